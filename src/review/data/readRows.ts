import { isAmount, readAmount, type Amount } from "../../goals/importing/amount";
import { unitInHeading } from "../../goals/importing/units";
import type { Finding } from "../../goals/types";
import { cellAddress } from "../../sheets/address";
import { isErrorValue } from "../../sheets/readTable";
import { dataText as text } from "../../text/data";
import type { Message } from "../../text/language";
import { isMissingText, parseNumber, plainText } from "../../text/parse";
import { isoDay } from "../days";
import { blankCell, isBlank, type RawCell } from "../files/rawFile";
import { shownValue } from "../files/scalars";
import type { PeriodId } from "../types";
import { dayIn, partOfPeriod } from "./inPeriod";
import type { DataLayout } from "./fields";
import type { DataAmount, DataField, DataGrid, DataRow } from "./types";

/** What the rows of a table say of a period. */
export interface DataRows {
  readonly rows: readonly DataRow[];
  readonly findings: readonly Finding[];
  readonly otherPeriods: number;
  readonly total: number;
  readonly statedTotal: number | null;
}

/** Rows that add the others up, and those that add up some of them. */
const totalWords = /^(?:合计|总计|总和|汇总|total|grandtotal|sum)[:：]?$/i;
const subtotalWords = /^(?:小计|subtotal)[:：]?$/i;

type Problem = { readonly problem: Message; readonly value: string; readonly detail?: Message };

/** Reads the rows below the headings: those of other periods and without a value are left out, what cannot be taken is said with its row. */
export function readDataRows(grid: DataGrid, { header, columns }: DataLayout, period: PeriodId): DataRows {
  const rows: DataRow[] = [];
  const findings: Finding[] = [];
  let [otherPeriods, total] = [0, 0];
  const totals: number[] = [];
  const headingUnit = unitInHeading(String(grid.rows[header]?.[columns.get("value") ?? -1]?.value ?? ""));
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= header || cells.every(isBlank)) continue;
    const cellOf = (field: DataField): RawCell => cells[columns.get(field) ?? -1] ?? blankCell;
    const said = (field: DataField): string => wordsOf(cellOf(field));
    const [code, kpi, goalId] = [said("code"), said("kpi"), said("goalId")];
    const amount = amountOf(cellOf, columns.has("numerator") && columns.has("denominator"), said("unit") || headingUnit);
    const words = [code, kpi, said("department")].map((each) => each.replace(/\s/g, ""));
    if (words.some((each) => subtotalWords.test(each))) continue;
    if (words.some((each) => totalWords.test(each))) {
      // Percentages are not added up: a total of them is something else.
      if (amount !== null && !("problem" in amount)) totals.push(amount.kind === "value" && amount.unit === "%" ? NaN : numberOf(amount));
      continue;
    }
    if (amount === null) continue;
    const part = columns.has("period") && !isBlank(cellOf("period")) ? partOfPeriod(cellOf("period"), period) : "";
    if (part === "other") {
      otherPeriods += 1;
      continue;
    }
    const place = placeOf(grid, index, columns.get("problem" in amount || amount.kind === "value" ? "value" : "numerator") ?? columns.get("numerator") ?? 0);
    const name = kpi === "" ? code : kpi;
    const problem = problemOf(amount, { part, name: `${code}${kpi}${goalId}`, period: said("period"), asOf: cellOf("asOf") });
    if (problem !== null) {
      findings.push(unread(problem, { row: place.row, name, address: place.address }));
      continue;
    }
    if ("problem" in amount) continue;
    total += numberOf(amount);
    rows.push({
      index, ...place, goalId, code, kpi, department: said("department"), owner: said("owner"), amount, part,
      source: said("source") || grid.name,
      asOf: dayIn(cellOf("asOf")),
      taken: takenIn(cellOf("taken")),
    });
  }
  const [stated = NaN, ...others] = totals;
  // The total of a table with several periods is that of none of them.
  const isStated = Number.isFinite(stated) && others.length === 0 && otherPeriods === 0;
  return { rows, findings, otherPeriods, total, statedTotal: isStated ? stated : null };
}

