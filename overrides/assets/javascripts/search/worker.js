// @ts-check
/** The search of one language, beside the page, so that typing never waits for it. */

import { Answerer } from "./answer.js";
import { IndexMissing, openIndex } from "./pagefind.js";
import { tablesAt } from "./tables.js";

/** @typedef {{id: number, call: "open" | "search" | "counts", given: any[]}} Call */

/** @type {Answerer} */
let answerer;

const calls = {
  /** @param {string} address @param {string} lang @param {string} language */
  async open(address, lang, language) {
    const root = new URL(address);
    const tables = tablesAt(root, lang);
    const [index, { labels }] = await Promise.all([openIndex(root, language), tables.facets()]);
    answerer = new Answerer(index, tables, lang);
    return labels;
  },
  /** @param {string} text @param {import("./answer.js").Options} options */
  search: (text, options) => answerer.answer(text, options),
  /** @param {string} text @param {Record<string, string[]>} filters */
  counts: (text, filters) => answerer.counts(text, filters),
};

addEventListener("message", async ({ data }) => {
  const { id, call, given } = /** @type {Call} */ (data);
  try {
    const work = /** @type {(...given: any[]) => Promise<unknown>} */ (calls[call]);
    postMessage({ id, value: await work(...given) });
  } catch (error) {
    postMessage({ id, missing: error instanceof IndexMissing, message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
  }
});
