// @ts-check
/** What drops down from the field: a remark, the way to the lists, options; and what is announced about them. */

import { Listbox } from "./listbox.js";

/** @typedef {import("./listbox.js").Group} Group */
/** @typedef {{groups: Group[], note?: string, said?: string, lists?: boolean, forget?: boolean}} Contents */

export class Panel {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   */
  constructor(form, field) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (form.querySelector(`.search-${name}`));
    this.form = form;
    this.field = field;
    this.box = part("panel");
    this.note = part("note");
    this.lists = part("lists");
    this.forget = part("forget");
    this.status = part("status");
    this.listbox = new Listbox(field, part("options"));
  }

  /** Makes the field a combobox. */
  start() {
    this.field.setAttribute("role", "combobox");
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-controls", this.listbox.list.id);
    this.field.setAttribute("aria-expanded", "false");
    // A press in the panel must not take the focus from the field, which would close the panel before the click.
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /**
   * Shows other contents, unless the reader has left; with nothing to show it closes.
   * @param {Contents} contents
   */
  show({ groups, note = "", said = note, lists = false, forget = false }) {
    this.listbox.show(groups);
    this.note.textContent = note;
    this.note.hidden = !note;
    this.lists.hidden = !lists;
    this.forget.hidden = !forget;
    this.status.textContent = said;
    this.#open(this.form.contains(document.activeElement) && (groups.length > 0 || note !== ""));
  }

  close() {
    this.show({ groups: [] });
  }

  /** @param {boolean} open */
  #open(open) {
    this.box.hidden = !open;
    this.field.setAttribute("aria-expanded", String(open));
  }
}
