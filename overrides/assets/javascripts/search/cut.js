// @ts-check
/**
 * Chinese text into words, by the list of words that the index itself holds.
 * Browsers cut in ways of their own (Intl.Segmenter), which need not be those of the index; these are the same everywhere.
 */

const LONGEST_WORD = 4;

/**
 * The fewest words of the list that make up the text; of several ways, the one with the longer words in front.
 * A character in no word stands for itself.
 * @param {string} text
 * @param {Set<string>} known
 * @returns {string[]}
 */
export function cut(text, known) {
  const characters = [...text];
  /** `best[at]`: how many words what follows `at` needs, and the end of its first word. @type {{cost: number, end: number}[]} */
  const best = Array(characters.length + 1);
  best[characters.length] = { cost: 0, end: characters.length };
  for (let at = characters.length - 1; at >= 0; at--) {
    best[at] = { cost: Infinity, end: at + 1 };
    for (let end = Math.min(at + LONGEST_WORD, characters.length); end > at; end--) {
      if (end > at + 1 && !known.has(characters.slice(at, end).join(""))) continue;
      const cost = best[end].cost + 1;
      if (cost < best[at].cost) best[at] = { cost, end };
    }
  }
  const words = [];
  for (let at = 0; at < characters.length; at = best[at].end) words.push(characters.slice(at, best[at].end).join(""));
  return words;
}

/**
 * A stand-in for Intl.Segmenter that leaves words as they come in, apart by spaces. Pagefind is given it instead of the browser's.
 */
export class AsGiven {
  /**
   * @param {string} _language
   * @param {{granularity?: string}} [options]
   */
  constructor(_language, options) {
    this.words = options?.granularity === "word";
  }

  /**
   * @param {string} text
   * @returns {{segment: string}[]}
   */
  segment(text) {
    return (this.words ? text.split(/(\s+)/u).filter(Boolean) : [...text]).map((segment) => ({ segment }));
  }
}
