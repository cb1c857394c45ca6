// @ts-check
/**
 * Search, as far as it has to be there before anybody uses it: the ways to the field, with pointer and keys.
 * What makes it search is loaded once the field has the focus. The search page is for searching, so there it is loaded at once.
 */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.search-box"));

if (form) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector(".search-field"));
  const opener = /** @type {HTMLElement} */ (document.querySelector(".search-open"));
  listen(form, field, opener);
}
if (document.querySelector(".search-page")) {
  import("./search-page.js");
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 * @param {HTMLElement} opener the link that stands in for the form on a narrow screen
 */
function listen(form, field, opener) {
  const open = () => {
    form.classList.add("search-box--open");
    field.focus();
    field.select();
  };
  const close = () => form.classList.remove("search-box--open");
  const leave = () => {
    const narrow = form.classList.contains("search-box--open") && opener.checkVisibility();
    field.blur();
    close();
    if (narrow) {
      opener.focus();
    }
  };

  opener.setAttribute("role", "button");
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  document.querySelector(".skip-search")?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  form.querySelector(".search-close")?.addEventListener("click", leave);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      field.value ? clear(field) : leave();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) {
      close();
    }
  });
  field.addEventListener("focus", () => form.classList.add("search-box--open"));
  field.addEventListener("focus", () => import("./search-view/box.js").then((box) => box.attach(form)), { once: true });
  document.addEventListener("keydown", (event) => {
    if (asksForSearch(event)) {
      event.preventDefault();
      open();
    }
  });
}

/** @param {HTMLInputElement} field */
function clear(field) {
  field.value = "";
  field.dispatchEvent(new Event("input"));
}

/**
 * Whether keys were pressed that mean “search”: Ctrl+K or ⌘K anywhere, `/` where it would not be typed into something.
 * @param {KeyboardEvent} event
 */
function asksForSearch(event) {
  if (event.key.toLowerCase() === "k") {
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  }
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
  return event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
