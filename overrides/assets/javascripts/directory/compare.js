// @ts-check
/** A few entries side by side: a row for each fact, a column for each entry. */

import { element, find, marked } from "./element.js";
import { each } from "./rows.js";
import { addressOf, nameOf, say, secondName, valuesOf } from "./table.js";

/** @typedef {import("./table.js").Table} Table */

/**
 * @param {HTMLElement} section
 * @param {Table} table
 * @param {number[]} rows
 */
export function showComparison(section, table, rows) {
  const head = element("tr", {}, element("td", {}), ...rows.map((row) => headCell(table, row)));
  const body = [otherNames(table, rows), ...Object.keys(table.columns).map((key) => factRow(table, key, rows))];
  const made = element(
    "table",
    { class: "directory-compared", "aria-labelledby": "compare" },
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  find(section, ".directory-scroll", HTMLElement).replaceChildren(made);
}

/** @type {(table: Table, row: number) => HTMLElement} */
function headCell(table, row) {
  const name = nameOf(table, row);
  const remove = element("button", { type: "button", value: table.id[row], "aria-label": say(table, "compare_remove", { name }) }, "×");
  return element("th", { scope: "col" }, element("a", { href: addressOf(table, row) }, marked(name, table.lang)), remove);
}

/** @type {(table: Table, rows: number[]) => HTMLElement} */
function otherNames(table, rows) {
  const cells = rows.map((row) => {
    const names = each([secondName(table, row), ...table.others[row]].filter(Boolean), table.lang);
    const pinyin = table.pinyin[row] ? [element("span", { class: "pinyin", lang: "zh-Latn" }, table.pinyin[row])] : [];
    return element("td", {}, ...names, ...pinyin);
  });
  return element("tr", {}, element("th", { scope: "row" }, table.words.other_names), ...cells);
}

/** @type {(table: Table, key: string, rows: number[]) => HTMLElement} */
function factRow(table, key, rows) {
  return element("tr", {}, element("th", { scope: "row" }, table.columns[key].label), ...rows.map((row) => factCell(table, key, row)));
}

/** @type {(table: Table, key: string, row: number) => HTMLElement} */
function factCell(table, key, row) {
  const { none, sources } = table.columns[key];
  const values = each(valuesOf(table, key, row), table.lang);
  if (!values.length) return element("td", {}, element("span", { class: "unknown" }, none));
  const counted = sources ? [element("span", { class: "sources" }, say(table, "sources", { n: sources[row] }))] : [];
  return element("td", {}, ...values, ...counted);
}
