// @ts-check
/** The page as a state has it: controls, counts, rows or comparison, messages. */

import { mayBeTraditional } from "../search/traditional.js";
import { showComparison } from "./compare.js";
import { showCounts, showState } from "./controls.js";
import { find } from "./element.js";
import { makeIndex, select } from "./facets.js";
import { haystacks, loadSimplified, named } from "./names.js";
import { order, within } from "./order.js";
import { showRows } from "./rows.js";
import { conditions, PAGE } from "./state.js";
import { say } from "./table.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./state.js").State} State */

/** Shows states of one table. */
export class View {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} section of the comparison
   * @param {Table} table
   */
  constructor(form, section, table) {
    this.form = form;
    this.section = section;
    this.table = table;
    this.index = makeIndex(table);
    /** @type {string[] | null} */
    this.made = null;
    find(form, "[name=q]", HTMLInputElement).addEventListener("focus", () => this.stacks);
    /** @type {Map<string, number[]>} */
    this.orders = new Map();
    /** @type {Map<string, string>} */
    this.simplified = new Map();
    this.hasSimplified = false;
    /** How many rows the page came with; they stay until something is chosen. */
    this.first = find(form, "tbody", HTMLTableSectionElement).rows.length;
    /** @type {number[]} */
    this.rows = [];
  }

  /** All that can be typed for each row: made once somebody is about to type. */
  get stacks() {
    return (this.made ??= haystacks(this.table));
  }

  /**
   * Loads the table of Traditional characters the first time that a query may have some.
   * @param {State} state
   * @returns {Promise<boolean>} whether the state has to be shown again
   */
  async learn(state) {
    if (this.hasSimplified || !mayBeTraditional(state.q)) return false;
    this.hasSimplified = true;
    this.simplified = await loadSimplified(this.form.dataset.traditional ?? "");
    return this.simplified.size > 0;
  }

  /** @param {State} state */
  show(state) {
    const byName = state.q.trim() ? named(this.stacks, state.q, this.simplified) : null;
    const selection = select(this.index, state, byName);
    this.rows = within(this.ordered(state.sort), selection.rows);
    showState(this.form, this.table, state);
    showCounts(this.form, this.table, selection.counts);
    this.showSome(this.most(state));
    this.showPicks(state);
    find(this.form, ".directory-table", HTMLElement).classList.toggle("as-list", state.view === "list");
  }

  /** @param {string} sort */
  ordered(sort) {
    const known = this.orders.get(sort) ?? order(this.table, sort);
    this.orders.set(sort, known);
    return known;
  }

  /**
   * @param {State} state
   * @returns {number} how many rows to show
   */
  most(state) {
    if (conditions(state) || state.sort !== "name") this.first = 0;
    return state.rows || Math.max(this.first, PAGE);
  }

  /** Shows every row that fulfils the conditions, for paper, on which no button gives more of them. */
  showAll() {
    this.showSome(this.rows.length);
  }

  /** @param {number} most how many rows to show */
  showSome(most) {
    showRows(this.form, this.table, this.rows, most, PAGE);
    const n = this.rows.length;
    const all = this.table.id.length;
    const found = say(this.table, n < all ? "found" : "found_all", { n, all }) + (n > most ? say(this.table, "shown", { n: most }) : "");
    const status = find(this.form, ".directory-found", HTMLElement);
    if (status.textContent !== found) status.textContent = found;
  }

  /** @param {State} state */
  showPicks(state) {
    for (const pick of this.form.querySelectorAll("input.pick"))
      if (pick instanceof HTMLInputElement) pick.checked = state.picked.includes(pick.value);
    const open = find(this.form, ".directory-compare-open", HTMLButtonElement);
    open.textContent = say(this.table, "compare", { n: state.picked.length });
    open.disabled = state.picked.length < 2;
    this.form.hidden = state.comparing;
    this.section.hidden = !state.comparing;
    if (state.comparing)
      showComparison(
        this.section,
        this.table,
        state.picked.map((id) => this.table.id.indexOf(id)),
      );
  }

  /** @param {string} message an empty one takes the last away */
  tell(message) {
    find(document, ".directory-notice", HTMLElement).textContent = message;
  }
}
