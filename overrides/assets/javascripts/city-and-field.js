// @ts-check
/** Shows, of the lists for each city and each field of work, those that a reader chooses. */

import { fromAddress, toAddress } from "./tools/address.js";
import { filled } from "./tools/filled.js";

const CHOICES = /** @type {const} */ (["city", "field"]);

for (const part of document.querySelectorAll(".city-and-field")) start(part);

/** @param {Element} part */
function start(part) {
  const form = part.querySelector("form");
  if (!form) return;
  fromAddress(form, CHOICES);
  form.addEventListener("input", () => choose(part, form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  choose(part, form);
}

/**
 * @param {Element} part
 * @param {HTMLFormElement} form
 */
function choose(part, form) {
  const [city, field] = CHOICES.map((name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name)));
  toAddress({ city: city.value, field: field.value });
  for (const section of part.querySelectorAll(".begin")) {
    if (section instanceof HTMLElement) section.hidden = !wanted(section, city.value, field.value);
  }
  const own = [...part.querySelectorAll(`.begin[data-city="${CSS.escape(city.value)}"] [data-fields]`)];
  const inField = own.filter((entry) => (entry.getAttribute("data-fields") ?? "").split(" ").includes(field.value));
  for (const entry of part.querySelectorAll("[data-fields]")) entry.classList.toggle("chosen", inField.includes(entry));
  say(form, city, field, inField.length);
}

/**
 * A section of a city or field shows when that is chosen, or when nothing is; one of neither always shows.
 * @param {HTMLElement} section
 * @param {string} city
 * @param {string} field
 */
function wanted(section, city, field) {
  if (!city && !field) return true;
  const { city: own, field: ownField } = section.dataset;
  return own === undefined && ownField === undefined ? Boolean(city) : own === city || ownField === field;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLSelectElement} city
 * @param {HTMLSelectElement} field
 * @param {number} n how many entries of the city are known to work in the field
 */
function say(form, city, field, n) {
  /** @type {Record<string, string>} */
  const words = JSON.parse(form.dataset.words ?? "{}");
  const said = form.querySelector(".tool-answer");
  if (!said) return;
  const names = { city: city.selectedOptions[0]?.text ?? "", field: field.selectedOptions[0]?.text ?? "", n };
  said.textContent = city.value && field.value ? filled(n ? words.some : words.none, names) : city.value || field.value ? "" : words.all;
}
