// In the file to take along slides, a list and cards are one page, and the address says which is shown.

/** The choice of views in `nav`, whose links are to the slides, the list and the cards; elsewhere there is none. */
export function createViews(nav) {
  const links = [...(nav?.querySelectorAll("a") ?? [])];
  const [toSlides, toList, toCards] = links;

  function shown() {
    const { hash } = window.location;
    if (hash.startsWith("#kort")) return toCards;
    return hash === "#lista" ? toList : toSlides;
  }

  function mark() {
    for (const link of links) link.removeAttribute("aria-current");
    shown()?.setAttribute("aria-current", "true");
  }

  window.addEventListener("hashchange", mark);
  mark();
  return {
    areSlides: () => shown() === toSlides,
    /** Lead back to this slide from the other views. */
    remember: (slide) => toSlides?.setAttribute("href", `#${slide.id}`),
  };
}
