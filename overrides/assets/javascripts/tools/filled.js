// @ts-check

/**
 * A sentence with words in braces filled in.
 * @param {string} sentence such as `{n} years`
 * @param {Readonly<Record<string, string | number>>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
