// @ts-check
/** The tables by which a query is understood. Each is fetched when it is first needed, once. */

import { namedOf, readingsOf } from "./names.js";
import { IndexMissing } from "./pagefind.js";
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
  const table = async (name) => {
    try {
      const answer = await fetch(new URL(`assets/search/${name}.json`, root));
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return await answer.json();
    } catch (error) {
      throw new IndexMissing(String(error));
    }
  };
  return {
    facets: once(async () => facetTable(await table(`words-${lang}`))),
    traditional: once(async () => pairsOf(await table("traditional"))),
    chinese: once(async () => new Set(/** @type {string} */ (await table("chinese")).split(" "))),
    names: once(async () => namedOf(await table("names"))),
    readings: once(async () => readingsOf(await table("pinyin"))),
  };
}

/** @typedef {ReturnType<typeof tablesAt>} Tables */

/**
 * @param {{filters: Labels, words: import("./facets.js").FacetWord[]}} table
 * @returns {{labels: Labels, words: import("./facets.js").FacetWord[]}}
 */
function facetTable({ filters, words }) {
  return { labels: filters, words: words.map(([word, key, value]) => [normalise(word), key, value]) };
}
