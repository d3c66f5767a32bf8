import { periodMessage } from "../../review/periods";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import { isErrorValue } from "../../sheets/readTable";
import { isoDate } from "../../sheets/serialDate";
import { importText as text } from "../../text/importing";
import type { Message } from "../../text/language";
import { directionTerms, frequencyTerms, methodTerms, termValue, withTerms, type Term } from "../../text/terms";
import type { Dimension, Direction, Finding, Frequency } from "../types";
import { isAmount, isDateFormat, readAmount, type Amount, type NoAmount } from "./amount";
import type { CellBlock } from "./block";
import { labelOf, type Field } from "./fields";
import { formLabels, noLabels, type FormLabels } from "./formLabels";
import { groupShares } from "./groupWeights";
import type { Layout } from "./layout";
import { directionOf, levelFields, levelsOf } from "./levels";
import { nameWeights, type WeightedName } from "./nameWeights";
import { personOf } from "./people";
import { periodIn } from "./periodColumns";
import { looksLikeDepartment, sectionName } from "./rowKind";
import { rowKinds } from "./rowKinds";
import { readCap, readParameter } from "./scoringCells";
import { scoringOf, type ImportedScoring } from "./scoringOf";
import { isName } from "./suggestDepartment";
import { unitInHeading } from "./units";
import { dimensionOf, directionWords, frequencyWords, methodWords } from "./words";

/** A KPI as somebody's own sheet has it. */
export interface ImportedKpi extends ImportedScoring {
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
  readonly due: string;
  readonly source: string;
  readonly frequency: Frequency | null;
  /** Its targets in parts of a year. */
  readonly periods: readonly ImportedPeriod[];
  /** The cell of its name. */
  readonly address: string;
}

export interface ImportedPeriod {
  readonly period: PeriodId;
  readonly target: number;
}

export interface ImportedRows {
  readonly kpis: readonly ImportedKpi[];
  readonly findings: readonly Finding[];
  /** Totals, headings that repeat, notes: rows that are no KPIs. */
  readonly skipped: number;
}

const amountFields = ["weight", ...levelFields] as const;
type AmountField = (typeof amountFields)[number];

const problems: Readonly<Record<Exclude<NoAmount, "blank">, { readonly text: Message; readonly detail: Message }>> = {
  error: { text: text.errorCell, detail: text.errorCellDetail },
  text: { text: text.notANumber, detail: text.notANumberDetail },
  range: { text: text.range, detail: text.rangeDetail },
};

/**
 * The KPIs under the headings. A department that is named once for several rows (a merged cell, or a row of its own)
 * holds for all of them; it is blank where none is named. What cannot be read stays blank and is reported with its cell. Columns
 * of periods that name no year are those of the year that is given.
 */
