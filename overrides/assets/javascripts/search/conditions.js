// @ts-check
/** What pages have to fulfil, in the form that Pagefind takes. */

/** @typedef {object} Condition */

/** The kinds that the directory is about. @type {Condition} */
export const MAIN_KINDS = { any: [{ kind: "agency" }, { kind: "association" }] };

/** The kinds that have facets named after them. @type {Condition} */
export const FACET_KINDS = { any: [{ kind: "place" }, { kind: "programme" }] };

/**
 * All conditions at once.
 * @param {Condition[]} conditions
 * @returns {Condition}
 */
export function both(conditions) {
  return conditions.length ? { all: conditions } : {};
}

/**
 * Each key has one of its values.
 * @param {Record<string, string[]>} filters
 * @returns {Condition[]}
 */
export function conditions(filters) {
  return Object.entries(filters)
    .filter(([, values]) => values.length)
    .map(([key, values]) => oneOf(values.map((value) => [key, value])));
}

/**
 * @param {[key: string, value: string][]} alternatives
 * @returns {Condition}
 */
export function oneOf(alternatives) {
  return { any: alternatives.map(([key, value]) => ({ [key]: value })) };
}
