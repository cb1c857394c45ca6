// @ts-check
/** The tables by which a query is understood. Each is fetched when it is first needed, once. */

import { loaded } from "./pagefind.js";
import { normalise } from "./text.js";
import { pairsOf } from "./traditional.js";

/** @typedef {Record<string, {label: string, values: Record<string, string>}>} Labels */

/**
 * The result of the first call, for all calls; after a failure the next call tries again.
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>}
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () =>
    (made ??= make().catch((error) => {
      made = undefined;
      throw error;
    }));
}

/**
 * @param {URL} root
 * @param {string} lang zh or en
 */
export function tablesAt(root, lang) {
  /** @param {string} name @returns {Promise<any>} */
  const fetched = async (name) => {
    const answer = await fetch(new URL(`assets/search/${name}.json`, root));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  /** @param {string} name @returns {Promise<any>} */
  const table = (name) => loaded(fetched(name));
  const forGuessing = () => loaded(import("./names.js"));
  return {
    facets: once(async () => facetTable(await table(`words-${lang}`))),
    traditional: once(async () => pairsOf(await table("traditional"))),
    chinese: once(async () => new Set(/** @type {string} */ (await table("chinese")).split(" "))),
    names: once(async () => (await forGuessing()).namedOf(await table("names"))),
    readings: once(async () => (await forGuessing()).readingsOf(await table("pinyin"))),
  };
}

/** @typedef {ReturnType<typeof tablesAt>} Tables */

/**
 * A value that words of a query may mean comes as a list: what it is called, then other words for it. Any other as what it is called.
 * @param {Record<string, {label: string, values: Record<string, string | string[]>}>} filters
 * @returns {{labels: Labels, words: import("./facets.js").FacetWord[]}} the longer words first
 */
function facetTable(filters) {
  /** @type {Labels} */
  const labels = {};
  /** @type {import("./facets.js").FacetWord[]} */
  const words = [];
  for (const [key, { label, values }] of Object.entries(filters)) {
    labels[key] = { label, values: {} };
    for (const [value, called] of Object.entries(values)) {
      labels[key].values[value] = typeof called === "string" ? called : called[0];
      if (typeof called !== "string") for (const word of new Set(called.map(normalise))) words.push([word, key, value]);
    }
  }
  return { labels, words: words.sort(([one], [other]) => other.length - one.length || (one < other ? -1 : Number(one > other))) };
}
