// @ts-check
/** Pages that may answer a query, from several searches of the index, the likelier ones first. */

import { FACET_KINDS, MAIN_KINDS, both } from "./conditions.js";
import { cut } from "./cut.js";
import { hasHan } from "./text.js";

/** @typedef {import("./pagefind.js").Index} Index */
/** @typedef {import("./pagefind.js").Result} Result */
/** `byFacets`: it has the facets of the query; `main`: it is an agency or an association. @typedef {{result: Result, likely: number, byFacets: boolean, main: boolean}} Candidate */
/** @typedef {import("./conditions.js").Condition} Condition */

const NAMES = new Set(["title", "alias", "py", "people"]);
/** The index has names in one word, too, up to this length. */
const LONGEST_JOINED = 40;
/** A Chinese word this short is cut only by those who want every page that has it: its characters are dear to ask for. */
const SHORT = 2;
const IN_NAME = 2;
const IN_ORDER = 1;
const BY_FACETS = 3;
/** More than all that a text can add: those who ask for a place want its agencies, whatever else has its name. */
const MAIN_BY_FACETS = 10;
const OF_MAIN_KIND = 0.5;
const OF_FIRST_WORD = 0.25;
const NAMESAKES = 3;
const NAMESAKE = 20;
const MAIN_READ = 10;
const OTHERS_READ = 8;

/**
 * The words as the index has them: Chinese ones are cut by its list, where it cuts at all.
 * @param {string[]} words
 * @param {() => Promise<Set<string>>} list
 * @param {string} lang
 * @param {boolean} thorough whether short words are cut, too
 * @returns {Promise<string[]>}
 */
export async function indexWords(words, list, lang, thorough = false) {
  const long = (/** @type {string} */ word) => hasHan(word) && word.length > (thorough ? 1 : SHORT);
  if (lang !== "zh" || !words.some(long)) return words;
  const known = await list();
  return words.flatMap((word) => (long(word) ? cut(word, known) : word));
}

export class Candidates {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    /** @type {Map<string, Candidate>} */
    this.found = new Map();
  }

  /** The likelier first; equal ones in the order of the index. @returns {Candidate[]} */
  sorted() {
    return [...this.found.values()].sort((one, other) => other.likely - one.likely);
  }

  /** Those that are worth reading: some agencies and some others, since either may crowd out the rest. @returns {Candidate[]} */
  worthReading() {
    const sorted = this.sorted();
    return [...sorted.filter(({ main }) => main).slice(0, MAIN_READ), ...sorted.filter(({ main }) => !main).slice(0, OTHERS_READ)];
  }

  /**
   * Pages with all the words; first those that have them in their names, unchanged and one after the other.
   * @param {string[]} words as typed
   * @param {string[]} cutWords as the index has them
   * @param {Condition[]} narrowed
   */
  async addByWords(words, cutWords, narrowed) {
    const term = cutWords.join(" ");
    const joined = words.join("").slice(0, LONGEST_JOINED);
    const [all, main, ordered, whole] = await Promise.all([
      this.index.search(term, both(narrowed)),
      this.index.search(term, both([...narrowed, MAIN_KINDS])),
      this.index.search(`"${term}"`, both(narrowed)),
      // In quotes: for a word that it has not got the index would take the next best, and very many pages with it.
      cutWords.length > 1 ? this.index.search(`"${joined}"`, both(narrowed)) : [],
    ]);
    const top = all[0]?.score || 1;
    const named = new Set(all.filter(inName).map(({ id }) => id));
    for (const result of all) this.add(result, (2 * result.score) / top + (inName(result) ? IN_NAME : 0));
    for (const result of main) this.add(result, OF_MAIN_KIND).main = true;
    for (const result of ordered) this.add(result, IN_ORDER + (named.has(result.id) ? IN_NAME : 0));
    for (const result of whole.filter(inName)) this.add(result, IN_NAME + 1);
  }

  /**
   * Pages that are called by the first word of several: they may say in other words what is asked of them.
   * @param {string[]} cutWord as the index has it
   * @param {Condition[]} narrowed
   */
  async addByFirstWord(cutWord, narrowed) {
    const found = await this.index.search(cutWord.join(" "), both(narrowed));
    for (const result of found.filter(inName).slice(0, NAMESAKES)) this.add(result, OF_FIRST_WORD);
  }

  /**
   * Pages that fulfil the conditions.
   * @param {string[]} cutWords that they have besides, perhaps none
   * @param {Condition[]} narrowed
   */
  async addByFacets(cutWords, narrowed) {
    const term = cutWords.join(" ") || null;
    const [all, main] = await Promise.all([this.index.search(term, both(narrowed)), this.index.search(term, both([...narrowed, MAIN_KINDS]))]);
    for (const result of all) this.add(result, BY_FACETS).byFacets = true;
    for (const result of main) this.add(result, MAIN_BY_FACETS).main = true;
  }

  /**
   * The place or the model itself that a facet is named after, which must not get lost among the agencies that have the facet.
   * @param {string[]} cutWords
   * @param {Condition[]} narrowed
   */
  async addNamesakes(cutWords, narrowed) {
    const found = await this.index.search(cutWords.join(" "), both([...narrowed, FACET_KINDS]));
    for (const result of found.slice(0, NAMESAKES)) this.add(result, NAMESAKE);
  }

  /**
   * @param {Result} result
   * @param {number} likely
   * @returns {Candidate}
   */
  add(result, likely) {
    const known = this.found.get(result.id);
    if (!known) {
      const candidate = { result, likely, byFacets: false, main: false };
      this.found.set(result.id, candidate);
      return candidate;
    }
    known.likely += likely;
    // The words found in the text are what the excerpt is made of.
    if (result.words.length > known.result.words.length) known.result = result;
    return known;
  }
}

/**
 * @param {Result} result
 * @returns {boolean}
 */
function inName(result) {
  return (result.matchedMetaFields ?? []).some((field) => NAMES.has(field));
}
