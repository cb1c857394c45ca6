// @ts-check
/** The selection as a file: a table for spreadsheets, or JSON for programs. */

import { addressOf, say, valuesOf } from "./table.js";

/** @typedef {import("./table.js").Table} Table */

/** Without it Excel takes Chinese in a CSV file for something else. */
const BOM = "\ufeff";

/**
 * @param {Table} table
 * @param {number[]} rows
 * @param {string} page the address of the directory page
 * @returns {string}
 */
export function csv(table, rows, page) {
  const keys = Object.keys(table.columns);
  const heads = ["id", "name_zh", "name_en", "pinyin", "other_names"].map((key) => table.words[key]);
  const lines = rows.map((row) => [
    ...[table.id[row], table.zh[row], table.en[row], table.pinyin[row], listed(table, table.others[row])],
    ...keys.map((key) => listed(table, valuesOf(table, key, row))),
    new URL(addressOf(table, row), page).href,
  ]);
  const all = [[...heads, ...keys.map((key) => table.columns[key].label), say(table, "address")], ...lines];
  return BOM + all.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

/** @type {(table: Table, values: string[]) => string} */
const listed = (table, values) => values.join(table.lang === "zh" ? "；" : "; ");

/**
 * @param {string} text
 * @returns {string} a cell that no spreadsheet takes for a formula
 */
export function cell(text) {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * @param {Table} table
 * @param {number[]} rows
 * @param {string} page the address of the directory page
 * @returns {string} values with their ids, and how many sources there are for each fact
 */
export function json(table, rows, page) {
  const entries = rows.map((row) => ({
    id: table.id[row],
    name: { zh: table.zh[row] || null, en: table.en[row] || null, pinyin: table.pinyin[row] || null },
    other_names: table.others[row],
    address: new URL(addressOf(table, row), page).href,
    facts: Object.fromEntries(Object.keys(table.columns).map((key) => [key, fact(table, key, row)])),
  }));
  return `${JSON.stringify(entries, null, 1)}\n`;
}

/** @type {(table: Table, key: string, row: number) => {values: {id: string, label: string}[], sources?: number}} */
function fact(table, key, row) {
  const { ids, labels, of, sources } = table.columns[key];
  const values = of[row].map((number) => ({ id: ids[number], label: labels[number] }));
  return sources ? { values, sources: sources[row] } : { values };
}

/**
 * Has the browser save the selection as a file.
 * @param {Table} table
 * @param {number[]} rows
 * @param {string} type `csv` or `json`
 */
export function download(table, rows, type) {
  const [text, mime] =
    type === "csv" ? [csv(table, rows, location.href), "text/csv;charset=utf-8"] : [json(table, rows, location.href), "application/json"];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mime }));
  link.download = `directory-${table.lang}.${type}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
