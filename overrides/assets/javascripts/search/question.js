// @ts-check
/** What a question is about, without the words that only make it a question: pages do not say “who is” or 是谁. */

import { hasHan } from "./text.js";

const ASKING = new Set("who whom whose what when where why how which meaning".split(" "));
/** Words that go with a question; without one they may belong to a name. */
const BESIDES = new Set("is are was were be do does did has have can a an the of in on at for to by with much many".split(" "));
/** Longer ones first, since the first that fits is taken away. */
const ASKING_ZH = /为什么叫做?|为什么|是什么意思|什么意思|指的是什么|是什么|什么是|是谁|谁是|在哪里|在哪儿|在哪|哪里有|有多少|是多少|多少|有哪些|哪些|怎么样|怎么|怎样|如何|什么时候|何时|[吗呢]$/gu;

/**
 * @param {string} query normalised, in Simplified characters
 * @returns {string} the query as it was where nothing would be left of it
 */
export function withoutQuestion(query) {
  const shorter = hasHan(query) ? withoutChinese(query) : withoutEnglish(query);
  return shorter || query;
}

/**
 * @param {string} query
 * @returns {string}
 */
function withoutChinese(query) {
  return query.replace(ASKING_ZH, " ").replace(/ +/g, " ").trim();
}

/**
 * @param {string} query
 * @returns {string}
 */
function withoutEnglish(query) {
  const words = query.split(" ");
  if (!words.some((word) => ASKING.has(word))) return query;
  return words.filter((word) => !ASKING.has(word) && !BESIDES.has(word)).join(" ");
}
