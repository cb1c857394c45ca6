// @ts-check
/** Tells, from a reader's education, years of work and certificate, which examination the rules let them sit. */

import { fromAddress, toAddress } from "./tools/address.js";
import { filled } from "./tools/filled.js";
import { numberIn } from "./tools/whole-number.js";

/** @typedef {{education: string[], subject: string, years: number, holding: string, final: boolean}} Route */
/** @typedef {{id: string, routes: Route[]}} Examination */
/** @typedef {{education: string, subject: string, final: boolean, years: number, held: string, since: number}} Reader */
/** @typedef {Readonly<Record<string, string>>} Words */

const FIELDS = ["education", "subject", "final", "years", "held", "since"];
const ANY_SUBJECT = "any";
const MOST_YEARS = 60;

for (const form of document.querySelectorAll("form.which-examination")) if (form instanceof HTMLFormElement) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  fromAddress(form, FIELDS);
  form.addEventListener("input", () => answer(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  answer(form);
}

/** @param {HTMLFormElement} form */
function answer(form) {
  const data = new FormData(form);
  /** @param {string} name */
  const text = (name) => String(data.get(name) ?? "");
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const since = form.querySelector(".exam-since");
  if (since instanceof HTMLElement) since.hidden = !text("held");
  const wrong = form.dataset.wrong ?? "";
  const years = numberIn(field("years"), 0, MOST_YEARS, wrong);
  const after = text("held") ? numberIn(field("since"), 0, MOST_YEARS, wrong) : numberIn(zero(field("since")), 0, 0, "");
  if (years === undefined || after === undefined) return;
  const reader = { education: text("education"), subject: text("subject"), final: data.has("final"), years, held: text("held"), since: after };
  toAddress({ ...reader, final: reader.final ? text("final") : "", years: years ? String(years) : "", since: after ? String(after) : "" });
  show(form, reader);
}

/**
 * The field with nothing put in, which counts when it is not asked for.
 * @param {HTMLInputElement} field
 */
function zero(field) {
  field.value = "0";
  return field;
}

/**
 * @param {HTMLFormElement} form
 * @param {Reader} reader
 */
function show(form, reader) {
  /** @type {Examination[]} */
  const rules = JSON.parse(form.dataset.rules ?? "[]");
  /** @type {Words} */
  const words = JSON.parse(form.dataset.words ?? "{}");
  const asked = Boolean(reader.education && reader.subject);
  for (const [selector, hidden] of /** @type {const} */ ([[".exam-begin", asked], [".exam-answers", !asked]])) {
    const part = form.querySelector(selector);
    if (part instanceof HTMLElement) part.hidden = hidden;
  }
  if (!asked) return;
  const names = Object.fromEntries([...form.querySelectorAll("[data-exam]")].map((row) => [row.getAttribute("data-exam") ?? "", row.getAttribute("data-gives") ?? ""]));
  for (const row of form.querySelectorAll("[data-exam]")) {
    const { may, said } = verdict(row.getAttribute("data-exam") ?? "", reader, rules, names, words);
    row.classList.toggle("may", may);
    const place = row.querySelector("dd");
    if (place && place.textContent !== said) place.textContent = said;
  }
}

/**
 * Whether the rules let a reader sit an examination, and what to tell them.
 * @param {string} id of the examination
 * @param {Reader} reader
 * @param {Examination[]} rules from the lowest examination to the highest
 * @param {Words} names what each examination gives
 * @param {Words} words
 * @returns {{may: boolean, said: string}}
 */
function verdict(id, reader, rules, names, words) {
  const order = rules.map((each) => each.id);
  const route = rules[order.indexOf(id)]?.routes.find((each) => each.education.includes(reader.education) && [reader.subject, ANY_SUBJECT].includes(each.subject));
  /** @param {number} years */
  const long = (years) => filled(words[years === 1 ? "one_year" : "years"], { n: years });
  if (reader.held && order.indexOf(reader.held) >= order.indexOf(id)) return { may: false, said: words.have };
  if (!route) return { may: false, said: words.none };
  const name = names[route.holding] ?? "";
  const needed = route.years ? long(route.years) : words.at_once;
  if (reader.final) return route.final ? { may: true, said: words.may_final } : { may: false, said: filled(words.graduate, { needed }) };
  if (route.holding && !holds(reader, route, order)) return { may: false, said: filled(words.hold, { name, needed }) };
  const missing = route.years - (route.holding ? reader.since : reader.years);
  if (missing <= 0) return { may: true, said: filled(words.may, { needed }) };
  return { may: false, said: filled(words[route.holding ? "hold_wait" : "wait"], { missing: long(missing), name, needed }) };
}

/**
 * Whether a reader has the certificate that a rule asks for, or a higher one.
 * @param {Reader} reader
 * @param {Route} route
 * @param {string[]} order
 */
function holds(reader, route, order) {
  return Boolean(reader.held) && order.indexOf(reader.held) >= order.indexOf(route.holding);
}
