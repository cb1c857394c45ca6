// @ts-check
/** Escape puts away the note of a term until the reader comes to the word again (WCAG 2.2, 1.4.13). Showing it needs no script. */

const PUT_AWAY = "term--put-away";

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(".term:is(:hover, :focus-within)")) putAway(term);
});

/** @param {Element} term */
function putAway(term) {
  term.classList.add(PUT_AWAY);
  // With the note hidden, its link cannot keep the focus.
  const word = /** @type {HTMLElement | null} */ (term.querySelector(".term-word"));
  if (term.contains(document.activeElement)) word?.focus();
  const left = /** @type {const} */ (["focusout", "pointerleave"]);
  /** @param {FocusEvent | PointerEvent} event */
  const back = (event) => {
    const to = event.relatedTarget instanceof Node && term.contains(event.relatedTarget);
    const stays = event.type === "focusout" ? to || term.matches(":hover") : term.contains(document.activeElement);
    if (stays) return;
    term.classList.remove(PUT_AWAY);
    for (const way of left) term.removeEventListener(way, /** @type {EventListener} */ (back));
  };
  for (const way of left) term.addEventListener(way, /** @type {EventListener} */ (back));
}
