/**
 * What a word can mean in a goal, as bits: a word may have several, and the words around it decide. Numbers of their own
 * rather than fields of an object, so that bundlers write the numbers and not their names.
 */
// what happens to a metric
export const up = 1;
export const down = 2;
export const reach = 4;
export const keep = 8;
export const improve = 16;
// what happens to a thing
export const event = 32;
export const make = 64;
export const update = 128;
export const hire = 256;
// what says no end state by itself
export const handle = 512;
export const hold = 1024;
export const vague = 2048;
// nouns
export const generic = 4096;
export const deliverable = 8192;
export const common = 16384;
export const department = 32768;
export const people = 65536;
export const role = 131072;
// the rest
export const filler = 262144;
export const vagueWord = 524288;
export const instrument = 1048576;
export const benchmark = 2097152;
export const placeholder = 4194304;
export const means = 8388608;
const grammar = 16777216;
export { grammar as function };
export const state = 33554432;
export const purpose = 67108864;
