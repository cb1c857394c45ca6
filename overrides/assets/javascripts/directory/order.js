// @ts-check
/** The order of rows. The table comes in order of name, which also decides between equals. */

import { has } from "./bits.js";
import { foundedYears } from "./facets.js";

/** @typedef {import("./table.js").Table} Table */

/**
 * @param {Table} table
 * @param {string} sort
 * @returns {number[]} every row; those that lack what they are sorted by come last
 */
export function order(table, sort) {
  const rows = table.id.map((_, row) => row);
  if (sort === "founded")
    return by(
      rows,
      foundedYears(table.columns.founded).map((years) => years?.[0] ?? Infinity),
    );
  if (sort === "latest")
    return by(
      rows,
      foundedYears(table.columns.founded).map((years) => -(years?.[1] ?? -Infinity)),
    );
  if (sort === "verified") return by(rows, verified(table));
  return rows;
}

/** @type {(rows: number[], keys: number[]) => number[]} */
const by = (rows, keys) => rows.sort((one, other) => (keys[one] === keys[other] ? one - other : keys[one] < keys[other] ? -1 : 1));

/** @type {(table: Table) => number[]} the days are numbered from the latest on, each year before its days */
function verified(table) {
  const { ids, of } = table.columns.verified;
  const days = [...ids].sort().reverse();
  return of.map((numbers) => (numbers.length ? days.indexOf(ids[numbers[0]]) : Infinity));
}

/**
 * @param {number[]} ordered
 * @param {import("./bits.js").Bits} bits
 * @returns {number[]} the rows that are in a set, in their order
 */
export const within = (ordered, bits) => ordered.filter((row) => has(bits, row));
