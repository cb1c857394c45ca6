// @ts-check
/** Finding rows by any form of their names: Chinese in both scripts, English, other names, pinyin, initials. */

import { pairsOf, simplified } from "../search/traditional.js";
import { add, none } from "./bits.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./bits.js").Bits} Bits */

const CHINESE = /[\u3400-\u9fff]/;
const SYLLABLES = /^[a-z]+( [a-z]+)+$/;

/**
 * @param {string} text
 * @returns {string} small letters without accents, words with one space before each; quotes and the like are left out
 */
export function plain(text) {
  const bare = text
    .normalize("NFKC")
    .replace(/[üÜǖǘǚǜ]/g, "v")
    .normalize("NFD")
    .replace(/\p{M}|['’‘]/gu, "");
  return ` ${bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;
}

/**
 * @param {Table} table
 * @returns {string[]} for each row all that can be typed for it
 */
export const haystacks = (table) =>
  table.id.map((_, row) => {
    const names = [table.zh[row], table.en[row], ...table.others[row]].filter(Boolean).map(plain);
    const typed = table.typed[row].split("\n").filter(Boolean);
    return [
      ...names,
      ...names.map(joined),
      ...typed.map((form) => ` ${form}`),
      ...typed.filter((form) => SYLLABLES.test(form)).flatMap(asTyped),
    ].join("");
  });

/** @type {(name: string) => string} */
const joined = (name) => (CHINESE.test(name) ? "" : ` ${name.replaceAll(" ", "")}`);

/** @type {(syllables: string) => string[]} joined pinyin and initials of `zhu ren` */
const asTyped = (syllables) => [` ${syllables.replaceAll(" ", "")}`, ` ${syllables.replace(/(\w)\w*( |$)/g, "$1")}`];

/**
 * @param {string[]} stacks
 * @param {string} q
 * @param {Map<string, string>} pairs Traditional characters with their Simplified ones
 * @returns {Bits} the rows that have every word of the query: Chinese anywhere, other words from their beginning
 */
export function named(stacks, q, pairs) {
  const words = plain(q)
    .split(" ")
    .filter(Boolean)
    .map((word) => sought(word, pairs));
  const found = none(stacks.length);
  stacks.forEach((stack, row) => {
    if (words.every((forms) => forms.some((form) => stack.includes(form)))) add(found, row);
  });
  return found;
}

/** @type {(word: string, pairs: Map<string, string>) => string[]} */
function sought(word, pairs) {
  if (!CHINESE.test(word)) return [` ${word}`];
  return [word, simplified(word, pairs)];
}

/**
 * @param {string} address of the table that search uses too: one text of pairs
 * @returns {Promise<Map<string, string>>} nothing in it if it cannot be had; Simplified still works then
 */
export async function loadSimplified(address) {
  try {
    const answer = await fetch(address);
    return pairsOf(answer.ok ? await answer.json() : "");
  } catch {
    return new Map();
  }
}
