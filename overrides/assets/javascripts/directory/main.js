// @ts-check
/** Brings the directory page to life. Without the data beside it, the table stays as it came. */

import { Actions } from "./actions.js";
import { enable } from "./controls.js";
import { find } from "./element.js";
import { loadTable } from "./table.js";
import { View } from "./view.js";

const form = find(document, "#directory", HTMLFormElement);
const section = find(document, "#directory-compare", HTMLElement);

try {
  const table = await loadTable(form.dataset.source ?? "");
  enable(form);
  new Actions(new View(form, section, table)).listen();
} catch (error) {
  find(document, ".directory-failed", HTMLElement).hidden = false;
  console.error(error);
}
