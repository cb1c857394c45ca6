// @ts-check
/** Pagefind, with two of its ways changed: it cuts words as it is told to, and says when its index is damaged. */

import { AsGiven } from "./cut.js";

/** @typedef {{title?: string} & Record<string, string>} Meta */
/** @typedef {{url: string, raw_url?: string, meta: Meta, content: string, excerpt: string}} Fragment */
/** @typedef {{id: string, score: number, words: number[], matchedMetaFields?: string[], data: () => Promise<Fragment>}} Result */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {{preload: (term: string) => Promise<void>, search: (term: string, options?: {filters?: object}) => Promise<{results: Result[]}>, filters: () => Promise<Counts>, options: (options: object) => Promise<void>}} Instance */

/** The index of the site cannot be loaded, in whole or in part. */
export class IndexMissing extends Error {}

/**
 * What a page of the index that cannot be read means: the index is not whole.
 * @param {unknown} error
 * @returns {never}
 */
export function asMissing(error) {
  throw new IndexMissing(String(error));
}

/**
 * @template T
 * @param {Promise<T>} part of the search that is being loaded
 * @returns {Promise<T>}
 * @throws {IndexMissing} if it cannot be
 */
export function loaded(part) {
  return part.catch((error) => {
    throw new IndexMissing(String(error));
  });
}

/** How much a word counts by where it stands. A name counts more than the text, what a name can be misread as less. */
const WEIGHTS = { title: 5, alias: 8, py: 6, py2: 2, people: 6, facets: 4, kind: 0, id: 0, any: 0.1, place: 1, year: 1 };
/** The word that every page has. Without a word, Pagefind would load its whole index to give all pages. */
const EVERY = "sgpage";
/** After all that a word can go on with. Words that go on stand in the next part of the index, which Pagefind takes into account only if something has loaded it. */
const AFTER = "\u9fa5";
const LOGGED = /Failed to load|appears to have failed|WASM Error/;

export class Index {
  /**
   * @param {Instance} instance
   * @param {{said: string}} trouble
   */
  constructor(instance, trouble) {
    this.instance = instance;
    this.trouble = trouble;
  }

  /**
   * @param {string | null} term null for all pages
   * @param {object} filters
   * @returns {Promise<Result[]>}
   */
  async search(term, filters) {
    if (term) await this.checked(Promise.all(term.split(" ").map((word) => this.instance.preload(word.replaceAll('"', "") + AFTER))));
    return (await this.checked(this.instance.search(term ?? EVERY, { filters }))).results;
  }

  /** How many pages each filter value has. @returns {Promise<Counts>} */
  counts() {
    return this.checked(this.instance.filters());
  }

  /**
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T>}
   */
  async checked(work) {
    const done = await loaded(work);
    if (this.trouble.said) throw new IndexMissing(this.trouble.said);
    return done;
  }
}

/**
 * Opens the index of a language. Belongs into a worker: it changes what `Intl.Segmenter` and `console.error` do there.
 * @param {URL} root of the site
 * @param {string} language as in the pages' `<html lang>`
 * @returns {Promise<Index>}
 */
export async function openIndex(root, language) {
  const trouble = listen();
  Object.defineProperty(Intl, "Segmenter", { value: AsGiven, configurable: true, writable: true });
  if (!("document" in globalThis)) speak(language);
  try {
    const bundle = new URL("pagefind/", root);
    const pagefind = await import(new URL("pagefind.js", bundle).href);
    const instance = /** @type {Instance} */ (pagefind.createInstance({ basePath: bundle.href }));
    await instance.options({ ranking: { metaWeights: WEIGHTS } });
    if (trouble.said) throw new Error(trouble.said);
    return new Index(instance, trouble);
  } catch (error) {
    throw new IndexMissing(trouble.said || String(error));
  }
}

/**
 * Pagefind asks the document for its language, and a worker has none.
 * @param {string} language
 */
function speak(language) {
  Object.defineProperty(globalThis, "document", { value: { querySelector: () => ({ getAttribute: () => language }) }, configurable: true });
}

/**
 * Pagefind logs that a part of its index is missing, and goes on without it. A reader would be told that nothing was found.
 * @returns {{said: string}}
 */
function listen() {
  const trouble = { said: "" };
  const log = console.error;
  console.error = (...said) => {
    if (LOGGED.test(String(said[0]))) trouble.said ||= String(said[0]);
    else log(...said);
  };
  globalThis.addEventListener("unhandledrejection", (event) => {
    if (!/pagefind/i.test(String(event.reason?.stack ?? event.reason))) return;
    trouble.said ||= String(event.reason);
    event.preventDefault();
  });
  return trouble;
}
