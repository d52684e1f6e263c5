// Who goes back from a hit comes to that hit again, and goes on from there.

/**
 * Shows as many hits as there were, and goes to the one that was opened, unless the reader is somewhere already.
 *
 * @param hit the address that its link leads to
 * @param shown how many hits there were
 * @param showMore shows more, and says whether there were any
 */
export async function goBack({ hit, shown }, { document, list, showMore }) {
  while (list.childElementCount < shown && await showMore());
  const link = [...list.querySelectorAll("a")].find((each) => each.href === hit);
  if (link && document.activeElement === document.body) link.focus();
}
