// A clock that counts down, for the whole room to see.

const MINUTES = 5;

/** A timer that is shown in `element`; `toggle` starts or removes it, and says whether it goes. */
export function createTimer(element) {
  let ticking;
  let end;

  function show() {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    element.textContent = left ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : "Tiden är ute";
    if (!left) clearInterval(ticking);
  }

  function toggle() {
    clearInterval(ticking);
    element.hidden = !element.hidden;
    if (element.hidden) return false;
    end = Date.now() + MINUTES * 60 * 1000;
    ticking = setInterval(show, 250);
    show();
    return true;
  }

  return { toggle };
}
