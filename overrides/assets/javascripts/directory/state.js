// @ts-check
/** What the reader has chosen, as the address bar holds it. */

import { UNKNOWN } from "./table.js";

/** @typedef {import("./table.js").Table} Table */
/**
 * `chosen` has the ids of each facet; `picked` are the entries to compare, and `comparing` is whether they are being compared;
 * `rows` is how many rows the reader has asked to see, 0 for as many as come first.
 * @typedef {{q: string, chosen: Record<string, string[]>, from: string, to: string, sort: string, view: string,
 *   picked: string[], comparing: boolean, rows: number}} State
 */

export const SORTS = ["name", "founded", "latest", "verified"];
export const VIEWS = ["table", "list"];
export const MOST_COMPARED = 4;
/** How many rows come at a time. Making and laying out rows is most of the time that a change takes. */
export const PAGE = 50;

/** @returns {State} */
export const initial = () => ({ q: "", chosen: {}, from: "", to: "", sort: "name", view: "table", picked: [], comparing: false, rows: 0 });

/**
 * @param {string} search the part of an address from `?` on
 * @param {Table} table
 * @returns {{state: State, unknown: string[]}} `unknown` are the parts that mean nothing here
 */
export function readState(search, table) {
  const state = initial();
  const unknown = [...new URLSearchParams(search)].flatMap(([key, text]) =>
    take(state, key, text, table).map((value) => (value ? `${key}=${value}` : key)),
  );
  return { state, unknown };
}

/**
 * @param {State} state
 * @param {string} key
 * @param {string} text
 * @param {Table} table
 * @returns {string[]} what of the text is not known
 */
function take(state, key, text, table) {
  if (key === "q") return takeText(state, text);
  if (key === "from" || key === "to") return takeOne(state, key, text, /^\d{1,4}$/.test(text));
  if (key === "sort") return takeOne(state, key, text, SORTS.includes(text));
  if (key === "view") return takeOne(state, key, text, VIEWS.includes(text));
  if (key === "rows") return takeRows(state, text);
  if (key === "pick" || key === "compare") return takePicked(state, key, text, table);
  return table.facets.includes(key) ? takeChoices(state, key, text, table) : [text];
}

/** @type {(state: State, text: string) => string[]} */
function takeText(state, text) {
  state.q = text.slice(0, 200);
  return [];
}

/** @type {(state: State, key: "from" | "to" | "sort" | "view", text: string, known: boolean) => string[]} */
function takeOne(state, key, text, known) {
  if (!known) return [text];
  state[key] = text;
  return [];
}

/** @type {(state: State, text: string) => string[]} */
function takeRows(state, text) {
  if (!/^[1-9]\d{0,5}$/.test(text)) return [text];
  state.rows = Math.ceil(Number(text) / PAGE) * PAGE;
  return [];
}

/** @type {(state: State, key: string, text: string, table: Table) => string[]} */
function takePicked(state, key, text, table) {
  const ids = [...new Set([...state.picked, ...split(text)])];
  const known = ids.filter((id) => table.id.includes(id));
  state.picked = known.slice(0, MOST_COMPARED);
  state.comparing = (key === "compare" || state.comparing) && state.picked.length > 0;
  return [...ids.filter((id) => !known.includes(id)), ...known.slice(MOST_COMPARED)];
}

/** @type {(state: State, key: string, text: string, table: Table) => string[]} */
function takeChoices(state, key, text, table) {
  const column = table.columns[key];
  const known = (/** @type {string} */ id) => column.ids.includes(id) || (id === UNKNOWN && column.of.some((own) => !own.length));
  const ids = split(text);
  const kept = [...new Set([...(state.chosen[key] ?? []), ...ids.filter(known)])];
  if (kept.length) state.chosen[key] = kept;
  return ids.filter((id) => !known(id));
}

/** @type {(text: string) => string[]} */
const split = (text) => text.split(",").filter(Boolean);

/**
 * @param {State} state
 * @returns {string} the part of an address from `?` on, empty for the page as it first comes
 */
export function writeState(state) {
  const first = initial();
  const parts = Object.entries(state.chosen).filter(([, ids]) => ids.length);
  for (const key of /** @type {const} */ (["q", "from", "to", "sort", "view"]))
    if (state[key] !== first[key]) parts.push([key, [state[key]]]);
  if (state.rows) parts.push(["rows", [String(state.rows)]]);
  if (state.picked.length) parts.push([state.comparing ? "compare" : "pick", state.picked]);
  return parts.length ? `?${parts.map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(",")}`).join("&")}` : "";
}

/**
 * @param {State} state
 * @returns {number} how many conditions narrow the table
 */
export function conditions(state) {
  const chosen = Object.values(state.chosen).reduce((total, ids) => total + ids.length, 0);
  return chosen + [state.q.trim(), state.from, state.to].filter(Boolean).length;
}
