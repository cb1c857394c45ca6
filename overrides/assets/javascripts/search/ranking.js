// @ts-check
/** Pages that may answer a query, read and put in order. */

import { asMissing } from "./pagefind.js";
import { hitOf } from "./hit.js";
import { MEANT, NAME, judged, precedence } from "./judge.js";

/** @typedef {import("./answer.js").Asked} Asked */
/** @typedef {import("./candidates.js").Candidate} Candidate */
/** @typedef {import("./hit.js").Hit} Hit */
/** `namesake`: it is called what was typed; `byFacets`: its facets are its merit. @typedef {{page: string, hit: Hit, namesake: boolean, byFacets: boolean}} Ranked */

/** A page that is called what was typed comes here at the latest, however many agencies have to do with it. */
const NAMESAKE = 5;

/**
 * The pages that do answer, the best first. The index gives others too: when it has not got a word it takes the next best.
 * @param {Candidate[]} candidates
 * @param {Asked} asked
 * @returns {Promise<Ranked[]>}
 */
export async function ranked(candidates, asked) {
  const all = await Promise.all(candidates.map((each) => judgement(each, asked)));
  return namesakeNear(all.flat().sort((one, other) => other.hit.score - one.hit.score));
}

/**
 * @param {Candidate} candidate
 * @param {Asked} asked
 * @returns {Promise<Ranked[]>} nothing if the page does not answer
 */
export async function judgement({ result, byFacets }, { query, typed, facets }) {
  const page = await result.data().catch(asMissing);
  const whole = typed.length ? judged(query, page.meta, page.content) : { score: 0, matched: "" };
  const besides = byFacets && facets.rest ? judged(facets.rest, page.meta, page.content) : { score: byFacets ? MEANT : 0, matched: "" };
  const score = Math.max(whole.score, Math.min(besides.score, MEANT));
  const matched = besides.score > whole.score ? besides.matched : whole.matched;
  const hit = hitOf(page, matched, score + precedence(page.meta.kind ?? ""));
  return score ? [{ page: result.id, hit, namesake: whole.score === NAME, byFacets: besides.score > whole.score }] : [];
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
