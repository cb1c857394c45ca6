// @ts-check
/** How near a name comes to what was typed: by its letters, by its characters, and by how they sound. */

import { distance, forgiven } from "./distance.js";
import { folded } from "./text.js";

/** @typedef {import("./names.js").Form} Form */
/** Scores of a name and of its pinyin; nothing for those that are not near. @typedef {{ofForm: (form: Form) => number, ofPinyin: (pinyin: string) => number}} Judge */

/** The name as it is, or a part of it: no guess at all. */
export const LITERAL = 60;

/** A name whose own words are right is nearer than one that has as many letters in common. */
const OWN_WORDS = 52;

/** Words that tell no agency from another. */
const COMMON = ["social", "work", "agency", "service", "services", "centre", "center", "development", "district", "association", "the", "of", "and"];

/**
 * @param {string} query
 * @param {Map<string, string>} readings
 * @returns {Judge}
 */
export function chineseJudge(query, readings) {
  const typed = folded(query);
  const length = [...typed].length;
  const sound = soundOf(typed, readings);
  /** @param {string} pinyin */
  const soundsLike = (pinyin) => {
    if (length < 2) return 0;
    if (pinyin === sound) return 50;
    if (length > 2 && pinyin.startsWith(sound)) return 45;
    if (sound.length > 4 && pinyin.includes(sound)) return 42;
    return length > 2 && distance(pinyin, sound, 1) <= 1 ? 30 : 0;
  };
  return {
    ofForm(each) {
      if (!each.chinese) return 0;
      if (each.folded === typed) return 100;
      if (each.folded.includes(typed)) return 80 - each.folded.length / 10;
      return Math.max(soundsLike(soundOf(each.folded, readings)), length > 3 && distance(each.folded, typed, 1) <= 1 ? 40 : 0);
    },
    ofPinyin: soundsLike,
  };
}

/**
 * How a text is usually read; what is not in the table stands for itself.
 * @param {string} text
 * @param {Map<string, string>} readings
 * @returns {string}
 */
function soundOf(text, readings) {
  return [...text].map((character) => readings.get(character) ?? character).join("");
}

/**
 * @param {string} query
 * @returns {Judge}
 */
export function latinJudge(query) {
  const typed = folded(query);
  const words = query.split(" ");
  const brand = words.filter((word) => !COMMON.some((common) => distance(word, common, forgiven(common.length)) <= forgiven(common.length))).join("");
  return {
    ofForm(each) {
      if (each.folded === typed) return 100;
      if (typed.length > 2 && each.folded.startsWith(typed)) return 70;
      if (typed.length > 3 && each.folded.includes(typed)) return LITERAL;
      return Math.max(near(each.folded, typed, 48), near(each.folded, brand, OWN_WORDS), nearWords(words, each));
    },
    ofPinyin(pinyin) {
      if (pinyin === typed) return 100;
      if (typed.length > 3 && pinyin.startsWith(typed)) return 70;
      return Math.max(near(pinyin, typed, 46), near(pinyin, brand, OWN_WORDS));
    },
  };
}

/**
 * @param {string} name
 * @param {string} typed
 * @param {number} score of the very same
 * @returns {number}
 */
function near(name, typed, score) {
  const slips = forgiven(Math.min(typed.length, name.length));
  if (!slips) return 0;
  const found = distance(name, typed, slips);
  return found > slips ? 0 : score - 5 * found;
}

/**
 * Each word typed is one of the name's, but for slips; three slips in all.
 * @param {string[]} words
 * @param {Form} name
 * @returns {number}
 */
function nearWords(words, name) {
  let slips = 0;
  for (const word of words) {
    const most = forgiven(word.length);
    const least = Math.min(...name.words.map((each) => distance(each, word, most)));
    if (least > most) return 0;
    slips += least;
  }
  if (slips === 0) return LITERAL;
  return slips > 3 ? 0 : 50 - 5 * slips - name.words.length / 50;
}
