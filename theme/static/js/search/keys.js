// The keys: / to the field, arrows between field and hits, Esc back to the field. Enter opens a link by itself.

export function connectKeys(document, field, list) {
  const links = () => [...list.querySelectorAll(":scope > li")].map((item) => item.querySelector("a"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = event.target.closest("#sokresultat > li");
    if (event.key === "/" && !event.target.matches("input, select, textarea")) return go(event, field);
    if (event.key === "Escape" && item) return go(event, field);
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || !(item || event.target === field)) return;
    const every = links();
    const here = item ? every.indexOf(item.querySelector("a")) : -1;
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    if (next === -1 && item) go(event, field);
    else if (every[next]) go(event, every[next]);
  });

  function go(event, node) {
    event.preventDefault();
    node.focus();
    if (node === field) field.select();
  }
}
