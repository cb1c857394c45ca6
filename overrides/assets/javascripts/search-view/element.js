// @ts-check
/** Elements made of text. Nothing that a reader typed, or that the index holds, is ever read as HTML. */

/**
 * An element of a class, with text and other elements in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name its class
 * @param {...(string | Node)} inner
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, name, ...inner) {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...inner);
  return made;
}

/**
 * An excerpt as the index gives it: text in which the match stands between `<mark>` and `</mark>` and other angle brackets are escaped.
 * @param {string} excerpt
 * @returns {(string | Node)[]}
 */
export function marked(excerpt) {
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/gs).map(unescaped);
  return parts.map((part, index) => (index % 2 ? element("mark", "", part) : part));
}

/** @param {string} text */
function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/**
 * Marks an element as being in a language, if that is not the one of the page.
 * @param {HTMLElement} target
 * @param {string} lang
 */
export function inLanguage(target, lang) {
  if (lang && lang !== document.documentElement.lang) {
    target.lang = lang;
  }
}

/**
 * The language of a name, by its characters.
 * @param {string} name
 * @returns {string}
 */
export function languageOf(name) {
  return /\p{Script=Han}/u.test(name) ? "zh-Hans" : "en";
}
