// @ts-check
/** What is shown of a page that was found. */

import { hasHan } from "./text.js";

/** Marks of sources and the like are not in the index; what stood before them is a space, which Chinese does not have there. */
const BEFORE_PUNCTUATION = /\s+(?=[，。；：、！？）》〉」』”])/gu;
/** An excerpt is cut out between words. */
const AT_THE_BEGINNING = /^[\s，。；：、！？）》〉」』”,.;:!?)]+/u;

/** @typedef {{id: string, kind: string, title: string, titleLang: string, place: string, address: string, matched: string, excerpt: string, score: number}} Hit */

/**
 * @param {import("./pagefind.js").Fragment} page
 * @param {string} matched the name that was found, if it is not the title
 * @param {number} score
 * @returns {Hit}
 */
export function hitOf(page, matched, score) {
  const { id = "", kind = "", title = "", place = "" } = page.meta;
  const address = (page.raw_url ?? page.url).replace(/^\/+/, "");
  return {
    id,
    kind,
    title,
    titleLang: hasHan(title) ? "zh-Hans" : "en",
    place,
    address,
    matched: matched === title ? "" : matched,
    excerpt: page.excerpt.replace(BEFORE_PUNCTUATION, "").replace(AT_THE_BEGINNING, ""),
    score,
  };
}
