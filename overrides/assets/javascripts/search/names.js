// @ts-check
/** Names that a query may mean although no page has it as typed: slips of the keyboard, and characters that sound alike. */

import { chineseJudge, latinJudge } from "./near.js";
import { folded, hasHan } from "./text.js";

/** @typedef {[id: string, kind: string, zh: string, en: string, others: string[], pinyin: string[]]} Row */
/** @typedef {{id: string, kind: string, titles: string[], forms: Form[], pinyin: string[]}} Named */
/** @typedef {{name: string, folded: string, words: string[], chinese: boolean}} Form */
/** @typedef {{named: Named, name: string, score: number}} Guess */

/**
 * @param {Row[]} rows
 * @returns {Named[]}
 */
export function namedOf(rows) {
  return rows.map(([id, kind, zh, en, others, pinyin]) => {
    const titles = [zh, en].filter(Boolean);
    return { id, kind, titles, forms: [...titles, ...others].map(form), pinyin };
  });
}

/**
 * @param {string} name
 * @returns {Form}
 */
function form(name) {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return { name, folded: folded(name), words, chinese: hasHan(name) };
}

/**
 * A character's usual reading, from the characters under each syllable.
 * @param {Record<string, string>} syllables
 * @returns {Map<string, string>}
 */
export function readingsOf(syllables) {
  return new Map(Object.entries(syllables).flatMap(([syllable, characters]) => [...characters].map((character) => [character, syllable])));
}

/**
 * The names nearest to a query, the nearest first.
 * @param {string} query normalised, in Simplified characters
 * @param {Named[]} all
 * @param {Map<string, string>} readings
 * @returns {Guess[]}
 */
export function guesses(query, all, readings) {
  const judge = hasHan(query) ? chineseJudge(query, readings) : latinJudge(query);
  return all
    .map((named) => ({ named, ...best(named, judge) }))
    .filter((guess) => guess.score > 0)
    .sort((one, other) => other.score - one.score || (one.named.id < other.named.id ? -1 : 1));
}

/**
 * @param {Named} named
 * @param {import("./near.js").Judge} judge
 * @returns {{name: string, score: number}}
 */
function best(named, judge) {
  let found = { name: "", score: 0 };
  for (const each of named.forms) {
    const score = judge.ofForm(each);
    if (score > found.score) found = { name: each.name, score };
  }
  const bySound = Math.max(0, ...named.pinyin.map(judge.ofPinyin));
  return bySound > found.score ? { name: named.titles[0], score: bySound } : found;
}
