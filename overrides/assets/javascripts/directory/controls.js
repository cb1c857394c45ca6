// @ts-check
/** The controls of the page: what is chosen in them, their counts, and the branches of a tree. */

import { element, find, marked } from "./element.js";
import { conditions } from "./state.js";
import { say, upwards } from "./table.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./state.js").State} State */

/**
 * Brings the controls to life; the page has them disabled.
 * @param {HTMLFormElement} form
 */
export function enable(form) {
  for (const each of form.querySelectorAll("fieldset, .directory-clear, .directory-downloads button, input.pick"))
    each.removeAttribute("disabled");
}

/**
 * Makes the controls say what is chosen, with the branches open that hold something chosen.
 * @param {HTMLFormElement} form
 * @param {Table} table
 * @param {State} state
 */
export function showState(form, table, state) {
  for (const key of table.facets) for (const id of state.chosen[key] ?? []) openTo(form, table, key, id);
  for (const box of choices(form)) box.checked = state.chosen[box.name]?.includes(box.value) ?? false;
  for (const name of /** @type {const} */ (["q", "from", "to"])) setValue(find(form, `[name=${name}]`, HTMLInputElement), state[name]);
  find(form, "[name=sort]", HTMLSelectElement).value = state.sort;
  for (const radio of form.querySelectorAll("[name=view]"))
    if (radio instanceof HTMLInputElement) radio.checked = radio.value === state.view;
  const count = conditions(state);
  find(form, ".directory-open .count", HTMLElement).textContent = count ? String(count) : "";
  find(form, ".directory-clear", HTMLButtonElement).disabled = !count;
}

/** @type {(input: HTMLInputElement, value: string) => void} leaves the caret where it is if nothing changes */
function setValue(input, value) {
  if (input.value !== value) input.value = value;
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
export const choices = (form) =>
  Array.from(form.querySelectorAll("fieldset[data-facet] input"), (box) => /** @type {HTMLInputElement} */ (box));

/**
 * @param {HTMLFormElement} form
 * @param {Table} table
 * @param {Map<string, Map<string, number>>} counts
 */
export function showCounts(form, table, counts) {
  for (const box of choices(form)) {
    const own = counts.get(box.name)?.get(box.value) ?? 0;
    const shown = box.closest("label")?.querySelector(".count");
    if (shown) shown.textContent = own.toLocaleString(table.lang);
    box.closest("label")?.classList.toggle("empty", own === 0);
  }
}

/** @type {(form: HTMLFormElement, table: Table, key: string, id: string) => void} */
function openTo(form, table, key, id) {
  const column = table.columns[key];
  const above = upwards(column, column.ids.indexOf(id)).slice(1).reverse();
  for (const number of above) setBranch(find(form, `[aria-controls="in-${key}-${column.ids[number]}"]`, HTMLButtonElement), table, true);
}

/**
 * Opens or closes a branch of a tree. What is in it is made when it is first opened.
 * @param {HTMLButtonElement} button
 * @param {Table} table
 * @param {boolean} open
 * @returns {boolean} whether there are new choices
 */
export function setBranch(button, table, open) {
  const list = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (!list) return false;
  button.setAttribute("aria-expanded", String(open));
  list.hidden = !open;
  const isNew = open && !list.children.length;
  if (isNew) list.append(...inner(table, button));
  return isNew;
}

/** @type {(table: Table, button: HTMLButtonElement) => HTMLElement[]} */
function inner(table, button) {
  const box = /** @type {HTMLInputElement} */ (button.parentElement?.querySelector("input"));
  const column = table.columns[box.name];
  const above = column.ids.indexOf(box.value);
  return column.ids.flatMap((_, number) => (column.above?.[number] === above ? [choice(table, box.name, number)] : []));
}

/** @type {(table: Table, key: string, number: number) => HTMLElement} as the page has its topmost choices */
function choice(table, key, number) {
  const { ids, labels, above } = table.columns[key];
  const box = element("input", { type: "checkbox", name: key, value: ids[number] });
  const label = element(
    "label",
    {},
    box,
    " ",
    element("span", {}, marked(labels[number], table.lang)),
    " ",
    element("span", { class: "count" }),
  );
  if (!above?.includes(number)) return element("li", {}, label);
  const controls = { "aria-expanded": "false", "aria-controls": `in-${key}-${ids[number]}` };
  const button = element("button", {
    type: "button",
    class: "branch",
    ...controls,
    "aria-label": say(table, "inside", { name: labels[number] }),
  });
  const list = element("ul", { id: controls["aria-controls"] });
  list.hidden = true;
  return element("li", {}, label, button, list);
}
