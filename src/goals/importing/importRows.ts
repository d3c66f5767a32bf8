import { cellAddress } from "../../sheets/address";
import { isErrorValue } from "../../sheets/readTable";
import { isoDate } from "../../sheets/serialDate";
import { importText as text } from "../../text/importing";
import type { Message } from "../../text/language";
import { dimensionTerms, directionTerms, frequencyTerms, methodTerms, termValue, withTerms, type Term } from "../../text/terms";
import type { Dimension, Direction, Finding, Frequency, Method } from "../types";
import { isAmount, isDateFormat, readAmount, type Amount, type NoAmount } from "./amount";
import type { CellBlock } from "./block";
import { labelOf, type Field } from "./fields";
import type { Layout } from "./layout";
import { looksLikeDepartment, sectionName } from "./rowKind";
import { rowKinds } from "./rowKinds";
import { unitInHeading } from "./units";

/** A KPI as somebody's own sheet has it. */
export interface ImportedKpi {
  readonly name: string;
  readonly department: string;
  readonly owner: string;
  readonly role: string;
  readonly dimension: Dimension | null;
  /** Fraction: 0.3 is 30 %. */
  readonly weight: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly threshold: number | null;
  readonly stretch: number | null;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly method: Method | null;
  readonly due: string;
  readonly source: string;
  readonly frequency: Frequency | null;
  /** The cell of its name. */
  readonly address: string;
}

export interface ImportedRows {
  readonly kpis: readonly ImportedKpi[];
  readonly findings: readonly Finding[];
  /** Totals, headings that repeat, notes: rows that are no KPIs. */
  readonly skipped: number;
}

const amountFields = ["weight", "target", "baseline", "threshold", "stretch"] as const;
type AmountField = (typeof amountFields)[number];

const problems: Readonly<Record<Exclude<NoAmount, "blank">, { readonly text: Message; readonly detail: Message }>> = {
  error: { text: text.errorCell, detail: text.errorCellDetail },
  text: { text: text.notANumber, detail: text.notANumberDetail },
  range: { text: text.range, detail: text.rangeDetail },
};

/**
 * The KPIs under the headings. A department that is named once for several rows (a merged cell, or a row of its own)
 * holds for all of them; it is blank where none is named. What cannot be read stays blank and is reported with its cell.
 */
export function importRows(block: CellBlock, layout: Layout): ImportedRows {
  const { mapping } = layout;
  const findings: Finding[] = [];
  const kpis: ImportedKpi[] = [];
  let skipped = 0;
  let section = "";
  let carried: Readonly<Record<"department" | "owner" | "role" | "dimension", string>> = { department: "", owner: "", role: "", dimension: "" };
  const { kinds, scale } = rowKinds(block, layout);
  for (const [row, cells] of block.values.entries()) {
    const kind = kinds[row];
    if (kind === "blank") continue;
    if (kind === "section") {
      const name = sectionName(cells);
      const weighs = mapping.weight !== undefined && isAmount(readAmount(cells[mapping.weight]));
      // Financial over its KPIs, or a part of the sheet that has a weight of its own, is no department.
      if (!looksLikeDepartment(name) && (weighs || mapping.department !== undefined || dimensionOf(name) !== null)) carried = { ...carried, dimension: name };
      else if (mapping.department === undefined) section = name;
      else carried = { department: name, owner: "", role: "", dimension: "" };
      continue;
    }
    const at = (field: Field): string => cellAddress(block.sheet, block.row + row, block.column + (mapping[field] ?? 0));
    const words = (field: Field): string => shown(mapping[field] === undefined ? "" : cells[mapping[field]]);
    if (kind === "nameless") {
      findings.push({
        id: `import:${at("kpi")}`, severity: "warning", text: text.nameless, detail: text.namelessDetail,
        parameters: { row: block.row + row + 1 }, address: at("kpi"),
      });
    }
    if (kind !== "kpi") {
      skipped += 1;
      continue;
    }
    const tell = (field: Field, message: Message, detail: Message, value: string): void => {
      findings.push({
        id: `import:${at(field)}`, severity: "warning", text: withTerms(message, { column: labelOf(field) }), detail,
        parameters: { value, kpi: words("kpi") }, address: at(field),
      });
    };
    const newBlock = words("department") !== "";
    carried = {
      department: words("department") || carried.department,
      // A merged cell of an owner reaches no further than that of the department beside it.
      owner: words("owner") || (mapping.department !== undefined && !newBlock ? carried.owner : ""),
      role: words("role") || (mapping.department !== undefined && !newBlock ? carried.role : ""),
      dimension: words("dimension") || (newBlock ? "" : carried.dimension),
    };
    const amounts = new Map<AmountField, Amount>();
    for (const field of amountFields) {
      const column = mapping[field];
      if (column === undefined) continue;
      const format = block.formats[row]?.[column] ?? "";
      const amount = readAmount(cells[column], format);
      const written = shown(cells[column]);
      if (isAmount(amount)) amounts.set(field, amount);
      else if (amount !== "blank") tell(field, problems[amount].text, problems[amount].detail, isDateFormat(format) ? isoDate(written) : written);
    }
    const term = <Value>(field: Field, terms: readonly Term<Value>[]): Value | null => {
      const word = words(field);
      const value = word === "" ? null : termValue(terms, word);
      if (word !== "" && value === null) tell(field, text.unknownWord, text.unknownWordDetail, word);
      return value;
    };
    const target = amounts.get("target");
    const weight = amounts.get("weight");
    if (weight !== undefined && scale.isOdd(weight)) tell("weight", text.oddWeight, text.oddWeightDetail, String(weight.value));
    const value = (field: AmountField): number | null => amounts.get(field)?.value ?? null;
    kpis.push({
      name: words("kpi"),
      department: carried.department || section,
      owner: carried.owner,
      role: carried.role,
      // One company's categories are not the four of the scorecard: an unknown one is no mistake.
      dimension: dimensionOf(carried.dimension),
      weight: weight === undefined ? null : clean(scale.points(weight) / 100),
      target: value("target"),
      baseline: value("baseline"),
      threshold: value("threshold"),
      stretch: value("stretch"),
      unit: unitOf(words("unit"), target, layout, mapping.target),
      direction: termValue(directionWords, words("direction")) ?? term("direction", directionTerms) ?? target?.direction ?? (target?.value === 0 ? -1 : null),
      method: term("method", methodTerms),
      due: isoDate(words("due")),
      source: words("source"),
      frequency: termValue(frequencyWords, words("frequency")) ?? term("frequency", frequencyTerms),
      address: at("kpi"),
    });
  }
  return { kpis, findings, skipped };
}

