import type { Message, MessageParameters } from "../../text/language";
import { formulaMessages as text } from "../../text/formulas";

/** What is wrong with a formula, in one sentence. */
export interface FormulaProblem {
  readonly problem: Message;
  readonly parameters: MessageParameters;
}

type Token =
  | { readonly kind: "code" | "word" | "number"; readonly text: string }
  | { readonly kind: "sign"; readonly text: "+" | "-" | "*" | "/" | "(" | ")" };

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["code", /\[([^[\]]*)\]/y],
  ["number", /(\d+(?:\.\d+)?%?)/y],
  ["sign", /([-+*/()])/y],
  ["word", /([\p{L}_][\p{L}\p{N}_]*)/uy],
];

/** Signs as people type them in either language: full-width ones, × and ÷. */
function plain(formula: string): string {
  return formula.normalize("NFKC").replace(/[×✕]/g, "*").replace(/÷/g, "/").replace(/[−–]/g, "-").replace(/【/g, "[").replace(/】/g, "]").trim();
}

/** The codes that a formula refers to, as they are written in it, each once. */
export function codesIn(formula: string): readonly string[] {
  return [...new Set([...plain(formula).matchAll(/\[([^[\]]*)\]/g)].map(([, code = ""]) => code.trim()))];
}

/** What is wrong with how a formula is written; null when it can be calculated. */
export function syntaxProblem(formula: string): FormulaProblem | null {
  const written = plain(formula);
  if (!written.startsWith("=")) return say(text.noEquals);
  const read = tokens(written.slice(1));
  if ("problem" in read) return read;
  return read.length === 0 ? say(text.empty) : orderProblem(read);
}

function tokens(written: string): readonly Token[] | FormulaProblem {
  const found: Token[] = [];
  let at = 0;
  while (at < written.length) {
    if (/\s/.test(written.charAt(at))) {
      at += 1;
      continue;
    }
    const match = firstMatch(written, at);
    if (match === null) return written.charAt(at) === "[" ? say(text.unclosed) : say(text.unknownSign, { sign: written.charAt(at) });
    found.push(match.token);
    at = match.end;
  }
  return found;
}

function firstMatch(written: string, at: number): { readonly token: Token; readonly end: number } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(written);
    if (match !== null) return { token: { kind, text: match[1] ?? "" } as Token, end: pattern.lastIndex };
  }
  return null;
}

/** Values and operators take turns; brackets open before a value and close after one. */
function orderProblem(read: readonly Token[]): FormulaProblem | null {
  let depth = 0;
  let before = null as Token | null;
  for (const token of read) {
    const afterValue = before !== null && (before.kind !== "sign" || before.text === ")");
    if (token.kind === "word") return say(before?.text === "/" ? text.dividesByText : text.word, { word: token.text });
    if (token.kind !== "sign" || token.text === "(") {
      if (afterValue) return say(text.expectedOperator, { after: shown(token) });
      if (token.kind === "number" && before?.text === "/" && Number.parseFloat(token.text) === 0) return say(text.dividesByZero);
      if (token.text === "(") depth += 1;
    } else {
      const isSignOfNumber = (token.text === "-" || token.text === "+") && !afterValue && before?.text !== token.text;
      if (!afterValue && !isSignOfNumber) return token.text === ")" && depth === 0 ? say(text.brackets) : say(text.expectedValue, { before: before === null ? "=" : shown(before) });
      if (token.text === ")") depth -= 1;
      if (depth < 0) return say(text.brackets);
    }
    before = token;
  }
  if (before !== null && before.kind === "sign" && before.text !== ")") return say(text.expectedValue, { before: before.text });
  return depth === 0 ? null : say(text.brackets);
}

function shown(token: Token): string {
  return token.kind === "code" ? `[${token.text}]` : token.text;
}

function say(problem: Message, parameters: MessageParameters = {}): FormulaProblem {
  return { problem, parameters };
}

/** Formulas of all indicators by code; "" where an indicator has none. */
export type Formulas = ReadonlyMap<string, string>;

/**
 * What is wrong with the formula of an indicator among all others: how it is written, codes that nobody knows, and
 * indicators that would wait for each other. `formulas` has every known code.
 */
export function formulaProblem(code: string, formula: string, formulas: Formulas): FormulaProblem | null {
  const syntax = syntaxProblem(formula);
  if (syntax !== null) return syntax;
  const codes = codesIn(formula).map(fold);
  if (codes.length === 0) return say(text.numbersOnly);
  if (codes.includes(fold(code))) return say(text.self, { code });
  const known = new Map([...formulas].map(([each, its]) => [fold(each), its] as const));
  const unknown = codesIn(formula).filter((each) => !known.has(fold(each)));
  if (unknown.length > 0) return say(text.unknownCode, { codes: unknown.join(", ") });
  const way = wayBack(fold(code), codes, known);
  return way === null ? null : say(text.cycle, { way: [fold(code), ...way].join(" → ") });
}

/** The codes from those that a formula names back to its own indicator; null where none leads there. Every code is followed once. */
function wayBack(code: string, codes: readonly string[], formulas: Formulas): readonly string[] | null {
  const from = new Map<string, string | null>(codes.map((each) => [each, null]));
  const waiting = [...codes];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const named of codesIn(formulas.get(next) ?? "").map(fold)) {
      if (named === code) return [...trace(next, from), code];
      if (from.has(named)) continue;
      from.set(named, next);
      waiting.push(named);
    }
  }
  return null;
}

function trace(code: string, from: ReadonlyMap<string, string | null>): readonly string[] {
  const before = from.get(code) ?? null;
  return before === null ? [code] : [...trace(before, from), code];
}

function fold(code: string): string {
  return code.trim().toUpperCase();
}
