// @ts-check
/** Traditional characters to Simplified ones, one by one. */

/** GB 2312 is a set of Simplified characters. These few of it are Traditional as well, for other words. */
const BOTH = "乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽";
const SIMPLIFIED = charactersOfGB2312();
const HAN = /\p{Script=Han}/gu;

/**
 * Whether the table of pairs is needed to know. Nearly all who type Chinese type what needs none.
 * @param {string} text
 * @returns {boolean}
 */
export function mayBeTraditional(text) {
  return (text.match(HAN) ?? []).some((character) => !SIMPLIFIED.has(character) || BOTH.includes(character));
}

/** @returns {Set<string>} the browser has them, so they need not be sent */
function charactersOfGB2312() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder("gb2312").decode(new Uint8Array(bytes)));
}

/**
 * @param {string} pairs a Traditional character, its Simplified one, and so on
 * @returns {Map<string, string>}
 */
export function pairsOf(pairs) {
  const characters = [...pairs];
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let at = 0; at + 1 < characters.length; at += 2) found.set(characters[at], characters[at + 1]);
  return found;
}

/**
 * @param {string} text
 * @param {Map<string, string>} pairs
 * @returns {string}
 */
export function simplified(text, pairs) {
  return [...text].map((character) => pairs.get(character) ?? character).join("");
}
