// @ts-check
/** Which pages have which value of which filter. */

/** @typedef {import("./pagefind.js").Counts} Counts */

export class Members {
  /** @type {Promise<[key: string, value: string, pages: string[]][]> | undefined} */
  #all;

  /** @param {import("./pagefind.js").Index} index */
  constructor(index) {
    this.index = index;
  }

  /**
   * How many of some pages have each value; values that none of them has are left out.
   * @param {Set<string>} pages
   * @param {string} [only] the one filter that is asked for
   * @returns {Promise<Counts>}
   */
  async within(pages, only) {
    /** @type {Counts} */
    const found = {};
    for (const [key, value, members] of await this.all()) {
      const count = !only || only === key ? members.filter((page) => pages.has(page)).length : 0;
      if (count) (found[key] ??= {})[value] = count;
    }
    return found;
  }

  /** Asks the index for each value, which takes a moment in a large directory; once. */
  all() {
    this.#all ??= this.#read().catch((error) => {
      this.#all = undefined;
      throw error;
    });
    return this.#all;
  }

  /** @returns {Promise<[key: string, value: string, pages: string[]][]>} */
  async #read() {
    const all = Object.entries(await this.index.counts()).flatMap(([key, counts]) => Object.keys(counts).map((value) => [key, value]));
    return Promise.all(all.map(async ([key, value]) => [key, value, (await this.index.search(null, { [key]: value })).map(({ id }) => id)]));
  }
}
