// @ts-check
/** The box in the header once it has the focus: a combobox whose list has the best hits by kind, or the last searches. */

import { Inquiry } from "./inquiry.js";
import { keysOf } from "./keys.js";
import { found, searchedBefore } from "./options.js";
import { Panel } from "./panel.js";
import { forget, remember } from "./recent.js";
import { remark, results, word } from "./words.js";

const HITS = 8;
const PAUSE = 150;

/**
 * Makes the box search, beginning with what is in its field by now.
 * @param {HTMLFormElement} form
 */
export function attach(form) {
  new Box(form).start();
}

class Box {
  #timer = 0;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.field = /** @type {HTMLInputElement} */ (form.querySelector(".search-field"));
    this.panel = new Panel(form, this.field);
    this.inquiry = new Inquiry(form.dataset.lang ?? "");
  }

  get query() {
    return this.field.value.trim();
  }

  start() {
    this.panel.start();
    this.field.addEventListener("input", (event) => /** @type {InputEvent} */ (event).isComposing || this.changed());
    this.field.addEventListener("compositionend", () => this.changed());
    this.field.addEventListener("focus", () => this.changed());
    this.field.addEventListener("keydown", keysOf(this.panel.listbox));
    this.form.addEventListener("submit", () => remember(this.query));
    this.form.addEventListener("focusout", (event) => this.form.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.close());
    this.panel.listbox.list.addEventListener("click", () => remember(this.query));
    this.panel.forget.addEventListener("click", () => this.#forget());
    this.inquiry.open().catch(() => {}); // said when something is asked
    if (document.activeElement === this.field) {
      this.changed();
    }
  }

  /** Shows the last searches for an empty field; asks for anything else, once the reader has stopped typing for a moment. */
  changed() {
    const query = this.query;
    this.#stop();
    if (query) {
      this.form.toggleAttribute("data-busy", true);
      this.#timer = setTimeout(() => this.#ask(query), PAUSE);
    } else {
      this.panel.show({ groups: searchedBefore(this.form.action), forget: true });
    }
  }

  /** @param {string} query */
  async #ask(query) {
    try {
      const inquired = await this.inquiry.ask(query, { limit: HITS, quick: true });
      if (inquired) {
        this.form.removeAttribute("data-busy");
        this.#show(query, inquired);
      }
    } catch (failure) {
      console.error(failure);
      this.form.removeAttribute("data-busy");
      this.panel.show({ groups: [], note: word("failed"), lists: true });
    }
  }

  /**
   * @param {string} query
   * @param {import("./inquiry.js").Inquired} inquired
   */
  #show(query, { answer, searcher }) {
    const labels = searcher.labels();
    const note = remark(answer, query, labels);
    const said = answer.total ? `${note} ${results(answer.total)}`.trim() : note;
    this.panel.show({ groups: found(answer, labels, query, this.form.action), note, said, lists: !answer.total });
  }

  #forget() {
    forget();
    this.field.focus();
    this.changed();
  }

  /** Gives up what is under way. */
  #stop() {
    clearTimeout(this.#timer);
    this.inquiry.drop();
    this.form.removeAttribute("data-busy");
  }

  /** Closes the panel; what is typed stays. */
  close() {
    this.#stop();
    this.panel.close();
  }
}
