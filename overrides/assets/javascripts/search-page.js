// @ts-check
/** The search page: what its address asks for, shown; and what the reader asks for, put into the address. */

import { read, sift, written } from "./search-view/address.js";
import { count, groups, tick, tickedIn } from "./search-view/filters.js";
import { Inquiry } from "./search-view/inquiry.js";
import { remember } from "./search-view/recent.js";
import { item, ON_A_PAGE, turn } from "./search-view/results.js";
import { remark, results, word } from "./search-view/words.js";

/** @typedef {import("./search-view/address.js").State} State */

const page = /** @type {HTMLElement} */ (document.querySelector(".search-page"));
const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`.search-${name}`));
const field = /** @type {HTMLInputElement} */ (page.querySelector("input[name=q]"));
const inquiry = new Inquiry(page.dataset.lang ?? "");
const title = document.title;

part("query").addEventListener("submit", (event) => {
  event.preventDefault();
  remember(field.value.trim());
  go({ query: field.value.trim(), filters: tickedIn(part("facets")), page: 1 });
});
part("facets").addEventListener("change", () => go({ query: field.value.trim(), filters: tickedIn(part("facets")), page: 1 }));
part("reset").addEventListener("click", (event) => follow(event, written({ query: field.value.trim(), filters: {}, page: 1 })));
part("pages").addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a");
  if (link && follow(event, link.search)) {
    part("summary").focus();
  }
});
addEventListener("popstate", () => {
  field.value = read(location.search).query;
  show();
});
field.value = read(location.search).query || field.value; // the reader may have typed before this script was there
/** @type {HTMLDetailsElement} */ (part("filters")).open = matchMedia("(min-width: 60em)").matches;
show();

/**
 * Goes to another state as a link would, unless the reader wants it in another tab.
 * @param {MouseEvent} event
 * @param {string} search
 * @returns {boolean}
 */
function follow(event, search) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return false;
  }
  event.preventDefault();
  go(read(search));
  return true;
}

/**
 * A new state is a new step in the history of the browser.
 * @param {State} state
 */
function go(state) {
  const search = written(state);
  field.value = state.query;
  if (search !== location.search) {
    history.pushState(null, "", search || location.pathname);
  }
  show();
}

/** Shows what the address asks for. */
async function show() {
  const search = location.search;
  const asked = read(search);
  document.title = asked.query ? `${word("page-title", { query: asked.query })} - ${title}` : title;
  inOtherLanguage();
  try {
    const searcher = await inquiry.open();
    if (search !== location.search) {
      return; // the reader has gone on while the index was loading
    }
    const { known, unknown } = sift(asked.filters, searcher.labels());
    const state = { ...asked, filters: known };
    part("ignored").textContent = unknown.length ? word("ignored", { filters: unknown.join(word("comma")) }) : "";
    part("columns").hidden = false;
    part("reset").hidden = !Object.keys(known).length;
    tick(part("facets"), known);
    part("facets").setAttribute("aria-busy", "true");
    await showResults(state);
    showFilters(state, searcher.labels(), await searcher.counts(asked.query, known), search);
  } catch (failure) {
    console.error(failure);
    part("columns").hidden = true;
    part("summary").textContent = word("failed");
  }
}

/**
 * @param {State} state
 * @param {import("./search-view/inquiry.js").Labels} labels
 * @param {import("./search-view/filters.js").Counts} counts
 * @param {string} search the address that they belong to
 */
function showFilters({ query, filters }, labels, counts, search) {
  if (search !== location.search) {
    return;
  }
  const holder = part("facets");
  if (holder.dataset.query !== query) {
    holder.dataset.query = query;
    holder.replaceChildren(...groups(labels, counts, filters));
  }
  count(holder, counts);
  tick(holder, filters);
  holder.removeAttribute("aria-busy");
}

/** @param {State} state */
async function showResults(state) {
  if (!state.query && !Object.keys(state.filters).length) {
    inquiry.drop();
    clear();
    return;
  }
  page.toggleAttribute("data-busy", true);
  const scope = { filters: state.filters, limit: ON_A_PAGE, offset: (state.page - 1) * ON_A_PAGE };
  const inquired = await inquiry.ask(state.query, scope).finally(() => page.removeAttribute("data-busy"));
  if (inquired) {
    const { answer, searcher } = inquired;
    const said = [answer.total ? results(answer.total) : "", remark(answer, state.query, searcher.labels())];
    part("summary").textContent = said.filter(Boolean).join(" ");
    part("hits").replaceChildren(...answer.hits.map(item));
    /** @type {HTMLOListElement} */ (part("hits")).start = scope.offset + 1;
    turn(part("pages"), state, answer.total);
  }
}

function clear() {
  part("summary").textContent = "";
  part("hits").replaceChildren();
  part("pages").hidden = true;
}

/** The link to the other language keeps what is asked for: filters are the same there. */
function inOtherLanguage() {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".language-link"));
  if (link) {
    link.search = location.search;
  }
}
