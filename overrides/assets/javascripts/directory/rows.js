// @ts-check
/** The rows of the table, as the page has them when it comes. Only those that are shown are made. */

import { element, find, marked } from "./element.js";
import { addressOf, isDisputed, nameOf, say, secondName, valuesOf } from "./table.js";

/** @typedef {import("./table.js").Table} Table */

/**
 * @param {Table} table
 * @param {number} row
 * @returns {HTMLTableRowElement}
 */
export function rowElement(table, row) {
  return element("tr", { role: "row" }, nameCell(table, row), ...table.shown.map((key) => cell(table, key, row)));
}

/** @type {(table: Table, row: number) => HTMLElement} */
function nameCell(table, row) {
  const name = nameOf(table, row);
  const label = say(table, "compare_this", { name });
  const pick = element("input", { type: "checkbox", class: "pick", value: table.id[row], "aria-label": label });
  const made = element(
    "th",
    { role: "rowheader", scope: "row" },
    pick,
    element("a", { href: addressOf(table, row) }, marked(name, table.lang)),
  );
  const second = secondName(table, row);
  if (second) made.append(element("span", { class: "second", lang: table.lang === "zh" ? "en" : "zh-Hans" }, second));
  if (table.pinyin[row]) made.append(element("span", { class: "pinyin", lang: "zh-Latn" }, table.pinyin[row]));
  if (isDisputed(table, row)) made.append(element("span", { class: "disputed" }, table.words.disputed_mark));
  return made;
}

/** @type {(table: Table, key: string, row: number) => HTMLElement} */
function cell(table, key, row) {
  return element("td", { role: "cell", "data-label": table.columns[key].label }, ...each(valuesOf(table, key, row), table.lang));
}

/**
 * @param {string[]} values
 * @param {"zh" | "en"} lang of the page
 * @returns {Node[]} an element for each
 */
export const each = (values, lang) => values.map((value) => element("span", {}, marked(value, lang)));

/**
 * Shows the first rows of a list, and a button for more. Rows that are there already are left as they are.
 * @param {HTMLFormElement} form
 * @param {Table} table
 * @param {number[]} rows
 * @param {number} most
 * @param {number} next how many more the button would show
 */
export function showRows(form, table, rows, most, next) {
  const body = find(form, "tbody", HTMLTableSectionElement);
  const wanted = rows.slice(0, most);
  const kept = sameAtFirst(body, table, wanted);
  body.replaceChildren(...Array.from(body.rows).slice(0, kept), ...wanted.slice(kept).map((row) => rowElement(table, row)));
  const more = find(form, ".directory-show-more", HTMLButtonElement);
  const left = Math.min(rows.length - wanted.length, next);
  more.hidden = left <= 0;
  more.textContent = left > 0 ? say(table, "more", { n: left }) : "";
}

/** @type {(body: HTMLTableSectionElement, table: Table, rows: number[]) => number} how many rows from the top on are shown already */
function sameAtFirst(body, table, rows) {
  const shown = Array.from(body.querySelectorAll("input.pick"), (pick) => /** @type {HTMLInputElement} */ (pick).value);
  const different = rows.findIndex((row, index) => table.id[row] !== shown[index]);
  return different < 0 ? rows.length : different;
}
