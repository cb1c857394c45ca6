// @ts-check
/** What a reader has put into a form, kept in the address, so that it can be sent on and found again. */

/**
 * Puts what the address has into the fields of a form.
 * @param {HTMLFormElement} form
 * @param {readonly string[]} names of its fields
 */
export function fromAddress(form, names) {
  const given = new URLSearchParams(location.search);
  for (const name of names) {
    const field = form.elements.namedItem(name);
    const value = given.get(name);
    if (value === null) continue;
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === field.value;
    else if (field instanceof HTMLInputElement) field.value = value.slice(0, 20);
    else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) field.value = value;
  }
}

/**
 * Puts values into the address, in place of those of the same names; what is empty is left out. Other values stay.
 * @param {Readonly<Record<string, string>>} values
 */
export function toAddress(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
