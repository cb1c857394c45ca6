// @ts-check
/** The filters of the search page: a group of boxes to tick for each, with how many of the results have the value. */

import { element } from "./element.js";
import { number, word } from "./words.js";

/** @typedef {import("./inquiry.js").Labels} Labels */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {{value: string, name: string, count: number}} Choice */

/** Of a long list only the first are shown at once. */
const SHOWN = 5;
const SHORT = 14;

/**
 * The groups, made once for a query: as the reader ticks, only the numbers change, so that nothing moves under the finger.
 * @param {Labels} labels
 * @param {Counts} counts
 * @param {Record<string, string[]>} ticked values that are shown although they are rare
 * @returns {HTMLElement[]}
 */
export function groups(labels, counts, ticked) {
  return Object.entries(labels).flatMap(([key, { label, values }]) => {
    const choices = Object.entries(values).map(([value, name]) => ({ value, name, count: counts[key]?.[value] ?? 0 }));
    const used = sorted(key, choices.filter((choice) => choice.count || ticked[key]?.includes(choice.value)));
    return used.length ? [group(key, label, used, ticked[key] ?? [])] : [];
  });
}

/**
 * Years backwards, anything else by how often it is met.
 * @param {string} key
 * @param {Choice[]} choices
 */
function sorted(key, choices) {
  return choices.sort((one, other) => (key === "year" ? Number(other.value) - Number(one.value) : other.count - one.count));
}

/**
 * @param {string} key
 * @param {string} label
 * @param {Choice[]} choices
 * @param {string[]} ticked
 */
function group(key, label, choices, ticked) {
  const boxes = choices.map((choice) => labelled(key, choice));
  const shown = boxes.length > SHORT ? SHOWN : SHORT;
  const rare = boxes.filter((_, index) => index >= shown && !ticked.includes(choices[index]?.value ?? ""));
  rare.forEach((box) => (box.hidden = true));
  return element("fieldset", "search-facet", element("legend", "", label), ...boxes, ...(rare.length ? [more(rare, boxes)] : []));
}

/**
 * @param {string} key
 * @param {Choice} choice
 */
function labelled(key, choice) {
  const box = element("input", "");
  box.type = "checkbox";
  box.name = key;
  box.value = choice.value;
  return element("label", "", box, element("span", "", choice.name), element("span", "count"));
}

/**
 * @param {HTMLElement[]} rare
 * @param {HTMLElement[]} all
 */
function more(rare, all) {
  const button = element("button", "search-more", word("more", { n: number(all.length) }));
  button.type = "button";
  button.addEventListener("click", () => {
    rare.forEach((box) => (box.hidden = false));
    rare[0]?.querySelector("input")?.focus();
    button.remove();
  });
  return button;
}

/**
 * Writes the numbers.
 * @param {HTMLElement} holder
 * @param {Counts} counts
 */
export function count(holder, counts) {
  for (const box of holder.querySelectorAll("input")) {
    const found = counts[box.name]?.[box.value] ?? 0;
    box.parentElement?.querySelector(".count")?.replaceChildren(number(found));
    box.parentElement?.classList.toggle("empty", !found);
  }
}

/**
 * Ticks exactly these values.
 * @param {HTMLElement} holder
 * @param {Record<string, string[]>} filters
 */
export function tick(holder, filters) {
  for (const box of holder.querySelectorAll("input")) {
    box.checked = filters[box.name]?.includes(box.value) ?? false;
    if (box.checked && box.parentElement) {
      box.parentElement.hidden = false;
    }
  }
}

/**
 * The values that are ticked.
 * @param {HTMLElement} holder
 * @returns {Record<string, string[]>}
 */
export function tickedIn(holder) {
  const filters = /** @type {Record<string, string[]>} */ ({});
  for (const box of holder.querySelectorAll("input")) {
    if (box.checked) {
      filters[box.name] = [...(filters[box.name] ?? []), box.value];
    }
  }
  return filters;
}
