// @ts-check
/** What scripts say. The page has the words, in its own language, in attributes `data-word-…`. */

/**
 * A word, with each `{name}` in it filled in.
 * @param {string} name
 * @param {Record<string, string>} [values]
 * @returns {string}
 */
export function word(name, values = {}) {
  const attribute = `data-word-${name}`;
  const pattern = document.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? name;
  return pattern.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

/**
 * A number the way the language of the page writes it.
 * @param {number} n
 * @returns {string}
 */
export function number(n) {
  return n.toLocaleString(document.documentElement.lang);
}

/**
 * How many results there are.
 * @param {number} n
 * @returns {string}
 */
export function results(n) {
  return n === 1 ? word("one") : word("many", { n: number(n) });
}

/**
 * What has to be said of an answer besides its hits: that there are none, that their names are only alike, or which places,
 * years and the like words of the query were taken for. Empty for most.
 * @param {import("../search/engine.js").Answer} answer
 * @param {string} query
 * @param {import("./inquiry.js").Labels} labels
 * @returns {string}
 */
export function remark(answer, query, labels) {
  if (answer.total === 0) {
    return word("none", { query });
  }
  const names = Object.entries(answer.filters).flatMap(([key, values]) => values.map((value) => labels[key]?.values[value] ?? value));
  const parts = [answer.guessed ? word("guessed") : "", names.length ? word("understood", { filters: names.join(word("comma")) }) : ""];
  return parts.filter(Boolean).join(" ");
}
