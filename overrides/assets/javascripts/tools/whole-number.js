// @ts-check
/** Whole numbers that readers put in, with a message beside the field where it is none. */

/**
 * The whole number in a text, or undefined. Digits may be full-width; blanks around them do not count.
 * @param {string} text
 * @param {number} least
 * @param {number} most
 * @returns {number | undefined}
 */
export function wholeNumber(text, least, most) {
  const digits = text.normalize("NFKC").trim();
  const number = Number(digits);
  return /^\d{1,9}$/.test(digits) && number >= least && number <= most ? number : undefined;
}

/**
 * The number in a field; undefined with the message beside it where it is none.
 * @param {HTMLInputElement} field described by the element that takes the message
 * @param {number} least
 * @param {number} most
 * @param {string} wrong the message
 * @returns {number | undefined}
 */
export function numberIn(field, least, most, wrong) {
  const number = wholeNumber(field.value, least, most);
  const beside = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  const message = number === undefined ? wrong : "";
  // The same message is not put there twice: a screen reader would read it at each key.
  if (beside && beside.textContent !== message) beside.textContent = message;
  if (message) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  return number;
}
