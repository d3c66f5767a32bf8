import * as formulajs from "@formulajs/formulajs";
import { toCells, toInteger, toNumber, toText } from "../coercion";
import { errors, type CellValue } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { call, ofNumbers } from "./library";
import { valuesOf } from "./numbers";
import { besselI, besselJ, besselK, besselY } from "./specialFunctions";

/** Digits that numbers of a base have here, the first of them being the sign in two's complement. */
const DIGITS = 10;

interface Base {
  readonly radix: number;
  readonly pattern: RegExp;
}

const bases = {
  BIN: { radix: 2, pattern: /^[01]{0,10}$/ },
  OCT: { radix: 8, pattern: /^[0-7]{0,10}$/ },
  HEX: { radix: 16, pattern: /^[0-9a-f]{0,10}$/i },
} as const satisfies Readonly<Record<string, Base>>;

/** What a text of ten digits or fewer stands for: the upper half of ten digits is below zero. */
function read(value: CellValue | undefined, { radix, pattern }: Base): number {
  const text = toText(value);
  if (!pattern.test(text)) throw errors.number;
  const number = text === "" ? 0 : parseInt(text, radix);
  return number >= radix ** DIGITS / 2 ? number - radix ** DIGITS : number;
}

function write(number: number, places: CellValue | undefined, { radix }: Base): CellValue {
  const half = radix ** DIGITS / 2;
  if (number < -half || number >= half) return errors.number;
  if (number < 0) return (number + radix ** DIGITS).toString(radix).toUpperCase();
  const text = number.toString(radix).toUpperCase();
  if (places == null) return text;
  const width = toInteger(places);
  return width < text.length || width > DIGITS ? errors.number : text.padStart(width, "0");
}

const toDecimal = (from: Base): BuiltIn => onValues("v", (value) => read(value, from));
const fromDecimal = (to: Base): BuiltIn => onValues("v?v", (value, places) => write(toInteger(value), places, to));
const between = (from: Base, to: Base): BuiltIn => onValues("v?v", (value, places) => write(read(value, from), places, to));

/** Moves the bits of a whole number below 2^48. */
const shifted = (direction: 1 | -1): BuiltIn =>
  onValues("vv", (value, places): CellValue => {
    const [number, by] = [toNumber(value), toInteger(places) * direction];
    if (number < 0 || number >= 2 ** 48 || !Number.isInteger(number) || Math.abs(by) > 53) return errors.number;
    const result = by >= 0 ? number * 2 ** by : Math.floor(number / 2 ** -by);
    return result >= 2 ** 48 ? errors.number : result;
  });

/** One imaginary unit is written without its 1. */
const complexText = (result: CellValue): CellValue => (typeof result === "string" ? result.replace(/(^|[+-])1([ij])$/, "$1$2") : result);

/** A function of complex numbers, which are texts such as "3+4i". */
const ofComplex = (signature: string, apply: unknown): BuiltIn =>
  onValues(signature, (...values) => complexText(call(apply, values.map((value) => (typeof value === "string" ? value : toNumber(value))))));

const allComplex = (apply: unknown): BuiltIn =>
  onCells("a(a)", (args) => complexText(call(apply, args.flatMap((arg) => valuesOf(toCells(arg))).filter((value) => value !== null))));

/** Degrees of each scale as kelvins: a factor and where its zero lies. */
const temperatures: Readonly<Record<string, readonly [factor: number, zero: number]>> = {
  C: [1, 273.15], cel: [1, 273.15], K: [1, 0], kel: [1, 0], F: [5 / 9, 459.67 * (5 / 9)], fah: [5 / 9, 459.67 * (5 / 9)], Rank: [5 / 9, 0], Reau: [1.25, 273.15],
};

function converted(value: number, from: string, to: string): CellValue {
  const [here, there] = [temperatures[from], temperatures[to]];
  if (here && there) return from === to ? value : Number(((value * here[0] + here[1] - there[1]) / there[0]).toFixed(10));
  return call(formulajs.CONVERT, [value, from, to]);
}

/** The error function between two limits, or from 0 to one. */
function errorBetween(from: CellValue | undefined, to: CellValue | undefined): CellValue {
  const first = call(formulajs.ERF, [toNumber(from)]);
  const second = to == null ? null : call(formulajs.ERF, [toNumber(to)]);
  return second === null || typeof first !== "number" || typeof second !== "number" ? first : second - first;
}

