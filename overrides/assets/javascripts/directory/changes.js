// @ts-check
/** What a reader's action makes of a state: each gives a new one. */

import { initial, MOST_COMPARED } from "./state.js";
import { upwards } from "./table.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./state.js").State} State */

/**
 * Choosing a value takes out those that it is part of, and those that are part of it, so that each choice shown is one that counts.
 * @param {State} state
 * @param {Table} table
 * @param {string} key
 * @param {string} id
 * @param {boolean} on
 * @returns {State}
 */
export function chosen(state, table, key, id, on) {
  const others = (state.chosen[key] ?? []).filter((other) => other !== id && !(on && related(table, key, id, other)));
  return narrowed(state, { chosen: { ...state.chosen, [key]: on ? [...others, id] : others } });
}

/** @type {(table: Table, key: string, one: string, other: string) => boolean} whether one is part of the other */
function related(table, key, one, other) {
  const column = table.columns[key];
  const [first, second] = [column.ids.indexOf(one), column.ids.indexOf(other)];
  return first >= 0 && second >= 0 && (upwards(column, first).includes(second) || upwards(column, second).includes(first));
}

/**
 * @param {State} state
 * @param {Partial<State>} change
 * @returns {State} with the change, from the first row on
 */
export const narrowed = (state, change) => ({ ...state, ...change, rows: 0 });

/**
 * @param {string} typed
 * @returns {string} a year, or nothing
 */
export const year = (typed) => (/^\d{1,4}$/.test(typed) ? typed : "");

/**
 * @param {State} state
 * @returns {State} without conditions; order, view and picks stay
 */
export function cleared(state) {
  const { q, chosen: none, from, to } = initial();
  return narrowed(state, { q, chosen: none, from, to });
}

/**
 * @param {State} state
 * @param {string} id
 * @param {boolean} on
 * @returns {State | null} null where there is no room for one more
 */
export function picked(state, id, on) {
  const others = state.picked.filter((other) => other !== id);
  if (on && others.length >= MOST_COMPARED) return null;
  return { ...state, picked: on ? [...others, id] : others, comparing: state.comparing && others.length > 0 };
}
