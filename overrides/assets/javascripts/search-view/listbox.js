// @ts-check
/** The list below a combobox: groups of options, one of which may be the active one while the focus stays in the field. */

import { element } from "./element.js";

/** @typedef {{heading: string, options: HTMLAnchorElement[]}} Group */

export class Listbox {
  /** @type {HTMLAnchorElement[]} */
  #options = [];
  #active = -1;

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} list
   */
  constructor(field, list) {
    this.field = field;
    this.list = list;
  }

  /** @returns {HTMLAnchorElement | undefined} */
  get active() {
    return this.#options[this.#active];
  }

  /**
   * Shows other options; none of them is active. Options without a heading stand by themselves.
   * @param {Group[]} groups
   */
  show(groups) {
    this.#options = groups.flatMap((group) => group.options);
    this.#options.forEach((option, index) => {
      option.id = `search-option-${index}`;
      option.setAttribute("role", "option");
      option.tabIndex = -1;
      option.setAttribute("aria-selected", "false");
    });
    const shown = groups.map((group, index) => (group.heading ? [grouped(group, index)] : group.options));
    this.list.replaceChildren(...shown.flat());
    this.#activate(-1);
  }

  /**
   * Makes the next or the one before active; from either end it goes round.
   * @param {1 | -1} step
   */
  move(step) {
    const count = this.#options.length;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    if (count) {
      this.#activate((from + step + count) % count);
    }
  }

  /** @param {"first" | "last"} end */
  moveTo(end) {
    this.#activate(end === "first" ? 0 : this.#options.length - 1);
  }

  /** @param {number} index */
  #activate(index) {
    this.active?.setAttribute("aria-selected", "false");
    this.#active = index;
    this.active?.setAttribute("aria-selected", "true");
    this.active?.scrollIntoView({ block: "nearest" });
    if (this.active) {
      this.field.setAttribute("aria-activedescendant", this.active.id);
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }
}

/**
 * @param {Group} group
 * @param {number} index
 */
function grouped(group, index) {
  const heading = element("div", "search-group-name", group.heading);
  heading.id = `search-group-${index}`;
  heading.setAttribute("role", "presentation");
  const made = element("div", "search-group", heading, ...group.options);
  made.setAttribute("role", "group");
  made.setAttribute("aria-labelledby", heading.id);
  return made;
}