/** The same rows with a department where they name none. */
export function withDepartment(rows: ImportedRows, department: string): ImportedRows {
  return { ...rows, kpis: rows.kpis.map((kpi) => (kpi.department === "" ? { ...kpi, department } : kpi)) };
}

/** The unit in its own column, behind the number, or in the brackets of the heading. */
function unitOf(own: string, target: Amount | undefined, { headings }: Layout, column: number | undefined): string {
  // 95 % in a column whose unit says otherwise was written by hand into that cell.
  if (target !== undefined && target.unit !== "") return target.unit === "%" ? "%" : own === "" || own.length < target.unit.length ? target.unit : own;
  return own !== "" ? own : column === undefined ? "" : unitInHeading(headings[column] ?? "");
}

function dimensionOf(word: string): Dimension | null {
  return termValue(dimensionTerms, word.replace(/(?:维度|类|层面|指标|\s*perspective)$/iu, "")) ?? termValue(dimensionAliases, word);
}

const dimensionAliases: readonly Term<Dimension>[] = [
  { value: "financial", name: { zh: "财务类", en: "Finance" }, aliases: ["财务指标"] },
  { value: "customer", name: { zh: "客户类", en: "Customers" }, aliases: ["市场", "客户与市场"] },
  { value: "process", name: { zh: "流程", en: "Internal process" }, aliases: ["内部运营", "运营", "internal processes", "internal", "internal business process"] },
  { value: "learning", name: { zh: "学习成长", en: "Learning and growth" }, aliases: ["learning & growth", "people", "人才"] },
];

const directionWords: readonly Term<Direction>[] = [
  { value: 1, name: { zh: "正向", en: "up" }, aliases: ["↑", "+", "高", "越大越好", "higher is better", "increase", "max", "maximize", "maximise", "more is better"] },
  { value: -1, name: { zh: "负向", en: "down" }, aliases: ["↓", "-", "低", "反向", "逆向", "越小越好", "lower is better", "decrease", "min", "minimize", "minimise", "less is better"] },
  { value: 0, name: { zh: "适中", en: "nominal" }, aliases: ["中性", "target", "on target", "within range"] },
];

const frequencyWords: readonly Term<Frequency>[] = [
  { value: "daily", name: { zh: "每日", en: "every day" }, aliases: ["每天", "日度"] },
  { value: "weekly", name: { zh: "每周", en: "every week" }, aliases: ["周度"] },
  { value: "monthly", name: { zh: "每月", en: "month" }, aliases: ["月度", "monthly review"] },
  { value: "quarterly", name: { zh: "每季", en: "quarter" }, aliases: ["季度", "每季度"] },
  { value: "halfyearly", name: { zh: "每半年", en: "half-year" }, aliases: ["半年度", "semi-annual", "semiannual", "half yearly"] },
  { value: "yearly", name: { zh: "每年", en: "annual" }, aliases: ["年度", "annually", "year"] },
];

/** A cell as text; blank for an error value. A line break in a cell is a blank. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined || isErrorValue(cell)) return "";
  return String(cell).replace(/\s+/g, " ").trim();
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
