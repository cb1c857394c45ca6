// @ts-check
/**
 * Works the table of hours out anew for the staff and weeks that a reader puts in.
 *
 * The table itself holds the arithmetic: each row its factors, those that change marked with what they count.
 */

import { fromAddress, toAddress } from "./tools/address.js";
import { filled } from "./tools/filled.js";
import { numberIn } from "./tools/whole-number.js";

const MEASURES = /** @type {const} */ (["staff", "weeks"]);

/** @typedef {Record<"staff" | "weeks", number>} Given */

for (const part of document.querySelectorAll(".calculator")) start(part);

/** @param {Element} part */
function start(part) {
  const form = part.querySelector("form");
  if (!form) return;
  fromAddress(form, MEASURES);
  form.addEventListener("input", () => answer(part, form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => answer(part, form)));
  form.hidden = false;
  answer(part, form);
}

/**
 * Works everything out, or says beside a field what is wrong with it and leaves the rest as it was.
 * @param {Element} part
 * @param {HTMLFormElement} form
 */
function answer(part, form) {
  const fields = MEASURES.map((name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)));
  const numbers = fields.map((field) => {
    const most = Number(field.dataset.most);
    return numberIn(field, 1, most, filled(form.dataset.wrong ?? "", { most }));
  });
  const [staff, weeks] = numbers;
  if (staff === undefined || weeks === undefined) return;
  const given = { staff, weeks };
  toAddress(Object.fromEntries(fields.map((field, index) => [field.name, field.value === field.defaultValue ? "" : String(numbers[index])])));
  workOut(part, given);
  say(part, form, given);
}

/**
 * @param {Element} part
 * @param {Given} given
 */
function workOut(part, given) {
  const rows = [...part.querySelectorAll(".calculator-row")].map((row) => {
    const hours = product(row, given);
    show(row, hours, given);
    return hours;
  });
  for (const total of part.querySelectorAll(".calculator-total")) {
    const own = (total.getAttribute("data-rows") ?? "").split(" ").map(Number);
    show(total, own.reduce((sum, index) => sum + rows[index], 0), given);
  }
  for (const bid of part.querySelectorAll(".calculator-bid")) show(bid, Number(bid.getAttribute("data-centre")), given);
}

/**
 * The hours of a row, its factors that change put in.
 * @param {Element} row
 * @param {Given} given
 */
function product(row, given) {
  let hours = 1;
  for (const factor of row.querySelectorAll("[data-number]")) {
    const measure = factor.getAttribute("data-measure");
    const number = measure === "staff" || measure === "weeks" ? given[measure] : Number(factor.getAttribute("data-number"));
    factor.textContent = String(number);
    hours *= number;
  }
  return hours;
}

/**
 * @param {Element} row
 * @param {number} centre hours of the whole centre
 * @param {Given} given
 */
function show(row, centre, given) {
  const worker = centre / given.staff;
  const hours = { centre, worker, week: worker / given.weeks };
  for (const [name, value] of Object.entries(hours)) {
    const cell = row.querySelector(`[data-hours="${name}"]`);
    if (cell) cell.textContent = written(value);
  }
}

/**
 * A number with two decimals at most. The arithmetic of the table has four decimals at most before it is divided, so that
 * rounding to nine takes away only what binary fractions added.
 * @param {number} value
 */
function written(value) {
  return (Math.round(Number(value.toFixed(9)) * 100) / 100).toLocaleString("en", { maximumFractionDigits: 2 });
}

/**
 * The result in a sentence, for those who do not see the table change.
 * @param {Element} part
 * @param {HTMLFormElement} form
 * @param {Given} given
 */
function say(part, form, given) {
  const total = [...part.querySelectorAll(".calculator-total")].at(-1);
  const said = form.querySelector("output");
  if (!total || !said) return;
  const [worker, week] = ["worker", "week"].map((name) => total.querySelector(`[data-hours="${name}"]`)?.textContent ?? "");
  said.textContent = filled(form.dataset.said ?? "", { ...given, worker, week });
}
