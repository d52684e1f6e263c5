// Where the heaps of a page are kept: in this browser alone, if it lets us.

const KEY = `sortera:${window.location.pathname.replace(/index\.html$/, "")}`;

/** What is kept: a text, null when there is nothing, undefined when the browser lets nothing be kept. */
export function kept() {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
}

/** Keep the heaps; without heaps keep nothing. Says whether it went well. */
export function keep(heaps) {
  try {
    if (heaps) window.localStorage.setItem(KEY, JSON.stringify(heaps));
    else window.localStorage.removeItem(KEY);
    return true;
  } catch {
    return false; // it is full, or not allowed
  }
}

/** Tell when the same page in another window has changed what is kept. */
export function whenChangedElsewhere(tell) {
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) tell();
  });
}
