// @ts-check
/** One hit, as far as it looks the same in the box and on the search page. */

import { element, inLanguage, languageOf, marked } from "./element.js";
import { ROOT } from "./inquiry.js";
import { word } from "./words.js";

/** @typedef {import("../search/engine.js").Hit} Hit */

/**
 * @param {Hit} hit
 * @returns {string}
 */
export function addressOf(hit) {
  return new URL(hit.address, ROOT).href;
}

/**
 * The name of the entry.
 * @param {Hit} hit
 * @returns {HTMLElement}
 */
export function title(hit) {
  const made = element("span", "hit-title", hit.title);
  inLanguage(made, hit.titleLang);
  return made;
}

/**
 * Its kind, where that is not said otherwise, its place, and the name that matched, where that is not its title.
 * @param {Hit} hit
 * @param {string} [kind]
 * @returns {HTMLElement}
 */
export function about(hit, kind = "") {
  const parts = [kind, hit.place].filter(Boolean).map((text) => element("span", "", text));
  return element("span", "hit-about", ...parts, ...(hit.matched ? [matched(hit.matched)] : []));
}

/** @param {string} name */
function matched(name) {
  const inner = element("span", "", name);
  inLanguage(inner, languageOf(name));
  const [before, after] = word("matched").split("{name}");
  return element("span", "hit-matched", before ?? "", inner, after ?? "");
}

/**
 * Text around the match.
 * @param {Hit} hit
 * @returns {HTMLElement}
 */
export function excerpt(hit) {
  return element("span", "hit-excerpt", ...marked(hit.excerpt));
}
