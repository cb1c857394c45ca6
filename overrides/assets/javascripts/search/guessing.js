// @ts-check
/** The pages of entries whose names come near to a query that no page answers. */

import { Candidates, indexWords } from "./candidates.js";
import { hitOf } from "./hit.js";
import { asMissing } from "./pagefind.js";
import { precedence } from "./judge.js";
import { guesses } from "./names.js";
import { LITERAL } from "./near.js";
import { normalise, words } from "./text.js";

/** @typedef {import("./names.js").Guess} Guess */
/** @typedef {{page: string, hit: import("./hit.js").Hit}} Guessed */

const MOST = 8;
/** Guesses so much worse than the best are left out. */
const CLEARLY_WORSE = 15;

/**
 * @param {string} query normalised, in Simplified characters
 * @param {import("./pagefind.js").Index} index
 * @param {import("./tables.js").Tables} tables
 * @param {{lang: string, narrowed: object[]}} within
 * @returns {Promise<{pages: Guessed[], literal: boolean}>} `literal`: the names have the query as it is
 */
export async function guessed(query, index, tables, { lang, narrowed }) {
  const [names, readings] = await Promise.all([tables.names(), tables.readings()]);
  const all = guesses(query, names, readings).sort((one, other) => rank(other) - rank(one));
  const near = all.filter((guess) => guess.score >= all[0].score - CLEARLY_WORSE).slice(0, MOST);
  const pages = await Promise.all(near.map((guess) => pageOf(guess, index, tables, { lang, narrowed })));
  return { pages: pages.flat(), literal: near.length > 0 && near[0].score >= LITERAL };
}

/**
 * Equally near names: agencies first.
 * @param {Guess} guess
 * @returns {number}
 */
function rank({ score, named }) {
  return score + precedence(named.kind) / 1000;
}

/**
 * The page of an entry, found by its title; none if it is filtered out.
 * @param {Guess} guess
 * @param {import("./pagefind.js").Index} index
 * @param {import("./tables.js").Tables} tables
 * @param {{lang: string, narrowed: object[]}} within
 * @returns {Promise<Guessed[]>}
 */
async function pageOf({ named, name, score }, index, tables, { lang, narrowed }) {
  const title = words(normalise(lang === "zh" ? named.titles[0] : named.titles[named.titles.length - 1]));
  const found = new Candidates(index);
  await found.addByWords(title, await indexWords(title, tables.chinese, lang), [...narrowed, { kind: named.kind }]);
  for (const { result } of found.sorted().slice(0, MOST)) {
    const page = await result.data().catch(asMissing);
    if (page.meta.id === named.id) return [{ page: result.id, hit: hitOf(page, name, score) }];
  }
  return [];
}
