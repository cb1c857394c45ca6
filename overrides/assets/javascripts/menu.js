// @ts-check
/** The menu of a narrow screen by key: a button opens it and takes the reader into it; Escape, leaving it and following a link close it. */

const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("#__drawer"));
const opener = /** @type {HTMLElement | null} */ (document.querySelector(".menu-open"));
const menu = document.getElementById("menu");

if (toggle && opener && menu) listen(toggle, opener, menu);

/**
 * @param {HTMLInputElement} toggle the theme’s: whether it is checked says whether the menu is open
 * @param {HTMLElement} opener
 * @param {HTMLElement} menu
 */
function listen(toggle, opener, menu) {
  const closer = /** @type {HTMLElement} */ (menu.querySelector(".menu-close"));
  const close = () => toggle.checked && toggle.click();
  const leave = () => {
    close();
    opener.focus();
  };

  toggle.addEventListener("change", () => opener.setAttribute("aria-expanded", String(toggle.checked)));
  opener.addEventListener("click", () => {
    toggle.click();
    if (toggle.checked) closer.focus();
  });
  closer.addEventListener("click", leave);
  menu.addEventListener("click", (event) => event.target instanceof Element && event.target.closest("a") && close());
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) leave();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  });
}
