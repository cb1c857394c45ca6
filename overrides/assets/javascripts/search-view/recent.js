// @ts-check
/** What the reader searched for last. It stays in the reader's browser and is sent nowhere. */

const KEY = "shegong-recent-searches";
const KEPT = 8;

/**
 * The last searches, the latest first.
 * @returns {string[]}
 */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, KEPT) : [];
  } catch {
    return []; // no storage in this browser, or something else was written there
  }
}

/**
 * @param {string} query
 */
export function remember(query) {
  if (query) {
    write([query, ...recent().filter((each) => each !== query)].slice(0, KEPT));
  }
}

/** Forgets every search. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // without storage there is nothing to forget
  }
}

/** @param {string[]} queries */
function write(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // full, or turned off: searching goes on without
  }
}
