import type { Token } from "@borgar/fx";
import { adjustText, minIfsText, vetoText } from "./adjustments";
import { argumentOf, type ResolveReference } from "./readArgument";
import { gradeText, statusText } from "./judgements";
import { coverageText, weightedText } from "./means";
import { NotNative } from "./notNative";
import { prorateText } from "./prorate";
import { attainText, scoreText } from "./scoreFormula";
import { tokensOf } from "./tokensOf";
import type { NativeArgument } from "./argument";

export type { ResolveReference } from "./readArgument";

/** The functions that older ones can replace, one entry each; null where the arguments do not allow it. */
const writers: Readonly<Record<string, (given: readonly NativeArgument[]) => string | null>> = {
  "KPI.SCORE": scoreText,
  "KPI.ATTAIN": attainText,
  "KPI.GRADE": gradeText,
  "KPI.STATUS": statusText,
  "KPI.WEIGHTED": weightedText,
  "KPI.COVERAGE": coverageText,
  "KPI.ADJUST": adjustText,
  "KPI.VETO": vetoText,
  "KPI.PRORATE": prorateText,
  MINIFS: minIfsText,
};

/** Functions that Excel 2016 or LibreOffice lack, or that files write in another way. */
const newer = /^(?:_XL.*|LET|LAMBDA|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|XLOOKUP|XMATCH|TAKE|DROP|VSTACK|HSTACK|TOCOL|TOROW|MAP|REDUCE|BYROW|BYCOL|SCAN|MAKEARRAY|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|IFS|IFNA|SWITCH|MAXIFS|MINIFS|TEXTJOIN|CONCAT|IMAGE)$/;

/** The longest formula that Excel takes. */
const longest = 8192;

/**
 * A formula with KPI.* (beginning with "=") as one that gives the same numbers in any Excel since 2016 and in
 * LibreOffice, without the add-in. Null where there is none: then the value must do.
 */
export function nativeFormula(formula: string, resolve: ResolveReference): string | null {
  try {
    const text = new Rewriting(resolve).textOf(tokensOf(formula));
    return text.length <= longest ? text : null;
  } catch (error) {
    if (error instanceof NotNative) return null;
    throw error;
  }
}

/** Whether a formula calls any function of the add-in. */
export function usesKpiFunctions(formula: string): boolean {
  return tokensOf(formula).some(isKpiFunction);
}

function isKpiFunction({ type, value }: Token): boolean {
  return type === "func" && /^KPI\./i.test(value);
}

function isRewritten(token: Token): boolean {
  return isKpiFunction(token) || (token.type === "func" && token.value.toUpperCase() in writers);
}

class Rewriting {
  constructor(private readonly resolve: ResolveReference) {}

  /** The text of some tokens with references and functions of ours rewritten; everything else is copied. */
  textOf(tokens: readonly Token[]): string {
    let text = "";
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (!isRewritten(token)) {
        text += this.plain(token);
        continue;
      }
      const end = closing(tokens, at + 1);
      text += this.call(token.value.toUpperCase(), tokens.slice(at + 2, end));
      at = end;
    }
    return text;
  }

  private plain({ type, value }: Token): string {
    if (type === "range" || type === "structured" || type === "range_named") return this.reference(value).text;
    const isForeign = type === "unknown" || type.startsWith("range") || (type === "operator" && (value === "#" || value === "@"));
    if (isForeign || (type === "func" && newer.test(value.toUpperCase()))) throw new NotNative(value);
    return value;
  }

  private call(name: string, inside: readonly Token[]): string {
    const given = inside.length === 0 ? [] : separated(inside).map((tokens) => argumentOf(tokens, (reference) => this.reference(reference), (part) => this.textOf(part)));
    const text = writers[name]?.(given) ?? null;
    if (text === null) throw new NotNative(name);
    return text;
  }

  private reference(reference: string): NativeArgument {
    const found = this.resolve(reference);
    if (found === null) throw new NotNative(reference);
    return found;
  }
}

const opens = (token: Token): boolean => token.type === "operator" && (token.value === "(" || token.value === "{");
const closes = (token: Token): boolean => token.type === "operator" && (token.value === ")" || token.value === "}");

/** Where the bracket that opens at a token is closed. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    if (depth === 0) return at;
  }
  throw new NotNative("(");
}

/** The arguments of a call, cut at the commas between them. */
function separated(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    if (depth === 0 && token.type === "operator" && token.value === ",") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
