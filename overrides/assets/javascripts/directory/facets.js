// @ts-check
/** Which rows a choice leaves, and how many each other choice would: an index of bits, made once. */

import { add, both, either, every, none, shared } from "./bits.js";
import { UNKNOWN, upwards } from "./table.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./table.js").Column} Column */
/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./state.js").State} State */
/** @typedef {{size: number, facets: Map<string, Map<string, Bits>>, founded: ([number, number] | null)[]}} Index */
/** @typedef {{rows: Bits, total: number, counts: Map<string, Map<string, number>>}} Selection */

/**
 * @param {Table} table
 * @returns {Index}
 */
export function makeIndex(table) {
  const size = table.id.length;
  const facets = new Map(table.facets.map((key) => [key, bitsOf(table.columns[key], size)]));
  return { size, facets, founded: foundedYears(table.columns.founded) };
}

/**
 * @param {Column} column
 * @param {number} size
 * @returns {Map<string, Bits>} for each value the rows that have it, or one that is part of it
 */
function bitsOf(column, size) {
  const own = column.ids.map(() => none(size));
  const unknown = none(size);
  column.of.forEach((numbers, row) => {
    for (const number of numbers) for (const up of upwards(column, number)) add(own[up], row);
    if (!numbers.length) add(unknown, row);
  });
  const found = new Map(column.ids.map((id, number) => [id, own[number]]));
  return unknown.some(Boolean) ? found.set(UNKNOWN, unknown) : found;
}

/**
 * @param {Column} column
 * @returns {([number, number] | null)[]} the years in which sources put the founding of each row
 */
export const foundedYears = (column) =>
  column.of.map((numbers) => {
    const years = numbers.flatMap((number) => column.years?.[number] ?? []);
    return years.length ? [Math.min(...years), Math.max(...years)] : null;
  });

/**
 * Values of one facet widen the choice, facets narrow it. The counts of a facet leave its own choice out of account:
 * they say what each of its values would give.
 * @param {Index} index
 * @param {State} state
 * @param {Bits | null} byName
 * @returns {Selection}
 */
export function select(index, state, byName) {
  const rest = [byName, founded(index, state)].filter((bits) => bits !== null).reduce(both, every(index.size));
  const chosen = new Map([...index.facets].map(([key, values]) => [key, union(values, state.chosen[key])]));
  const rows = all(rest, chosen, "");
  const counts = new Map(
    [...index.facets].map(([key, values]) => [key, countsOf(values, chosen.get(key) ? all(rest, chosen, key) : rows)]),
  );
  return { rows, total: shared(rows, rows), counts };
}

/** @type {(rest: Bits, chosen: Map<string, Bits | null>, but: string) => Bits} */
function all(rest, chosen, but) {
  let rows = rest;
  for (const [key, bits] of chosen) if (bits && key !== but) rows = both(rows, bits);
  return rows;
}

/** @type {(values: Map<string, Bits>, ids: string[] | undefined) => Bits | null} */
function union(values, ids) {
  const bits = (ids ?? []).flatMap((id) => values.get(id) ?? []);
  return bits.length ? bits.reduce(either) : null;
}

/** @type {(values: Map<string, Bits>, rows: Bits) => Map<string, number>} */
const countsOf = (values, rows) => new Map([...values].map(([id, bits]) => [id, shared(bits, rows)]));

/** @type {(index: Index, state: State) => Bits | null} the rows that may have been founded in the years asked for */
function founded(index, state) {
  if (!state.from && !state.to) return null;
  const [from, to] = [Number(state.from || 0), Number(state.to || 9999)];
  const found = none(index.size);
  index.founded.forEach((years, row) => {
    if (years && years[0] <= to && years[1] >= from) add(found, row);
  });
  return found;
}
