import { crc32 as nativeCrc32 } from "node:zlib";

/** CRC-32 of the bytes, unsigned (the checksum of zip entries). */
export function crc32(bytes: Uint8Array): number {
  return nativeCrc32(bytes) >>> 0;
}

/**
 * CRC-32 of A followed by B, from the two checksums and B's length in bytes, without the bytes themselves: A's checksum
 * is multiplied by x^(8·length) modulo the CRC's polynomial (as zlib's crc32_combine does).
 */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  let shift = 0x80000000; // the polynomial 1; the lowest power stands in the highest bit
  for (let [length, power] = [secondLength, 3]; length > 0; length = Math.floor(length / 2), power++) {
    if (length % 2 === 1) shift = multiply(powers[power % powers.length] ?? 0, shift);
  }
  return (multiply(shift, first) ^ second) >>> 0;
}

const polynomial = 0xedb88320;

/** Product of two polynomials over GF(2), modulo the CRC's. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let [bit, factor] = [0x80000000, b]; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1;
  }
  return product >>> 0;
}

/** x^(2^n) for n = 0…31; the powers repeat from there. */
const powers = Array.from({ length: 31 }).reduce<number[]>((list) => [...list, multiply(list.at(-1) ?? 0, list.at(-1) ?? 0)], [0x40000000]);
