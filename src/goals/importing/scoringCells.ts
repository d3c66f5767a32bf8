import { writtenTable } from "../../scoring/writtenTable";
import { isErrorValue } from "../../sheets/readTable";
import { isMissingText, parseNumber, plainText } from "../../text/parse";
import { isLowCap } from "../cap";
import { typedParameter, type MethodParameter } from "../parameter";
import type { Method } from "../types";
import { isAmount, isDateFormat, readAmount, type Amount } from "./amount";

/** A parameter as somebody wrote it: as the tree has it, or an amount in the unit of its KPI, which may be another than that of the tree. */
export type ReadParameter = { readonly parameter: MethodParameter } | { readonly amount: Amount };

/** Methods whose parameter is a value of the KPI itself: the worst acceptable one, the bad one, the start. */
const inUnitOfKpi: readonly (Method | null)[] = ["linear", "efficacy", "progress"];
/** A person says in such words that there is none. */
const noneWords = /^(?:无|没有|不需要|不设|none|nil|no|not used|\/|–|—)$/;
/** 80%:60, ≥80%=60分, 90%以上得80分, 100% → 100 points: what is reached, and what it earns. */
const step = /^(?:≥|>=|达到|不低于)?\s*([+-]?[\d.]+%?)\s*(?:及?以上)?\s*(?::|=|->|→|得|计)\s*([+-]?[\d.]+)\s*(?:分|points?|pts?\.?)?$/;
/** 每次扣2分, 2分/次, 2 points per incident. */
const deduction = /^(?:每[次起件个项例]\s*)?(?:扣减?|减|deduct|minus|-)?\s*([\d.]+)\s*(?:分|points?|pts?\.?)?\s*(?:(?:\/|每|per|each)\s*(?:[次起件个项例]|incident|case|time|error)?)?$/;

/** What stands in a cell for a parameter; its numbers as the tree writes them. */
export function readParameter(cell: unknown, numberFormat: string, method: Method | null): ReadParameter | "error" | "text" {
  if (cell === null || cell === undefined || cell === "") return { parameter: null };
  if (isErrorValue(cell)) return "error";
  // Excel makes a time of 1:2.
  if (typeof cell === "number" && isDateFormat(numberFormat)) return "text";
  if (typeof cell === "string" && saysNone(cell)) return { parameter: null };
  if (inUnitOfKpi.includes(method)) {
    const amount = readAmount(cell, numberFormat);
    return isAmount(amount) ? { amount } : "text";
  }
  if (typeof cell === "number") return { parameter: cell };
  const parameter = typeof cell === "string" ? writtenParameter(cell, method) : undefined;
  return parameter === undefined ? "text" : { parameter };
}

/** Whether a text is several numbers: a table of points, or two tolerances. */
export function isTable(cell: unknown): boolean {
  return typeof cell === "string" && !saysNone(cell) && typeof writtenParameter(cell, null) === "string";
}

function saysNone(text: string): boolean {
  return isMissingText(text) || noneWords.test(plainText(text));
}

function writtenParameter(cell: string, method: Method | null): MethodParameter | undefined {
  const text = plainText(cell).replace(/^(?:±|\+\/-)\s*/, "");
  const known = typedParameter(text);
  if (known !== undefined) return typeof known === "string" && text === plainText(cell) ? cell.trim() : known;
  const [, points = ""] = (method === "deduct" ? deduction.exec(text) : null) ?? [];
  return parseNumber(points) ?? tableOfSteps(text);
}

/** A table whose steps are written in words or signs; undefined where one of them is no step. */
function tableOfSteps(text: string): string | undefined {
  const steps = text.split(/[;,、。\n]/).map((part) => part.trim()).filter((part) => part !== "").map((part) => step.exec(part));
  const written = steps.map((found) => (found === null ? "?" : `${found[1] ?? ""}:${found[2] ?? ""}`)).join("; ");
  return steps.length > 0 && writtenTable(written) !== null ? written : undefined;
}

/** The highest score that somebody wrote; "none" where it says that there is no limit. */
export type ReadCap = { readonly cap: number } | "blank" | "none" | "error" | "text";

const noCap = /^(?:无|没有|不设|无上限|不设上限|无封顶|不封顶|上不封顶|不设封顶|none|no|no cap|no limit|no maximum|uncapped|unlimited|not capped)$/;
const upTo = /^(?:封顶|上限|最高|最多|不超过|不高于|≤|<=|max\.?|maximum|cap(?:ped)?(?: at)?|up to|at most|no more than)\s*(?:得分|分数)?\s*(?:为|是|:)?\s*/;
const inPoints = /^(?:分|points?|pts?\.?|score)$/;
const timesTheTarget = /^(?:倍|x|×|times)$/;

/** 120, 120%, 1.2, "120 %", 120分, 1.2倍 and 最高120分 are 120 points. */
export function readCap(cell: unknown, numberFormat: string): ReadCap {
  if (isErrorValue(cell)) return "error";
  if (typeof cell === "string" && noCap.test(plainText(cell))) return "none";
  if (typeof cell === "string" && saysNone(cell)) return "blank";
  const text = typeof cell === "string" ? plainText(cell).replace(upTo, "").replace(/\s*(?:封顶|为限|以内)$/, "") : cell;
  const amount = readAmount(text, numberFormat);
  if (!isAmount(amount)) return amount === "blank" ? amount : "text";
  const points = pointsOf(amount);
  return points !== null && points > 0 ? { cap: Number(points.toPrecision(12)) } : "text";
}

function pointsOf({ value, unit }: Amount): number | null {
  if (unit === "%" || inPoints.test(unit)) return value;
  if (timesTheTarget.test(unit)) return value * 100;
  if (unit !== "") return null;
  return isLowCap(value) ? value * 100 : value;
}

/** What reaching the target earns, and more than anybody takes for a cap. */
const usual = { least: 100, most: 300 };

/** The highest score that a cell seems to hold; null where it reads like a value of a KPI. */
export function likelyCap(cell: unknown, numberFormat: string): number | "none" | null {
  const cap = readCap(cell, numberFormat);
  if (cap === "none") return cap;
  return typeof cap === "object" && cap.cap >= usual.least && cap.cap <= usual.most ? cap.cap : null;
}

/** Whether a highest score is below what the target earns. */
export function isBelowTarget(cap: number): boolean {
  return cap < usual.least;
}
