// @ts-check
/** The options of the box: links, so that they also open in another tab. */

import { written } from "./address.js";
import { element } from "./element.js";
import { about, addressOf, excerpt, title } from "./hit.js";
import { recent } from "./recent.js";
import { word } from "./words.js";

/** @typedef {import("../search/engine.js").Answer} Answer */
/** @typedef {import("./inquiry.js").Labels} Labels */
/** @typedef {import("./listbox.js").Group} Group */

/**
 * The hits under the names of their kinds, the kind of the best hit first; at the end, the way to all of them.
 * @param {Answer} answer
 * @param {Labels} labels
 * @param {string} query
 * @param {string} page the address of the search page
 * @returns {Group[]}
 */
export function found(answer, labels, query, page) {
  const kinds = [...new Set(answer.hits.map((hit) => hit.kind))];
  const groups = kinds.map((kind) => ({
    heading: labels.kind?.values[kind] ?? kind,
    options: answer.hits.filter((hit) => hit.kind === kind).map((hit) => option(addressOf(hit), title(hit), about(hit), excerpt(hit))),
  }));
  const all = option(searchFor(query, page), element("span", "search-all", word("all")));
  return answer.total ? [...groups, { heading: "", options: [all] }] : [];
}

/**
 * The last searches.
 * @param {string} page the address of the search page
 * @returns {Group[]}
 */
export function searchedBefore(page) {
  const options = recent().map((query) => option(searchFor(query, page), element("span", "hit-title", query)));
  return options.length ? [{ heading: word("recent"), options }] : [];
}

/**
 * @param {string} address
 * @param {...Node} inner
 */
function option(address, ...inner) {
  const made = element("a", "search-option", ...inner);
  made.href = address;
  return made;
}

/**
 * @param {string} query
 * @param {string} page
 */
function searchFor(query, page) {
  return page + written({ query, filters: {}, page: 1 });
}
