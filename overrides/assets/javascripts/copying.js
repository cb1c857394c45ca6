// @ts-check
/** Copies the address of a claim, and how a page is cited; what was copied is said in the status line of the page. */

const SHOWN = 4000;

const status = /** @type {HTMLElement | null} */ (document.querySelector(".copied"));

if (status) listen(status);

/** @param {HTMLElement} status with the words to say as its data */
function listen(status) {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.claim-link");
    // With a key held down the reader wants what that key does with any link.
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link instanceof HTMLAnchorElement && plain && navigator.clipboard) {
      event.preventDefault();
      copyLink(link, status);
    }
  });
  const citation = document.querySelector(".cited");
  if (citation) offer(citation, status);
}

/**
 * Where copying is not allowed, the link leads where any link would.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} status
 */
async function copyLink(link, status) {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    location.assign(link.href);
    return;
  }
  history.replaceState(history.state, "", link.href);
  link.classList.add("claim-link--copied");
  setTimeout(() => link.classList.remove("claim-link--copied"), SHOWN);
  say(status, status.dataset.link ?? "");
}

/**
 * Puts in today, as the day on which the page was read, and offers to copy it all.
 * @param {Element} citation
 * @param {HTMLElement} status
 */
function offer(citation, status) {
  const text = /** @type {HTMLElement} */ (citation.querySelector(".cited-text"));
  const read = /** @type {HTMLElement} */ (citation.querySelector(".cited-read"));
  const button = /** @type {HTMLElement} */ (citation.querySelector(".cited-copy"));
  read.textContent = (read.dataset.read ?? "").replace("{date}", today(document.documentElement.lang));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.innerText);
      say(status, status.dataset.citation ?? "");
    } catch {
      getSelection()?.selectAllChildren(text);
      say(status, status.dataset.failed ?? "");
    }
  });
  button.hidden = false;
}

/**
 * Today as citations have it: 2026-11-22 in Chinese, November 22, 2026 in English.
 * @param {string} lang
 */
function today(lang) {
  const options = /** @type {const} */ (lang === "en" ? { dateStyle: "long" } : { year: "numeric", month: "2-digit", day: "2-digit" });
  // Swedish dates are written as in ISO 8601.
  return new Intl.DateTimeFormat(lang === "en" ? "en-US" : "sv-SE", options).format();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * @param {HTMLElement} status
 * @param {string} words
 */
function say(status, words) {
  clearTimeout(timer);
  status.textContent = "";
  // What is said twice is heard twice only if it was gone in between.
  timer = setTimeout(() => {
    status.textContent = words;
    timer = setTimeout(() => (status.textContent = ""), SHOWN);
  }, 50);
}
