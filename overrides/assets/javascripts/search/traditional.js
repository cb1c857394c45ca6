// @ts-check
/** Traditional characters to Simplified ones, one by one. */

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
