import type { Row } from "../../sheets/schema";
import { say, type Language, type Message } from "../../text/language";
import { indicatorByCode } from "../library";
import { jobs, roleTypes } from "../roles";
import type { Answer, Indicator } from "../types";
import type { RowContent } from "../../sheets/tablePlan";

/** Four questions that tell whether an indicator suits; null is not answered. */
export interface Suitability {
  readonly quantifiable: Answer | null;
  readonly influence: Answer | null;
  readonly processLink: Answer | null;
  readonly available: Answer | null;
  /** Why it is used although it does not suit. */
  readonly exception: string;
}

/** An indicator as the workbook defines it: a row of `tblIndicators`. */
export interface OwnIndicator extends Indicator {
  /** How it is worked out from other indicators: `=[HRM01]/[HRM02]`; "" where it is not. */
  readonly formula: string;
  readonly suitability: Suitability;
}

/** How an indicator of the workbook stands to the product's library. */
export type Origin = "library" | "changed" | "own";

type Column = keyof Row<"indicators">;

/** A row of `tblIndicators` as an indicator. What an older table has no column for is taken from the library. */
export function ownIndicator(row: Row<"indicators">, has: (column: Column) => boolean): OwnIndicator {
  const library = indicatorByCode(row.code);
  const both = (column: Column, ours: Message | null | undefined): Message | null => {
    const text = String(row[column]);
    if (text === "") return has(column) ? null : (ours ?? null);
    return isOf(text, ours) ? ours : { zh: text, en: text };
  };
  const pair = (name: "name" | "definition"): Message => {
    const ours = library?.[name];
    const said = (language: "Zh" | "En", text: string | undefined): string => (has(`${name}${language}`) ? row[`${name}${language}`] : (text ?? ""));
    return { zh: said("Zh", ours?.zh), en: said("En", ours?.en) };
  };
  const blank: Message = { zh: "", en: "" };
  // Libraries of earlier versions had no column for it, and called linear what was scored by ratio.
  const isUnsaid = !has("parameter");
  const { quantifiable, influence, processLink, available, exception, formula } = row;
  return {
    code: row.code,
    name: pair("name"),
    definition: pair("definition"),
    aliases: both("aliases", library?.aliases) ?? blank,
    numerator: both("numerator", library?.numerator),
    denominator: both("denominator", library?.denominator),
    unit: both("unit", library?.unit) ?? blank,
    direction: row.direction ?? library?.direction ?? 1,
    method: isUnsaid && row.method === "linear" && library?.method === "ratio" ? "ratio" : (row.method ?? library?.method ?? "ratio"),
    parameter: isUnsaid ? startOf(row, library) : row.parameter,
    cap: has("cap") ? row.cap : (library?.cap ?? null),
    rollUp: row.rollUp ?? library?.rollUp ?? "average",
    counts: row.counts ?? library?.counts ?? "weighted",
    source: both("source", library?.source) ?? blank,
    frequency: row.frequency ?? library?.frequency ?? "monthly",
    dimension: row.dimension ?? library?.dimension ?? "process",
    nature: row.nature ?? library?.nature ?? "hard",
    stage: row.stage ?? library?.stage ?? "result",
    roles: !has("roles") ? (library?.roles ?? []) : codesIn(row.roles, roleTypes.map(({ role, name }) => ({ code: role, name }))),
    jobs: !has("jobs") ? (library?.jobs ?? []) : jobsIn(row.jobs),
    guard: row.guard === "" ? (has("guard") ? null : (library?.guard ?? null)) : row.guard,
    anchors: both("anchors", library?.anchors),
    formula,
    suitability: { quantifiable, influence, processLink, available, exception },
  };
}

/** What the library starts a method with; nothing for another method. */
function startOf({ method }: Row<"indicators">, library: Indicator | undefined): number | string | null {
  return library !== undefined && (method === null || method === library.method) ? library.parameter : null;
}

/** What of a definition counts: two that agree in these say the same. */
const telling = ["definition", "numerator", "denominator", "unit", "direction", "method", "parameter", "cap", "rollUp", "source", "frequency", "dimension", "nature", "stage", "guard"] as const;

export type TellingField = (typeof telling)[number];

/** In which of the fields that count two definitions differ. */
export function differences(a: Indicator, b: Indicator): readonly TellingField[] {
  return telling.filter((field) => !isSame(a[field], b[field]));
}

export function originOf(indicator: OwnIndicator): Origin {
  const library = indicatorByCode(indicator.code);
  if (library === undefined) return "own";
  return differences(indicator, library).length > 0 || indicator.formula !== "" ? "changed" : "library";
}

/** An indicator as a row of `tblIndicators`, in the language of the workbook. */
export function indicatorRow(indicator: Indicator & Partial<Pick<OwnIndicator, "formula" | "suitability">>, language: Language): RowContent<"indicators"> {
  const { code, direction, method, parameter, cap, rollUp, counts, frequency, dimension, nature, stage, guard, formula = "", suitability } = indicator;
  const said = (text: Message | null): string => (text === null ? "" : say(text, language));
  return {
    code, direction, method, parameter, cap, rollUp, frequency, dimension, nature, stage, formula, counts,
    nameZh: indicator.name.zh,
    nameEn: indicator.name.en,
    definitionZh: indicator.definition.zh,
    definitionEn: indicator.definition.en,
    numerator: said(indicator.numerator),
    denominator: said(indicator.denominator),
    unit: said(indicator.unit),
    source: said(indicator.source),
    aliases: said(indicator.aliases),
    anchors: said(indicator.anchors),
    roles: names(indicator.roles, roleTypes.map(({ role, name }) => ({ code: role, name })), language),
    jobs: indicator.jobs.includes("all") ? say(allJobs, language) : names(indicator.jobs, jobs, language),
    guard: guard ?? "",
    ...(suitability ?? {}),
  };
}

const allJobs: Message = { zh: "通用", en: "All jobs" };

interface Named {
  readonly code: string;
  readonly name: Message;
}

function names(codes: readonly string[], list: readonly Named[], language: Language): string {
  return list.filter(({ code }) => codes.includes(code)).map(({ name }) => say(name, language)).join(language === "zh-CN" ? "、" : ", ");
}

function codesIn<Code extends string>(words: string, list: readonly { readonly code: Code; readonly name: Message }[]): readonly Code[] {
  const wanted = words.split(/[、,，;；]/).map(fold);
  return list.filter(({ name }) => wanted.includes(fold(name.zh)) || wanted.includes(fold(name.en))).map(({ code }) => code);
}

function jobsIn(words: string): readonly string[] {
  return isOf(words, allJobs) ? ["all"] : codesIn(words, jobs);
}

function isOf(text: string, message: Message | null | undefined): message is Message {
  return message != null && (fold(text) === fold(message.zh) || fold(text) === fold(message.en));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const [one, other] = [a as Message, b as Message];
    // What is said in one language only contradicts nothing in the other.
    return (["zh", "en"] as const).every((language) => one[language] === "" || other[language] === "" || fold(one[language]) === fold(other[language]));
  }
  return (a ?? null) === (b ?? null);
}

/** Spaces, width and case make no other definition. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
