// @ts-check
/** Words of a query that name a place, a field, a year or the like, turned into filters. */

/** @typedef {[word: string, key: string, value: string]} FacetWord */
/** @typedef {{filters: Record<string, string[]>, alternatives: [key: string, value: string][][], rest: string}} Facets */

/** What may be left of the name of a place or a year once the word is taken out: 东城 of 东城区, 2009 of 2009年. */
const LEFT_OVER = /^(?:[省市区县年的在]|in|the|of|for)$/u;

/**
 * What the query asks for by facets, and what is left of it. A word inside a longer one does not count.
 * A word that has several meanings (a field and those it serves) gives alternatives.
 * @param {string} query normalised
 * @param {FacetWord[]} words longest first
 * @returns {Facets}
 */
export function facetsOf(query, words) {
  /** @type {Facets} */
  const found = { filters: {}, alternatives: [], rest: query };
  for (let at = 0; at < words.length; at++) {
    const word = words[at][0];
    if (at > 0 && words[at - 1][0] === word) continue;
    const start = place(found.rest, word);
    if (start < 0) continue;
    const meanings = words.filter((each) => each[0] === word);
    for (const [, key, value] of meanings) found.filters[key] = [...(found.filters[key] ?? []), value];
    found.alternatives.push(meanings.map(([, key, value]) => [key, value]));
    found.rest = `${found.rest.slice(0, start)} ${found.rest.slice(start + word.length)}`;
  }
  found.rest = found.rest
    .split(" ")
    .filter((part) => part && !(found.alternatives.length && LEFT_OVER.test(part)))
    .join(" ");
  return found;
}

/**
 * Where the word stands in the text, or -1. Letters and digits only as a word of their own: `jinan` is not in `jinanese`.
 * @param {string} text
 * @param {string} word
 * @returns {number}
 */
function place(text, word) {
  const plain = /^[a-z0-9]/.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
    if (!plain || !/[a-z0-9]/.test(around)) return at;
  }
  return -1;
}
