// @ts-check
/** Sets of rows as bits, so that joining and counting thousands takes microseconds. */

/** @typedef {Uint32Array} Bits */

/**
 * @param {number} size
 * @returns {Bits} no rows
 */
export const none = (size) => new Uint32Array((size + 31) >>> 5);

/**
 * @param {number} size
 * @returns {Bits} every row
 */
export function every(size) {
  const bits = none(size).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = 2 ** (size & 31) - 1;
  return bits;
}

/**
 * @param {Bits} bits
 * @param {number} row
 */
export const add = (bits, row) => {
  bits[row >>> 5] |= 1 << (row & 31);
};

/**
 * @param {Bits} bits
 * @param {number} row
 */
export const has = (bits, row) => ((bits[row >>> 5] >>> (row & 31)) & 1) === 1;

/**
 * @param {Bits} one
 * @param {Bits} other
 */
export const both = (one, other) => one.map((word, index) => word & other[index]);

/**
 * @param {Bits} one
 * @param {Bits} other
 */
export const either = (one, other) => one.map((word, index) => word | other[index]);

/**
 * @param {Bits} one
 * @param {Bits} other
 * @returns {number} how many rows are in both
 */
export function shared(one, other) {
  let total = 0;
  for (let index = 0; index < one.length; index++) total += ones(one[index] & other[index]);
  return total;
}

/**
 * @param {number} word
 * @returns {number} how many of its 32 bits are set
 */
function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
