// @ts-check
/** Checks, among the fields for colours, the one whose colours are shown: the theme shows its sign and leaves the field as it is. */

const sign = document.querySelector(".palette label:not([hidden])");
const field = sign?.previousElementSibling;
if (field instanceof HTMLInputElement) field.checked = true;
