// @ts-check
/** The results of the search page, and the way from one page of them to the next. */

import { written } from "./address.js";
import { element } from "./element.js";
import { about, addressOf, excerpt, title } from "./hit.js";
import { number, word } from "./words.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("../search/engine.js").Hit} Hit */

export const ON_A_PAGE = 20;

/**
 * @param {Hit} hit
 * @returns {HTMLLIElement}
 */
export function item(hit) {
  const link = element("a", "", title(hit));
  link.href = addressOf(hit);
  const kind = word(`kind-${hit.kind}`);
  return element("li", "entry-item", element("p", "entry-item-name", link), about(hit, kind), excerpt(hit));
}

/**
 * Puts the links to the pages before and after into their place.
 * @param {HTMLElement} place
 * @param {State} state
 * @param {number} total
 */
export function turn(place, state, total) {
  const pages = Math.ceil(total / ON_A_PAGE);
  place.hidden = pages < 2;
  leadTo(place, ".search-previous", state, state.page - 1, pages);
  leadTo(place, ".search-next", state, state.page + 1, pages);
  const position = word("page", { page: number(state.page), pages: number(pages) });
  place.querySelector(".search-position")?.replaceChildren(position);
}

/**
 * @param {HTMLElement} place
 * @param {string} which
 * @param {State} state
 * @param {number} page
 * @param {number} pages
 */
function leadTo(place, which, state, page, pages) {
  const link = /** @type {HTMLAnchorElement} */ (place.querySelector(which));
  link.href = written({ ...state, page }) || location.pathname;
  link.hidden = page < 1 || page > pages;
}
