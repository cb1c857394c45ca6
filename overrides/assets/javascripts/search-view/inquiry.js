// @ts-check
/** Asks the search engine, which is loaded at the first question, and drops answers that come after the next question. */

/** @typedef {import("../search/engine.js").Answer} Answer */
/** @typedef {Record<string, {label: string, values: Record<string, string>}>} Labels */
/** @typedef {{filters?: Record<string, string[]>, limit?: number, offset?: number, quick?: boolean}} Scope */
/** @typedef {Awaited<ReturnType<typeof import("../search/engine.js").openSearch>>} Searcher */
/** @typedef {{answer: Answer, searcher: Searcher}} Inquired */

/** The address of the site, whatever path it is published under. */
export const ROOT = new URL("../../../", import.meta.url);

export class Inquiry {
  /** @type {Promise<Searcher> | null} */
  #opening = null;
  #asked = 0;

  /** @param {string} lang `zh` or `en` */
  constructor(lang) {
    this.lang = lang;
  }

  /**
   * The search engine. After a failure the next call tries again.
   * @returns {Promise<Searcher>}
   */
  open() {
    this.#opening ??= import("../search/engine.js").then((engine) => engine.openSearch(ROOT, this.lang));
    this.#opening.catch(() => (this.#opening = null));
    return this.#opening;
  }

  /**
   * The answer, or null when something else has been asked in the meantime. Fails when the engine does, unless it is late as well.
   * @param {string} query
   * @param {Scope} scope
   * @returns {Promise<Inquired | null>}
   */
  async ask(query, scope) {
    const own = ++this.#asked;
    try {
      const searcher = await this.open();
      const answer = await searcher.search(query, scope);
      return own === this.#asked ? { answer, searcher } : null;
    } catch (failure) {
      this.#opening = null;
      if (own !== this.#asked) {
        return null;
      }
      throw failure;
    }
  }

  /** Makes any answer that is still to come a late one. */
  drop() {
    this.#asked++;
  }
}
