// @ts-check
/** The table of agencies and associations as the site publishes it, and what a row says in each column. */

/**
 * A column. `of` has the numbers of the values of each row; `above` the number of the value that a value is part of, or -1;
 * `years` the first and last year that a date means; `sources` how many sources each row has; `none` what a row without a value says.
 * @typedef {{label: string, none: string, ids: string[], labels: string[], of: number[][], above?: number[],
 *   years?: ([number, number] | null)[], sources?: number[]}} Column
 */
/**
 * Rows are in order of name in the language of the page.
 * @typedef {{lang: "zh" | "en", id: string[], zh: string[], en: string[], pinyin: string[], others: string[][], typed: string[],
 *   columns: Record<string, Column>, facets: string[], shown: string[], folders: Record<string, string>,
 *   words: Record<string, string>}} Table
 */

/** The value by which readers find the rows that have none in a column. */
export const UNKNOWN = "unknown";

/**
 * @param {string} address
 * @returns {Promise<Table>}
 */
export async function loadTable(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/**
 * @param {Table} table
 * @param {number} row
 * @returns {string} the name in the language of the page, or else the other one
 */
export const nameOf = (table, row) => table[table.lang][row] || table.zh[row] || table.en[row];

/**
 * @param {Table} table
 * @param {number} row
 * @returns {string} the name in the other language, where there is one in each
 */
export const secondName = (table, row) => (table.zh[row] && table.en[row] ? table[table.lang === "zh" ? "en" : "zh"][row] : "");

/**
 * @param {Table} table
 * @param {number} row
 * @returns {string} the way from the directory page to the page of the entry
 */
export function addressOf(table, row) {
  const kinds = table.columns.kind;
  return `../${table.folders[kinds.ids[kinds.of[row][0]]]}/${table.id[row]}/`;
}

/**
 * @param {Table} table
 * @param {string} key
 * @param {number} row
 * @returns {string[]} what a row says in a column
 */
export function valuesOf(table, key, row) {
  const column = table.columns[key];
  return column.of[row].map((number) => (key === "place" ? path(table, column, number) : column.labels[number]));
}

/**
 * @param {Table} table
 * @param {Column} places
 * @param {number} number
 * @returns {string} 北京东城区, or “Dongcheng District, Beijing”
 */
function path(table, places, number) {
  const names = upwards(places, number).map((up) => places.labels[up]);
  return table.lang === "zh" ? names.reverse().join("") : names.join(", ");
}

/**
 * @param {Column} column
 * @param {number} number
 * @returns {number[]} a value, the one that it is part of, and so on
 */
export function upwards(column, number) {
  const way = [];
  for (let up = number; up >= 0; up = column.above?.[up] ?? -1) way.push(up);
  return way;
}

/**
 * @param {Table} table
 * @param {number} row
 */
export const isDisputed = (table, row) => table.columns.disputed.ids[table.columns.disputed.of[row][0]] === "yes";

/**
 * @param {Table} table
 * @param {string} key of one of the page's words
 * @param {Record<string, string | number>} [values] for the names in braces
 */
export function say(table, key, values = {}) {
  return table.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(table, values[name]) : whole));
}

/**
 * @param {Table} table
 * @param {string | number} value
 */
const shown = (table, value) => (typeof value === "number" ? value.toLocaleString(table.lang) : value);
