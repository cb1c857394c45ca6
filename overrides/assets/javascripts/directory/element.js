// @ts-check
/** Making elements. Text from data is only ever set as text. */

const CHINESE = /[\u3400-\u9fff]/;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} text a name in Chinese or English
 * @param {"zh" | "en"} lang of the page
 * @returns {Node} the text, marked where it is in the other language
 */
export function marked(text, lang) {
  const own = CHINESE.test(text) ? "zh" : "en";
  return own === lang ? document.createTextNode(text) : element("span", { lang: own === "zh" ? "zh-Hans" : "en" }, text);
}

/**
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T} the first such element, which the page must have
 */
export function find(within, selector, type) {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}