function wordsOf({ value }: RawCell): string {
  return value === null || isErrorValue(value) ? "" : String(value).trim();
}

function takenIn({ value }: RawCell): number | null {
  return typeof value === "number" ? value : null;
}

/** What a row adds to a control total. */
function numberOf(amount: DataAmount): number {
  return amount.kind === "value" ? amount.value : amount.numerator;
}

function placeOf({ place }: DataGrid, index: number, column: number): Pick<DataRow, "row" | "address"> {
  if (place === null) return { row: index + 1, address: null };
  return { row: place.row + index + 1, address: cellAddress(place.sheet, place.row + index, place.column + column) };
}

/** Null where the row has no value, or says that there is none. */
function amountOf(cellOf: (field: DataField) => RawCell, hasQuotient: boolean, unit: string): DataAmount | Problem | null {
  const value = numberIn(cellOf("value"));
  if (value !== null) return "problem" in value ? value : { kind: "value", value: value.value, unit: value.unit === "" ? unit : value.unit };
  if (!hasQuotient) return null;
  const [numerator, denominator] = [numberIn(cellOf("numerator")), numberIn(cellOf("denominator"))];
  if (numerator === null && denominator === null) return null;
  if (numerator === null || denominator === null) return { problem: text.halfQuotient, value: "" };
  if ("problem" in numerator) return numerator;
  if ("problem" in denominator) return denominator;
  return denominator.value === 0 ? { problem: text.zeroDenominator, value: "0" } : { kind: "quotient", numerator: numerator.value, denominator: denominator.value };
}

function numberIn(cell: RawCell): Amount | Problem | null {
  const { value, typedAs } = cell;
  if (isBlank(cell) || (typeof value === "string" && isMissingText(value))) return null;
  if (typedAs === "date") return { problem: text.isDate, value: shownValue(value) };
  // Programs write large numbers as 1.18E+06.
  const exponential = typeof value === "string" && /^[^%]*\de[+-]?\d+$/i.test(value.trim()) ? parseNumber(value) : null;
  const amount = readAmount(exponential ?? value, typedAs === "percent" ? "0%" : "");
  if (isAmount(amount) && Number.isFinite(amount.value)) return amount;
  if (amount === "error") return { problem: text.isError, value: shownValue(value), detail: text.isErrorDetail };
  return { problem: text.isText, value: shownValue(value), detail: text.isTextDetail };
}

interface Said {
  readonly part: string;
  readonly name: string;
  readonly period: string;
  readonly asOf: RawCell;
}

/** Why the value of a row cannot be taken; null where it can. */
function problemOf(amount: DataAmount | Problem, { part, name, period, asOf }: Said): Problem | null {
  if (part === "unknown") return { problem: text.unknownPeriod, value: period, detail: text.unknownPeriodDetail };
  if (name === "") return { problem: text.noName, value: "" };
  if ("problem" in amount) return amount;
  if (!isBlank(asOf) && dayIn(asOf) === null) return { problem: text.noDay, value: shownValue(asOf.value), detail: text.noDayDetail };
  return null;
}

function unread({ problem, value, detail }: Problem, { row, name, address }: { readonly row: number; readonly name: string; readonly address: string | null }): Finding {
  return {
    id: `data:${row}`, severity: "error", text: problem, parameters: { row, name, value },
    ...(detail === undefined ? {} : { detail }), ...(address === null ? {} : { address }),
  };
}

/** A name as it is compared: width, case and blanks do not matter, nor do the two kinds of brackets. */
export function foldName(name: string): string {
  return plainText(name.normalize("NFKC")).replace(/\s+/g, "").replace(/[（【[]/g, "(").replace(/[）】\]]/g, ")");
}

/** ISO; "" for no day. */
export function isoOf(day: DataRow["asOf"]): string {
  return day === null ? "" : isoDay(day);
}
