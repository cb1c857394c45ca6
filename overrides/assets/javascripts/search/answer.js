// @ts-check
/** A query to an answer. Runs where Pagefind runs; knows nothing of workers or of the page. */

import { Candidates, indexWords } from "./candidates.js";
import { conditions, oneOf } from "./conditions.js";
import { facetsOf } from "./facets.js";
import { guessed } from "./guessing.js";
import { hitOf } from "./hit.js";
import { LITERAL, MEANT, NAME, judged, precedence } from "./judge.js";
import { hasHan, normalise, words } from "./text.js";
import { simplified } from "./traditional.js";

/** @typedef {import("./hit.js").Hit} Hit */
/** @typedef {import("./candidates.js").Candidate} Candidate */
/**
 * `total`: how many hits there are in all; `words`: what was looked for; `filters`: words of the query that were taken for filters;
 * `guessed`: no page has what was typed, and the hits have names that come near to it.
 * @typedef {{hits: Hit[], total: number, words: string[], filters: Record<string, string[]>, guessed: boolean}} Answer
 */
/** @typedef {{filters?: Record<string, string[]>, limit?: number, offset?: number}} Options */
/** @typedef {{query: string, typed: string[], facets: import("./facets.js").Facets, narrowed: object[]}} Asked */
/** `namesake`: it is called what was typed; `byFacets`: its facets are its merit. @typedef {{page: string, hit: Hit, namesake: boolean, byFacets: boolean}} Ranked */

/** So many of the likelier pages are read and judged; those after them keep the order of the index. */
const JUDGED = 16;
/** A page that is called what was typed comes here at the latest, however many agencies have to do with it. */
const NAMESAKE = 5;

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
  }

  /**
   * @param {string} text whatever was typed
   * @param {Options} options
   * @returns {Promise<Answer>}
   */
  async answer(text, { filters = {}, limit = 10, offset = 0 }) {
    const asked = await this.asked(text, filters);
    const { query, typed, facets, narrowed } = asked;
    if (!typed.length && !narrowed.length) return { hits: [], total: 0, words: [], filters: {}, guessed: false };
    const candidates = await this.candidates(asked);
    const best = await this.best(candidates.slice(0, JUDGED), asked);
    const found = !typed.length || best.some(({ hit }) => hit.score >= LITERAL);
    const guess = found ? { pages: [], literal: true } : await guessed(query, this.index, this.tables, { lang: this.lang, narrowed });
    const others = new Set(guess.pages.map(({ page }) => page));
    const ahead = [...guess.pages, ...best.filter(({ page }) => !others.has(page))].map(({ hit }) => hit);
    const rest = best.length ? candidates.slice(JUDGED).filter(({ result }) => !others.has(result.id)) : [];
    return {
      hits: [...ahead.slice(offset, offset + limit), ...(await this.later(rest, offset - ahead.length, limit, asked))],
      total: ahead.length + rest.length,
      words: typed,
      filters: best.some(({ byFacets }) => byFacets) && !(facets.rest && best[0].namesake) ? facets.filters : {},
      guessed: guess.pages.length > 0 && !guess.literal,
    };
  }

  /**
   * @param {string} text
   * @param {Record<string, string[]>} filters
   * @returns {Promise<Asked>}
   */
  async asked(text, filters) {
    const plain = normalise(text);
    const query = hasHan(plain) ? simplified(plain, await this.tables.traditional()) : plain;
    const typed = words(query);
    const facets = facetsOf(typed.join(" "), (await this.tables.facets()).words);
    return { query, typed, facets, narrowed: conditions(filters) };
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<Candidate[]>}
   */
  async candidates({ typed, facets, narrowed }) {
    const found = new Candidates(this.index);
    const cut = (/** @type {string[]} */ each) => indexWords(each, this.tables.chinese, this.lang);
    if (typed.length) await found.addByWords(typed, await cut(typed), narrowed);
    else await found.addByFacets([], narrowed);
    if (facets.alternatives.length && !facets.rest) await found.addNamesakes(await cut(typed), narrowed);
    if (facets.alternatives.length) await found.addByFacets(await cut(words(facets.rest)), [...narrowed, ...facets.alternatives.map(oneOf)]);
    return found.sorted();
  }

  /**
   * The pages that do answer, the best first. The index gives others too: when it has not got a word it takes the next best.
   * @param {Candidate[]} candidates
   * @param {Asked} asked
   * @returns {Promise<Ranked[]>}
   */
  async best(candidates, asked) {
    const all = await Promise.all(candidates.map((each) => this.judge(each, asked)));
    return namesakeNear(all.flat().sort((one, other) => other.hit.score - one.hit.score));
  }

  /**
   * @param {Candidate} candidate
   * @param {Asked} asked
   * @returns {Promise<Ranked[]>} nothing if the page does not answer
   */
  async judge({ result, byFacets }, { query, typed, facets }) {
    const page = await result.data();
    const whole = typed.length ? judged(query, page.meta, page.content) : { score: 0, matched: "" };
    const besides = byFacets && facets.rest ? judged(facets.rest, page.meta, page.content) : { score: byFacets ? MEANT : 0, matched: "" };
    const score = Math.max(whole.score, Math.min(besides.score, MEANT));
    const matched = besides.score > whole.score ? besides.matched : whole.matched;
    const hit = hitOf(page, matched, score + precedence(page.meta.kind ?? ""));
    return score ? [{ page: result.id, hit, namesake: whole.score === NAME, byFacets: besides.score > whole.score }] : [];
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
    const pages = await Promise.all(read.map(async (each) => (await this.judge(each, asked))[0]?.hit ?? hitOf(await each.result.data(), "", 0)));
    return pages;
  }
}

/**
 * @param {Ranked[]} ranked the best first
 * @returns {Ranked[]}
 */
function namesakeNear(ranked) {
  const at = ranked.findIndex(({ namesake }) => namesake);
  if (at <= NAMESAKE) return ranked;
  return ranked.toSpliced(at, 1).toSpliced(NAMESAKE, 0, ranked[at]);
}
