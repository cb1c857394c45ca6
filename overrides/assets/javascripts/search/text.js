// @ts-check
/** What a reader typed, made comparable. Knows nothing of the index. */

/** Longer queries are cut: no name is longer, and what is pasted by mistake must not keep the browser busy. */
const LONGEST = 200;
/** Read before anything else is done with it: some characters become eighteen when normalised. */
const READ = 1000;

const HAN = /\p{Script=Han}/u;
const APOSTROPHES = /['’‘ʼ`´]/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
const BESIDE_HAN = /(?<=\p{Script=Han})(?=[^\s\p{Script=Han}])|(?<=[^\s\p{Script=Han}])(?=\p{Script=Han})/gu;

/**
 * Small letters and digits of any script, words apart by one space; never longer than 200 characters.
 * Signs, quotes, control characters and halves of characters are gone, so what is left means nothing special to anybody.
 * @param {string} text
 * @returns {string}
 */
export function normalise(text) {
  const plain = withoutMarks(text.slice(0, READ)).replace(APOSTROPHES, "").toLowerCase().replace(SEPARATORS, " ");
  return [...plain.trim()].slice(0, LONGEST).join("").trim();
}

/**
 * Full-width letters as plain ones, `ü` as `v` (so is pinyin typed), letters without accents.
 * @param {string} text
 * @returns {string}
 */
function withoutMarks(text) {
  return text.normalize("NFKC").replace(/[üǖǘǚǜ]/gi, "v").normalize("NFD").replace(MARKS, "").normalize("NFC");
}

/**
 * The words of a normalised text; Chinese is apart from letters and digits even where it was typed without a space.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return text.replace(BESIDE_HAN, " ").split(" ").filter(Boolean);
}

/**
 * A name in the form in which two ways of writing it are equal: `Zhu Ren` and `zhuren`.
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  return withoutMarks(text).toLowerCase().replace(SEPARATORS, "");
}

/**
 * @param {string} text
 * @returns {boolean}
 */
export function hasHan(text) {
  return HAN.test(text);
}
