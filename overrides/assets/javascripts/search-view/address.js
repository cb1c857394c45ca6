// @ts-check
/** The state of the search page, which is all in its address, so that it can be shared and gone back to. */

/** @typedef {{query: string, filters: Record<string, string[]>, page: number}} State */
/** @typedef {import("./inquiry.js").Labels} Labels */

const LONGEST_QUERY = 200;

/**
 * What an address asks for, as it stands there.
 * @param {string} search the part of the address from `?` on
 * @returns {State}
 */
export function read(search) {
  const given = new URLSearchParams(search);
  const filters = /** @type {Record<string, string[]>} */ (Object.create(null)); // any key may come, `__proto__` too
  for (const key of new Set(given.keys())) {
    if (key !== "q" && key !== "page") {
      filters[key] = [...new Set(given.getAll(key))].filter(Boolean);
    }
  }
  const query = (given.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  return { query, filters, page: Math.max(1, Math.trunc(Number(given.get("page"))) || 1) };
}

/**
 * The part of an address from `?` on; the same state always gives the same one.
 * @param {State} state
 * @returns {string}
 */
export function written(state) {
  const filters = Object.keys(state.filters).sort().flatMap((key) => (state.filters[key] ?? []).map((value) => [key, value]));
  const parts = [...(state.query ? [["q", state.query]] : []), ...filters, ...(state.page > 1 ? [["page", String(state.page)]] : [])];
  return parts.length ? `?${new URLSearchParams(parts)}` : "";
}

/**
 * Parts the filters that there are from those that nobody knows, which an old or mistyped address may have.
 * @param {Record<string, string[]>} filters
 * @param {Labels} labels
 * @returns {{known: Record<string, string[]>, unknown: string[]}}
 */
export function sift(filters, labels) {
  const pairs = Object.entries(filters).flatMap(([key, values]) => values.map((value) => /** @type {const} */ ([key, value])));
  const exists = (/** @type {string} */ key, /** @type {string} */ value) =>
    Object.hasOwn(labels, key) && Object.hasOwn(labels[key]?.values ?? {}, value);
  const known = /** @type {Record<string, string[]>} */ ({});
  for (const [key, value] of pairs.filter((pair) => exists(...pair))) {
    known[key] = [...(known[key] ?? []), value];
  }
  return { known, unknown: pairs.filter((pair) => !exists(...pair)).map((pair) => pair.join("=")) };
}
