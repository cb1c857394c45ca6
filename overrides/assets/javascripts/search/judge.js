// @ts-check
/** How well a page answers a query: by the names it carries, then by what it is about, then by its text. */

import { folded, hasHan } from "./text.js";

/** What the index holds of a page. @typedef {Record<string, string>} Meta */
/** @typedef {{score: number, matched: string}} Judgement */

export const NAME = 105;
/** An entry that has all the facets of the query, or its people, is what is asked for as much as one of that name. */
export const MEANT = 100;
const PART_OF_NAME = 70;
const PART_OF_PERSON = 62;
const PART_OF_FACET = 32;
/** A name as it may be misread, and a facet that is not among the words for filters. */
const MISREAD = 60;
/** From here on a page is about the query; below, its words only stand somewhere in the text. */
export const LITERAL = 30;
const SOMEWHERE = 10;
const ALL_IN_NAME = 50;
const BEGINS_QUERY = 9;
const SHORTEST_NAME = 2;
const SHORTEST_STEM = 3;
/** More than a part of a name counts by where it stands, less than the whole name counts above a part. */
const KINDS = /** @type {Record<string, number>} */ ({ agency: 10, association: 9 });

/**
 * @param {string | undefined} list forms apart by ` ; `
 * @returns {string[]}
 */
const forms = (list) => (list ? list.split(" ; ") : []);

/**
 * @param {string} query normalised, in Simplified characters
 * @param {Meta} meta
 * @param {string} content
 * @returns {Judgement}
 */
export function judged(query, meta, content) {
  const typed = folded(query);
  const found = named(typed, meta);
  if (found.score) return found;
  if (allInName(query, meta)) return { score: ALL_IN_NAME, matched: "" };
  const text = folded(content);
  if (text.includes(typed)) return { score: LITERAL, matched: "" };
  const everything = text + folded(Object.values(meta).join(" "));
  if (query.split(" ").every((word) => stands(word, everything))) return { score: SOMEWHERE, matched: "" };
  return { score: nameBegins(typed, meta) ? BEGINS_QUERY : 0, matched: "" };
}

/**
 * Whether a name of the page has all words of the query, in another order or with others between.
 * @param {string} query
 * @param {Meta} meta
 */
function allInName(query, meta) {
  const words = query.split(" ");
  return words.length > 1 && [meta.title ?? "", ...forms(meta.alias)].map(folded).some((name) => words.every((word) => name.includes(word)));
}

/**
 * Whether the query begins with a name of the page and goes on: it is asked what the page may say in other words.
 * @param {string} typed folded
 * @param {Meta} meta
 * @returns {boolean}
 */
function nameBegins(typed, meta) {
  const names = [meta.title ?? "", ...forms(meta.alias), ...forms(meta.py)].map(folded);
  return names.some((name) => name.length >= (hasHan(name) ? SHORTEST_NAME : 2 * SHORTEST_NAME) && typed.startsWith(name));
}

/**
 * Whether a text has a word, or one that begins like it: the index takes `agencies` for `agency`, and for want of a word the next best.
 * Of Chinese, each character has to be there, because it is not cut here.
 * @param {string} word
 * @param {string} text folded
 * @returns {boolean}
 */
function stands(word, text) {
  if (hasHan(word)) return [...word].every((character) => text.includes(character));
  return text.includes(word.slice(0, Math.max(SHORTEST_STEM, Math.ceil(word.length / 2))));
}

/**
 * What comes first among equals: this is a directory of agencies and their associations.
 * @param {string} kind
 * @returns {number}
 */
export function precedence(kind) {
  return KINDS[kind] ?? 0;
}

/**
 * @param {string} typed folded
 * @param {Meta} meta
 * @returns {Judgement}
 */
function named(typed, meta) {
  const ways = [
    { names: [meta.title ?? "", ...forms(meta.alias)], whole: NAME, part: PART_OF_NAME, inside: true },
    { names: forms(meta.py), whole: NAME, part: PART_OF_NAME, inside: false },
    { names: forms(meta.people), whole: MEANT, part: PART_OF_PERSON, inside: true },
    { names: forms(meta.py2), whole: MISREAD, part: 0, inside: false },
  ];
  /** @type {Judgement} */
  let found = { score: 0, matched: "" };
  for (const { names, whole, part, inside } of ways) {
    for (const name of names) {
      const score = compared(typed, folded(name), whole, part, inside);
      if (score > found.score) found = { score, matched: name };
    }
  }
  for (const facet of forms(meta.facets)) {
    const score = compared(typed, folded(facet), MISREAD, PART_OF_FACET, true);
    if (score > found.score) found = { score, matched: "" };
  }
  return found;
}

/**
 * The score of a whole name, or of a part, up to eight more for what share of the name it is and whether it begins it.
 * @param {string} typed
 * @param {string} name
 * @param {number} whole
 * @param {number} part
 * @param {boolean} inside whether a part counts that is not the beginning
 * @returns {number}
 */
function compared(typed, name, whole, part, inside) {
  if (name === typed) return whole;
  if (!part) return 0;
  if (name.startsWith(typed)) return part + 2 + (6 * typed.length) / name.length;
  return inside && name.includes(typed) && (typed.length > 2 || !/^[a-z0-9]+$/.test(typed)) ? part + (6 * typed.length) / name.length : 0;
}
