// @ts-check
/** A query to an answer. Runs where Pagefind runs; knows nothing of workers or of the page. */

import { Candidates, indexWords } from "./candidates.js";
import { both, conditions, oneOf } from "./conditions.js";
import { facetsOf } from "./facets.js";
import { hitOf } from "./hit.js";
import { LITERAL } from "./judge.js";
import { Members } from "./members.js";
import { asMissing, loaded } from "./pagefind.js";
import { withoutQuestion } from "./question.js";
import { judgement, ranked } from "./ranking.js";
import { normalise, words } from "./text.js";
import { mayBeTraditional, simplified } from "./traditional.js";

/** @typedef {import("./hit.js").Hit} Hit */
/** @typedef {import("./candidates.js").Candidate} Candidate */
/**
 * `total`: how many hits there are in all; `words`: what was looked for; `filters`: words of the query that were taken for filters;
 * `guessed`: no page has what was typed, and the hits have names that come near to it.
 * @typedef {{hits: Hit[], total: number, words: string[], filters: Record<string, string[]>, guessed: boolean}} Answer
 */
/** `quick`: for the best pages and not for all of them. @typedef {{filters?: Record<string, string[]>, limit?: number, offset?: number, quick?: boolean}} Options */
/** @typedef {{query: string, typed: string[], facets: import("./facets.js").Facets, narrowed: object[], quick: boolean}} Asked */

export class Answerer {
  /**
   * @param {import("./pagefind.js").Index} index
   * @param {import("./tables.js").Tables} tables
   * @param {string} lang zh or en
   */
  constructor(index, tables, lang) {
    this.index = index;
    this.tables = tables;
    this.lang = lang;
    this.members = new Members(index);
  }

  /**
   * @param {string} text whatever was typed
   * @param {Options} options
   * @returns {Promise<Answer>}
   */
  async answer(text, { filters = {}, limit = 10, offset = 0, quick = false }) {
    const asked = { ...(await this.asked(text, filters)), quick };
    const { ahead, rest, ...said } = await this.found(asked);
    const hits = ahead.slice(offset, offset + limit).map(({ hit }) => hit);
    return {
      hits: [...hits, ...(await this.later(rest, offset - ahead.length, limit, asked))],
      total: ahead.length + rest.length,
      words: asked.typed,
      ...said,
    };
  }

  /**
   * How many of the pages that answer have each value of each filter. Of a filter that is narrowed itself, how many there would be with
   * any of its values, since a reader may choose several.
   * @param {string} text
   * @param {Record<string, string[]>} filters
   * @returns {Promise<import("./pagefind.js").Counts>}
   */
  async counts(text, filters) {
    const widened = Object.keys(filters).map((key) => [key, Object.fromEntries(Object.entries(filters).filter(([other]) => other !== key))]);
    const all = await this.members.within(await this.pages(text, filters));
    for (const [key, others] of widened) all[key] = (await this.members.within(await this.pages(text, others), key))[key];
    return all;
  }

  /**
   * @param {string} text
   * @param {Record<string, string[]>} filters
   * @returns {Promise<Set<string>>} the pages that answer; all of them if nothing is asked
   */
  async pages(text, filters) {
    const asked = await this.asked(text, filters);
    if (!asked.typed.length) return new Set((await this.index.search(null, both(asked.narrowed))).map(({ id }) => id));
    const { ahead, rest } = await this.found(asked);
    return new Set([...ahead.map(({ page }) => page), ...rest.map(({ result }) => result.id)]);
  }

  /**
   * The pages that answer: first those that were judged, or guessed; then the rest in the order of the index.
   * @param {Asked} asked
   * @returns {Promise<{ahead: {page: string, hit: Hit}[], rest: Candidate[], filters: Record<string, string[]>, guessed: boolean}>}
   */
  async found(asked) {
    const { typed, facets, narrowed } = asked;
    if (!typed.length && !narrowed.length) return { ahead: [], rest: [], filters: {}, guessed: false };
    const candidates = await this.candidates(asked);
    const read = candidates.worthReading();
    const best = await ranked(read, asked);
    const literal = !typed.length || best.some(({ hit }) => hit.score >= LITERAL);
    const guess = literal ? { pages: [], literal } : await this.guess(asked);
    const others = new Set(guess.pages.map(({ page }) => page));
    return {
      ahead: [...guess.pages, ...best.filter(({ page }) => !others.has(page))],
      rest: best.length ? candidates.sorted().filter((each) => !read.includes(each) && !others.has(each.result.id)) : [],
      filters: best.some(({ byFacets }) => byFacets) && !(facets.rest && best[0].namesake) ? facets.filters : {},
      guessed: guess.pages.length > 0 && !guess.literal,
    };
  }

  /** Few queries need a guess, so what makes it is loaded by the first that does. @param {Asked} asked */
  async guess({ query, narrowed }) {
    const { guessed } = await loaded(import("./guessing.js"));
    return guessed(query, this.index, this.tables, { lang: this.lang, narrowed });
  }

  /**
   * @param {string} text
   * @param {Record<string, string[]>} filters
   * @returns {Promise<Asked>}
   */
  async asked(text, filters) {
    const plain = normalise(text);
    const query = withoutQuestion(mayBeTraditional(plain) ? simplified(plain, await this.tables.traditional()) : plain);
    const typed = words(query);
    const facets = facetsOf(typed.join(" "), (await this.tables.facets()).words);
    return { query, typed, facets, narrowed: conditions(filters), quick: false };
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<Candidates>}
   */
  async candidates({ typed, facets, narrowed, quick }) {
    const found = new Candidates(this.index);
    const cut = (/** @type {string[]} */ each) => indexWords(each, this.tables.chinese, this.lang, !quick);
    if (typed.length) await found.addByWords(typed, await cut(typed), narrowed);
    else await found.addByFacets([], narrowed);
    if (typed.length > 1) await found.addByFirstWord(await cut(typed.slice(0, 1)), narrowed);
    if (facets.alternatives.length && !facets.rest) await found.addNamesakes(await cut(typed), narrowed);
    if (facets.alternatives.length) await found.addByFacets(await cut(words(facets.rest)), [...narrowed, ...facets.alternatives.map(oneOf)]);
    return found;
  }

  /**
   * @param {Candidate[]} rest those that were not judged before
   * @param {number} offset
   * @param {number} limit
   * @param {Asked} asked
   * @returns {Promise<Hit[]>}
   */
  async later(rest, offset, limit, asked) {
    const read = rest.slice(Math.max(0, offset), Math.max(0, offset + limit));
    const pages = await Promise.all(read.map(async (each) => (await judgement(each, asked))[0]?.hit ?? hitOf(await each.result.data().catch(asMissing), "", 0)));
    return pages;
  }
}
