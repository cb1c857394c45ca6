// @ts-check
/** What the reader does becomes a state, the state an address, and the page follows. */

import { chosen, cleared, narrowed, picked, year } from "./changes.js";
import { setBranch } from "./controls.js";
import { download } from "./csv.js";
import { find } from "./element.js";
import { initial, PAGE, readState, writeState } from "./state.js";
import { nameOf, say } from "./table.js";

/** @typedef {import("./state.js").State} State */
/** Listens to the controls of the page. */
export class Actions {
  /** @param {import("./view.js").View} view */
  constructor(view) {
    this.view = view;
    this.table = view.table;
    this.state = initial();
  }

  listen() {
    const { form, section } = this.view;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => this.changed(target));
    form.addEventListener("input", ({ target }) => this.typed(target));
    form.addEventListener("click", ({ target }) => this.clicked(buttonOf(target)));
    section.addEventListener("click", ({ target }) => this.clickedInComparison(buttonOf(target)));
    addEventListener("popstate", () => this.arrive());
    addEventListener("beforeprint", () => this.view.showAll());
    addEventListener("afterprint", () => this.view.show(this.state));
    this.arrive();
  }

  /** Takes the state from the address. */
  arrive() {
    const { state, unknown } = readState(location.search, this.table);
    this.view.tell(unknown.length ? say(this.table, "ignored", { what: unknown.join(", ") }) : "");
    this.show(state);
  }

  /** @param {State} state */
  async show(state) {
    this.state = state;
    this.view.show(state);
    if (await this.view.learn(state)) this.view.show(this.state);
  }

  /** @param {State} state a choice, to which the back button returns */
  go(state) {
    history.pushState(null, "", location.pathname + writeState(state));
    this.view.tell("");
    this.show(state);
  }

  /** @param {State} state a step in between, such as a letter typed */
  pass(state) {
    history.replaceState(null, "", location.pathname + writeState(state));
    this.view.tell("");
    this.show(state);
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    if (target instanceof HTMLSelectElement) this.go(narrowed(this.state, { sort: target.value }));
    if (!(target instanceof HTMLInputElement) || !["checkbox", "radio"].includes(target.type)) return;
    if (target.classList.contains("pick")) this.pick(target);
    else if (target.name === "view") this.go({ ...this.state, view: target.value });
    else this.go(chosen(this.state, this.table, target.name, target.value, target.checked));
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "q") this.pass(narrowed(this.state, { q: target.value }));
    if (target.name === "from" || target.name === "to") this.pass(narrowed(this.state, { [target.name]: year(target.value) }));
  }

  /** @param {HTMLInputElement} box */
  pick(box) {
    const state = picked(this.state, box.value, box.checked);
    if (state) return this.go(state);
    box.checked = false;
    this.view.tell(say(this.table, "compare_too_many", { name: nameOf(this.table, this.table.id.indexOf(box.value)) }));
  }

  /** @param {HTMLButtonElement | null} button */
  clicked(button) {
    if (!button) return;
    const names = /** @type {Record<string, () => void>} */ ({
      branch: () => this.openBranch(button),
      "directory-open": () => this.openFacets(button),
      "directory-clear": () => this.clear(),
      "directory-compare-open": () => this.compare(true),
      "directory-show-more": () => this.more(button),
      "directory-download": () => download(this.view.table, this.view.rows, button.value),
    });
    // The theme adds a class of its own to what has the focus.
    for (const [name, action] of Object.entries(names)) if (button.classList.contains(name)) action();
  }

  /** @param {HTMLButtonElement | null} button */
  clickedInComparison(button) {
    if (button?.value) this.remove(button.value);
    else if (button) this.compare(false);
  }

  /** @param {HTMLButtonElement} button */
  openBranch(button) {
    if (setBranch(button, this.table, button.getAttribute("aria-expanded") !== "true")) this.view.show(this.state);
  }

  /** @param {HTMLButtonElement} button of a narrow window, where facets are closed at first */
  openFacets(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    find(this.view.form, ".directory-facets", HTMLElement).classList.toggle("open", open);
  }

  clear() {
    this.go(cleared(this.state));
    this.focus("[name=q]");
  }

  /** @param {HTMLButtonElement} button keeps the focus, or gives it to the first new row when there are no more */
  more(button) {
    const before = this.view.most(this.state);
    this.pass({ ...this.state, rows: before + PAGE });
    if (button.hidden) this.focus(`tbody tr:nth-child(${before + 1}) a`);
  }

  /** @param {boolean} comparing */
  compare(comparing) {
    this.go({ ...this.state, comparing });
    this.focus(comparing ? "" : ".directory-compare-open");
  }

  /** @param {string} id */
  remove(id) {
    const state = picked(this.state, id, false);
    if (state) this.go(state);
    this.focus(this.state.comparing ? "" : "[name=q]");
  }

  /** @param {string} selector in the form; an empty one for the heading of the comparison */
  focus(selector) {
    const { form, section } = this.view;
    (selector ? find(form, selector, HTMLElement) : find(section, "h2", HTMLElement)).focus();
  }
}

/** @param {EventTarget | null} target */
const buttonOf = (target) => (target instanceof Element ? target.closest("button") : null);