const bessel = (apply: (x: number, order: number) => number, isAllowed: (x: number) => boolean): BuiltIn =>
  onValues("vv", (value, orderValue): CellValue => {
    const [x, order] = [toNumber(value), toInteger(orderValue)];
    if (order < 0 || !isAllowed(x)) return errors.number;
    const result = apply(x, order);
    return Number.isFinite(result) ? result : errors.number;
  });

const isAtLeast = (value: CellValue | undefined, step: CellValue | undefined): number => (toNumber(value) >= (step == null ? 0 : toNumber(step)) ? 1 : 0);

/** Functions of engineering: bases, bits, complex numbers, units, Bessel and error functions. */
export const engineering: Readonly<Record<string, BuiltIn>> = {
  BIN2DEC: toDecimal(bases.BIN),
  OCT2DEC: toDecimal(bases.OCT),
  HEX2DEC: toDecimal(bases.HEX),
  DEC2BIN: fromDecimal(bases.BIN),
  DEC2OCT: fromDecimal(bases.OCT),
  DEC2HEX: fromDecimal(bases.HEX),
  BIN2OCT: between(bases.BIN, bases.OCT),
  BIN2HEX: between(bases.BIN, bases.HEX),
  OCT2BIN: between(bases.OCT, bases.BIN),
  OCT2HEX: between(bases.OCT, bases.HEX),
  HEX2BIN: between(bases.HEX, bases.BIN),
  HEX2OCT: between(bases.HEX, bases.OCT),
  BITLSHIFT: shifted(1),
  BITRSHIFT: shifted(-1),
  DELTA: onValues("v?v", (a, b) => (toNumber(a) === toNumber(b) ? 1 : 0)),
  GESTEP: onValues("v?v", isAtLeast),
  CONVERT: onValues("vvv", (value, from, to) => converted(toNumber(value), toText(from), toText(to))),
  ERF: onValues("v?v", errorBetween),
  "ERF.PRECISE": ofNumbers("v", formulajs.ERF),
  ERFC: ofNumbers("v", formulajs.ERFC),
  "ERFC.PRECISE": ofNumbers("v", formulajs.ERFC),
  BESSELI: bessel(besselI, () => true),
  BESSELJ: bessel(besselJ, () => true),
  BESSELK: bessel(besselK, (x) => x > 0),
  BESSELY: bessel(besselY, (x) => x > 0),
  COMPLEX: onValues("vv?v", (real, imaginary, suffix) => call(formulajs.COMPLEX, [toNumber(real), toNumber(imaginary), suffix == null ? "i" : toText(suffix)])),
  IMABS: ofComplex("v", formulajs.IMABS),
  IMAGINARY: ofComplex("v", formulajs.IMAGINARY),
  IMARGUMENT: ofComplex("v", formulajs.IMARGUMENT),
  IMCONJUGATE: ofComplex("v", formulajs.IMCONJUGATE),
  IMCOS: ofComplex("v", formulajs.IMCOS),
  IMCOSH: ofComplex("v", formulajs.IMCOSH),
  IMCOT: ofComplex("v", formulajs.IMCOT),
  IMCSC: ofComplex("v", formulajs.IMCSC),
  IMCSCH: ofComplex("v", formulajs.IMCSCH),
  IMDIV: ofComplex("vv", formulajs.IMDIV),
  IMEXP: ofComplex("v", formulajs.IMEXP),
  IMLN: ofComplex("v", formulajs.IMLN),
  IMLOG10: ofComplex("v", formulajs.IMLOG10),
  IMLOG2: ofComplex("v", formulajs.IMLOG2),
  IMPOWER: ofComplex("vv", formulajs.IMPOWER),
  IMPRODUCT: allComplex(formulajs.IMPRODUCT),
  IMREAL: ofComplex("v", formulajs.IMREAL),
  IMSEC: ofComplex("v", formulajs.IMSEC),
  IMSECH: ofComplex("v", formulajs.IMSECH),
  IMSIN: ofComplex("v", formulajs.IMSIN),
  IMSINH: ofComplex("v", formulajs.IMSINH),
  IMSQRT: ofComplex("v", formulajs.IMSQRT),
  IMSUB: ofComplex("vv", formulajs.IMSUB),
  IMSUM: allComplex(formulajs.IMSUM),
  IMTAN: ofComplex("v", formulajs.IMTAN),
};
