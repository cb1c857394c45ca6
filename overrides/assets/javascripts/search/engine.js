// @ts-check
/** Search, as the rest of the site sees it. */

import { IndexMissing } from "./pagefind.js";

export { IndexMissing };

/** @typedef {import("./hit.js").Hit} Hit */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./answer.js").Options} Options */
/** @typedef {import("./pagefind.js").Counts} Counts */
/** @typedef {import("./tables.js").Labels} Labels */
/**
 * `search`: the pages that answer a text, the best first; filters have one of the values given for each key.
 * `counts`: how many of all the pages that answer have each value of each filter; for no text and no filters, how many there are. `labels`: what filters and values are called.
 * All but `labels` throw IndexMissing when a part of the index cannot be loaded.
 * @typedef {{search: (text: string, options?: Options) => Promise<Answer>, counts: (text: string, filters: Record<string, string[]>) => Promise<Counts>, labels: () => Labels}} Searcher
 */

const LANGUAGES = /** @type {Record<string, string>} */ ({ zh: "zh-hans", en: "en" });

/**
 * Opens the search of one language. Fetches the engine and the tables of facets; the rest as queries need it.
 * @param {string | URL} root of the site
 * @param {string} lang zh or en
 * @returns {Promise<Searcher>}
 * @throws {IndexMissing} if the bundle or the index cannot be loaded, or is damaged
 */
export async function openSearch(root, lang) {
  const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  const call = caller(worker);
  const labels = await opened(worker, call("open", [new URL(root, location.href).href, lang, LANGUAGES[lang]]));
  return {
    search: (text, options = {}) => /** @type {Promise<Answer>} */ (call("search", [text, options])),
    counts: (text, filters) => /** @type {Promise<Counts>} */ (call("counts", [text, filters])),
    labels: () => labels,
  };
}

/**
 * What a worker answers when it is opened. One that cannot be opened is ended, as the next attempt starts another.
 * @param {Worker} worker
 * @param {Promise<unknown>} answer
 * @returns {Promise<Labels>}
 */
async function opened(worker, answer) {
  try {
    return /** @type {Labels} */ (await answer);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** @typedef {{resolve: (value: unknown) => void, reject: (error: Error) => void}} Waiting */

/**
 * @param {Worker} worker
 * @returns {(call: string, given: unknown[]) => Promise<unknown>}
 */
function caller(worker) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let calls = 0;
  /** @type {Error | undefined} */
  let broken;
  worker.addEventListener("message", ({ data: { id, value, message, missing } }) => {
    const { resolve, reject } = /** @type {Waiting} */ (waiting.get(id));
    waiting.delete(id);
    if (message === undefined) resolve(value);
    else reject(missing ? new IndexMissing(message) : new Error(message));
  });
  // The worker's own script could not be loaded or run.
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    broken = new IndexMissing(event.message || "the search could not be started");
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  });
  return (call, given) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, call, given });
    });
}
