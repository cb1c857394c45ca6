// @ts-check
/** The keys of the list below the field, after the combobox pattern of the ARIA Authoring Practices. */

/** @typedef {import("./listbox.js").Listbox} Listbox */

/**
 * What is done when a key is pressed in the field; other keys type and move as in any field.
 * @param {Listbox} listbox
 * @returns {(event: KeyboardEvent) => void}
 */
export function keysOf(listbox) {
  return (event) => {
    // While an input method is open, keys choose among its own candidates.
    const plain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (plain && pressed(event.key, listbox)) {
      event.preventDefault();
    }
  };
}

/**
 * @param {string} key
 * @param {Listbox} listbox
 * @returns {boolean} whether the key has done its work
 */
function pressed(key, listbox) {
  switch (key) {
    case "ArrowDown":
      listbox.move(1);
      return true;
    case "ArrowUp":
      listbox.move(-1);
      return true;
    case "Home":
    case "End":
      // With no option active they move in the text, as in any field.
      return listbox.active ? (listbox.moveTo(key === "Home" ? "first" : "last"), true) : false;
    case "Enter":
      // With no option active the form is sent, which leads to all results.
      return listbox.active ? (listbox.active.click(), true) : false;
    default:
      return false;
  }
}
