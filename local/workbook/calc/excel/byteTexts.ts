import { toInteger, toScalar, toText } from "../coercion";
import { errors, type Value } from "../values";
import type { BuiltIn } from "./builtIn";
import { texts } from "./texts";

/** What a Chinese code page holds in two bytes: everything but ASCII and half-width forms. */
const isWide = (character: string): boolean => character > "\u007f" && !(character >= "\uff61" && character <= "\uff9f");

/** Stands for the second byte of a wide character; no cell can hold it. */
const SECOND = "\0";

/** A text in which every byte is a character. */
const inBytes = (text: string): string => text.split("").map((character) => (isWide(character) ? character + SECOND : character)).join("");

/** The text of some bytes again; half of a wide character is a space. */
function fromBytes(bytes: string): string {
  return bytes.split("").map((character, at, all) => {
    if (character === SECOND) return at > 0 ? "" : " ";
    return isWide(character) && all[at + 1] !== SECOND ? " " : character;
  }).join("");
}

const functionNamed = (name: string): BuiltIn => texts[name]!;

/** Counts bytes where Excel speaks Chinese; elsewhere a character is a byte. */
function byBytes(name: string, count: (args: readonly Value[], evaluate: (args: readonly Value[]) => Value) => Value): BuiltIn {
  const known = functionNamed(name);
  return {
    ...known,
    evaluate: (args, frame) => {
      const evaluate = (others: readonly Value[]): Value => known.evaluate(others, frame);
      return frame.sheet.surroundings.book().language === "zh-CN" ? count(args, evaluate) : evaluate(args);
    },
  };
}

/** The function as it is, over bytes; `at` are the arguments that are texts. */
const overBytes = (name: string, ...at: readonly number[]): BuiltIn => byBytes(name, (args, evaluate) => {
  const result = evaluate(args.map((arg, index) => (at.includes(index) ? inBytes(toText(toScalar(arg))) : arg)));
  return typeof result === "string" ? fromBytes(result) : result;
});

/** Finds characters, as wildcards mean them, and tells the byte. */
const atByte = (name: string): BuiltIn => byBytes(name, ([wanted, within, startArg], evaluate) => {
  const text = toText(toScalar(within));
  const bytes = inBytes(text);
  const start = startArg === undefined ? 1 : toInteger(toScalar(startArg));
  if (start < 1 || start > bytes.length + 1) return errors.value;
  const before = bytes.slice(0, start - 1).split("").filter((character) => character !== SECOND).length;
  const found = evaluate([wanted, text, before + 1]);
  return typeof found === "number" ? inBytes(text.slice(0, found - 1)).length + 1 : found;
});

/** The functions of text that count bytes. */
export const byteTexts: Readonly<Record<string, BuiltIn>> = {
  LENB: overBytes("LEN", 0),
  LEFTB: overBytes("LEFT", 0),
  RIGHTB: overBytes("RIGHT", 0),
  MIDB: overBytes("MID", 0),
  REPLACEB: overBytes("REPLACE", 0, 3),
  FINDB: atByte("FIND"),
  SEARCHB: atByte("SEARCH"),
};
