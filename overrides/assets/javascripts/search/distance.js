// @ts-check
/** How many slips of the keyboard lie between two words. */

/**
 * Insertions, deletions, replacements and swaps of neighbours; `most + 1` as soon as there are more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number}
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    // Farther from the diagonal than `most` there is no way that short.
    const last = Math.min(other.length, row + most);
    const here = Array(other.length + 1).fill(most + 1);
    if (row <= most) here[0] = row;
    let least = here[0];
    for (let column = Math.max(1, row - most); column <= last; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let found = Math.min(above[column] + 1, here[column - 1] + 1, above[column - 1] + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        found = Math.min(found, before[column - 2] + 1);
      }
      here[column] = found;
      least = Math.min(least, found);
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[other.length], most + 1);
}

/**
 * The slips forgiven in a word: in a short one any slip gives another word.
 * @param {number} length
 * @returns {number}
 */
export function forgiven(length) {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