export function importRows(block: CellBlock, layout: Layout, year: PeriodId): ImportedRows {
  const { mapping } = layout;
  const findings: Finding[] = [];
  const kpis: ImportedKpi[] = [];
  let skipped = 0;
  let form = block.values.slice(0, layout.headingRow).reduce<FormLabels>((known, cells) => ({ ...known, ...formLabels(cells) }), noLabels);
  let carried: Readonly<Record<"department" | "owner" | "role" | "dimension", string>> = { department: "", owner: "", role: "", dimension: "" };
  const { kinds, scale } = rowKinds(block, layout);
  const parts = periodsRead(layout, year);
  let section = kinds.includes("section") ? titleOf(block, layout) : "";
  const shares = groupShares(block, kinds, layout.groupWeight, (row) => {
    const amount = mapping.weight === undefined ? "blank" : readAmount(block.values[row]?.[mapping.weight], block.formats[row]?.[mapping.weight]);
    return isAmount(amount) ? scale.points(amount) : null;
  });
  const named = mapping.kpi === undefined || mapping.weight !== undefined ? noWeights
    : nameWeights(block.values.flatMap((cells, row) => (kinds[row] === "kpi" ? [shown(cells[mapping.kpi ?? 0])] : [])));
  for (const [row, cells] of block.values.entries()) {
    const kind = kinds[row];
    if (kind === "blank") continue;
    if (kind === "label") {
      form = { ...form, ...formLabels(cells) };
      skipped += 1;
      continue;
    }
    if (kind === "section") {
      const name = sectionName(cells);
      const weighs = mapping.weight !== undefined && isAmount(readAmount(cells[mapping.weight]));
      // Financial over its KPIs, or a part of the sheet that has a weight of its own, is no department.
      if (!looksLikeDepartment(name) && (weighs || mapping.department !== undefined || dimensionOf(name) !== null)) carried = { ...carried, dimension: name };
      else if (mapping.department === undefined) {
        section = name;
        carried = { ...carried, owner: "", role: "" };
      } else carried = { department: name, owner: "", role: "", dimension: "" };
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
    const tellAt = (address: string, column: Message, message: Message, detail: Message, value: string): void => {
      findings.push({ id: `import:${address}`, severity: "warning", text: withTerms(message, { column }), detail, parameters: { value, kpi: words("kpi") }, address });
    };
    const tell = (field: Field, message: Message, detail: Message, value: string): void => tellAt(at(field), labelOf(field), message, detail, value);
    const newBlock = words("department") !== "";
    carried = {
      department: words("department") || carried.department,
      ...personOf({ said: { owner: words("owner"), role: words("role") }, above: carried, namesDepartment: newBlock, mapping, form }),
      // A dimension that is merged over several departments stands left of them.
      dimension: words("dimension") || (newBlock && !isOuter(mapping, "dimension", "department") ? "" : carried.dimension),
    };
    const amounts = new Map<AmountField, Amount>();
    for (const field of amountFields) {
      const column = mapping[field];
      if (column === undefined) continue;
      const format = block.formats[row]?.[column] ?? "";
      const amount = readAmount(cells[column], format);
      const written = shown(cells[column]);
      if (isAmount(amount)) amounts.set(field, amount);
      else if (field === "target" && isDate(cells[column], format)) tell(field, text.dateTarget, text.dateTargetDetail, isoDate(written));
      else if (amount !== "blank") tell(field, problems[amount].text, problems[amount].detail, isDateFormat(format) ? isoDate(written) : written);
    }
    const ofParts = parts.flatMap(({ column, period }) => {
      const amount = readAmount(cells[column], block.formats[row]?.[column]);
      const tellPart = (message: Message, detail: Message): void =>
        tellAt(cellAddress(block.sheet, block.row + row, block.column + column), periodMessage(period), message, detail, shown(cells[column]));
      if (isAmount(amount)) return [{ period, amount: amount.unit === "" ? { ...amount, unit: unitInHeading(layout.headings[column] ?? "") } : amount, tellPart }];
      if (amount !== "blank") tellPart(problems[amount].text, problems[amount].detail);
      return [];
    });
    const term = <Value>(field: Field, terms: readonly Term<Value>[]): Value | null => {
      const word = words(field);
      const value = word === "" ? null : termValue(terms, word);
      if (word !== "" && value === null) tell(field, text.unknownWord, text.unknownWordDetail, word);
      return value;
    };
    const target = amounts.get("target");
    const weight = amounts.get("weight");
    const method = termValue(methodWords, words("method")) ?? term("method", methodTerms);
    const parameter = readParameter(mapping.parameter === undefined ? "" : cells[mapping.parameter], block.formats[row]?.[mapping.parameter ?? -1] ?? "", method);
    if (weight !== undefined && scale.isOdd(weight)) tell("weight", ...oddWeight(weight), String(weight.value));
    const name = named.get(words("kpi")) ?? { name: words("kpi"), weight: null };
    const inHeading = (field: Field): string => (mapping[field] === undefined ? "" : unitInHeading(layout.headings[mapping[field]] ?? ""));
    const levels = levelsOf({
      amounts: new Map(([...levelFields, "parameter"] as const).flatMap((field) => {
        const amount = field !== "parameter" ? amounts.get(field) : typeof parameter === "object" && "amount" in parameter ? parameter.amount : undefined;
        return amount === undefined ? [] : [[field, field === "target" || amount.unit !== "" ? amount : { ...amount, unit: inHeading(field) }] as const];
      })),
      periods: ofParts.map(({ amount }) => amount),
      own: words("unit"),
      hinted: inHeading("target") || unitInName(name.name),
    });
    for (const [field, level] of levels.values) {
      if (level === null) tell(field, text.otherUnit, text.otherUnitDetail, shown(cells[mapping[field] ?? -1]));
    }
    const periods = ofParts.flatMap(({ period, tellPart }, index): readonly ImportedPeriod[] => {
      const part = levels.periods[index] ?? null;
      if (part === null) tellPart(text.otherUnit, text.otherUnitDetail);
      return part === null ? [] : [{ period, target: part }];
    });
    const scoring = scoringOf({
      method, parameter, inUnit: levels.values.get("parameter") ?? null,
      cap: readCap(mapping.cap === undefined ? "" : cells[mapping.cap], block.formats[row]?.[mapping.cap ?? -1] ?? ""),
      tell: (field, message, detail) => tell(field, message, detail, shown(cells[mapping[field] ?? -1])),
    });
    const targetCell = mapping.target === undefined ? "" : cells[mapping.target];
    const targetFormat = mapping.target === undefined ? "" : (block.formats[row]?.[mapping.target] ?? "");
    kpis.push({
      name: name.name,
      department: carried.department || section,
      owner: carried.owner,
      role: carried.role,
      // One company's categories are not the four of the scorecard: an unknown one is no mistake.
      dimension: dimensionOf(carried.dimension),
      weight: weight === undefined ? (name.weight === null ? null : clean(name.weight / 100)) : clean((scale.points(weight) / 100) * (shares.get(row) ?? 1)),
      target: levels.values.get("target") ?? null,
      baseline: levels.values.get("baseline") ?? null,
      threshold: levels.values.get("threshold") ?? null,
      stretch: levels.values.get("stretch") ?? null,
      unit: levels.unit,
      direction: termValue(directionWords, words("direction")) ?? term("direction", directionTerms) ?? target?.direction ?? ofParts.find(({ amount }) => amount.direction !== null)?.amount.direction ?? directionOf(levels) ?? (target?.value === 0 ? -1 : null),
      ...scoring,
      due: isoDate(words("due")) || (isDate(targetCell, targetFormat) ? isoDate(shown(targetCell)) : ""),
      source: words("source"),
      frequency: termValue(frequencyWords, words("frequency")) ?? term("frequency", frequencyTerms),
      periods,
      address: at("kpi"),
    });
  }
  return { kpis, findings, skipped };
}

/** The columns of periods that are taken, with the periods that they mean. */
function periodsRead({ periods, takesPeriods }: Layout, year: PeriodId): readonly { readonly column: number; readonly period: PeriodId }[] {
  return (takesPeriods ? periods : []).flatMap((each) => {
    const period = periodIn(each, year);
    return period === null ? [] : [{ column: each.column, period }];
  });
}

function oddWeight({ value }: Amount): [text: Message, detail: Message] {
  return Math.abs(value) > 1 ? [text.oddWeight, text.oddWeightDetail] : [text.smallWeight, text.smallWeightDetail];
}

function isOuter(mapping: Layout["mapping"], one: Field, other: Field): boolean {
  return (mapping[one] ?? Infinity) < (mapping[other] ?? -1);
}

/** The same rows with a department where they name none. */
export function withDepartment(rows: ImportedRows, department: string): ImportedRows {
  return { ...rows, kpis: rows.kpis.map((kpi) => (kpi.department === "" ? { ...kpi, department } : kpi)) };
}

/** Where parts of the list are named, the title over the headings may name the first of them. */
function titleOf({ values }: CellBlock, { headingRow }: Layout): string {
  const [title = "", ...others] = [...new Set((values[headingRow - 1] ?? []).map(shown))].filter((text) => text !== "");
  return others.length === 0 && isName(title) ? sectionName([title]) : "";
}

/** 销售额(万元), Revenue ($k), Gross margin %: the unit behind the name. */
function unitInName(name: string): string {
  return /[%％]$/u.test(name) ? "%" : unitInHeading(name);
}

function isDate(cell: unknown, format: string): boolean {
  return typeof cell === "number" && isDateFormat(format);
}

const noWeights: ReadonlyMap<string, WeightedName> = new Map();

/** A cell as text; blank for an error value. A line break in a cell is a blank. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined || isErrorValue(cell)) return "";
  return String(cell).replace(/\s+/g, " ").trim();
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
