// @ts-check
/**
 * Keeps the reader’s place when the language is changed in the header: the link takes along what the address asks for and the heading
 * or claim that is being read, and on the other page that comes to stand where it stood on this one. Both pages have the same ids.
 */

const KEY = "shegong.place";
const PLACES = ["h2", "h3", ".claim"].map((each) => `#main ${each}[id]`).join();

const link = document.querySelector("a.language-link");
if (link instanceof HTMLAnchorElement) {
  for (const way of ["click", "auxclick"]) link.addEventListener(way, () => take(link));
}
addEventListener("load", arrive);

/** @param {HTMLAnchorElement} link */
function take(link) {
  const place = read();
  link.search = location.search;
  link.hash = place?.id ?? "";
  if (place) keep({ path: link.pathname, id: place.id, top: place.getBoundingClientRect().top });
}

/** The last place above the middle of the window; none at the top of the page. */
function read() {
  if (scrollY === 0) return undefined;
  return [...document.querySelectorAll(PLACES)].filter((each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight / 2).at(-1);
}

function arrive() {
  const place = kept();
  if (place?.path !== location.pathname || decodeURIComponent(location.hash) !== `#${place.id}`) return;
  const here = document.getElementById(place.id);
  if (here) scrollBy({ top: here.getBoundingClientRect().top - place.top, behavior: "instant" });
}

/** @typedef {{path: string, id: string, top: number}} Place */

/** @param {Place} place */
function keep(place) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without a store the place comes to stand where a link leads it.
  }
}

/** @returns {Place | undefined} what was kept, which counts once */
function kept() {
  try {
    const written = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return written ? JSON.parse(written) : undefined;
  } catch {
    return undefined;
  }
}
