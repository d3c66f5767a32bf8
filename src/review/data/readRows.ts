import { isAmount, readAmount, type Amount, type NoAmount } from "../../goals/importing/amount";
import { isUnit, unitInHeading } from "../../goals/importing/units";
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
const totalWords = /^(?:合计|总计|总和|汇总|totals?|grandtotal|sum)(?:[（(][^（()）]*[)）])?[:：]?$/i;
const subtotalWords = /(?:小计|合计|总计|subtotal|total)[:：]?$/i;

type Problem = { readonly problem: Message; readonly value: string; readonly detail?: Message };

/** Reads the rows below the headings: those of other periods and without a value are left out, what cannot be taken is said with its row. */
export function readDataRows(grid: DataGrid, layout: DataLayout, period: PeriodId, isKpi: (name: string) => boolean = () => false): DataRows {
  const { header, columns, parts, headings } = layout;
  const rows: DataRow[] = [];
  const findings: Finding[] = [];
  let [otherPeriods, total] = [0, 0];
  const totals: number[] = [];
  const headingUnit = unitInHeading(headings[columns.get("value") ?? parts[0]?.position ?? -1] ?? "");
  const hasQuotient = columns.has("numerator") && columns.has("denominator");
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= header || cells.every(isBlank)) continue;
    const cellAt = (position: number | undefined): RawCell => cells[position ?? -1] ?? blankCell;
    const said = (field: DataField): string => wordsOf(cellAt(columns.get(field)));
    const [code, kpi, goalId] = [said("code"), said("kpi"), said("goalId")];
    const own = { unit: said("unit") || unitInHeading(kpi) || headingUnit, name: kpi === "" ? code : kpi };
    const whole = parts.length > 0 ? "" : partOfRow(layout, cellAt, period);
    const values = parts.length > 0
      ? parts.map(({ position, part }) => ({ part, position, amount: amountOf({ value: cellAt(position) }, own.unit) }))
      : [{
        part: whole,
        position: columns.get("value") ?? columns.get("numerator") ?? 0,
        amount: amountOf({ value: cellAt(columns.get("value")), ...(hasQuotient && { numerator: cellAt(columns.get("numerator")), denominator: cellAt(columns.get("denominator")) }) }, own.unit),
      }];
    const words = [code, kpi, said("department")].map((each) => each.replace(/\s/g, ""));
    // A KPI may be called Total.
    const isNamed = [code, kpi, goalId].some((each) => each !== "" && isKpi(each));
    const isTotal = !isNamed && cells.some(({ value }) => typeof value === "string" && totalWords.test(value.replace(/\s/g, "")));
    if (!isNamed && !isTotal && words.some((each) => subtotalWords.test(each))) continue;
    for (const { part, position, amount } of values) {
      if (amount === null) continue;
      if (isTotal) {
        // Percentages are not added up: a total of them is something else.
        if (!("problem" in amount)) totals.push(amount.kind === "value" && amount.unit === "%" ? NaN : numberOf(amount));
        continue;
      }
      if (part === "other") {
        otherPeriods += 1;
        continue;
      }
      const place = placeOf(grid, index, position);
      const asOf = cellAt(columns.get("asOf"));
      const problem = problemOf(amount, { part, name: `${code}${kpi}${goalId}`, period: said("period") || said("year"), asOf });
      if (problem !== null) {
        findings.push(unread(problem, { row: place.row, name: own.name, address: place.address }));
        continue;
      }
      if ("problem" in amount) continue;
      total += numberOf(amount);
      rows.push({
        index, ...place, goalId, code, kpi, department: said("department"), owner: said("owner"), amount, part,
        source: said("source") || grid.name,
        asOf: dayIn(asOf),
        taken: takenIn(cellAt(columns.get("taken"))),
      });
    }
  }
  const [stated = NaN, ...others] = totals;
  // The total of a table with several periods is that of none of them.
  const isStated = Number.isFinite(stated) && others.length === 0 && otherPeriods === 0;
  return { rows, findings, otherPeriods, total, statedTotal: isStated ? stated : null };
}

/** Which part of the period a row is about, by its columns for the period and its year. */
function partOfRow({ columns, headings }: DataLayout, cellAt: (position: number | undefined) => RawCell, period: PeriodId): string {
  const [within, year] = [cellAt(columns.get("period")), cellAt(columns.get("year"))];
  if (isBlank(within)) return isBlank(year) ? "" : partOfPeriod(year, period);
  const bare = /^(?:0?[1-9]|1[0-2])$/.exec(String(within.value).trim())?.[0];
  const heading = headings[columns.get("period") ?? -1] ?? "";
  const isMonth = bare !== undefined && /月|期间|month|period/i.test(heading);
  const isQuarter = bare !== undefined && /季|quarter/i.test(heading) && Number(bare) <= 4;
  const said = isMonth ? `${bare}月` : isQuarter ? `Q${Number(bare)}` : within.value;
  const named = /^(?:FY)?\s*((?:19|20)\d{2})/i.exec(String(year.value ?? "").normalize("NFKC").trim())?.[1];
  const hasYear = named === undefined || dayIn(within) !== null || /(?:19|20)\d{2}/.test(String(said));
  if (hasYear) return partOfPeriod({ ...within, value: said }, period);
  // A month belongs to the year of the calendar, a quarter to that of the reviews.
  const month = /^(\d{1,2})月/.exec(String(said))?.[1];
  return partOfPeriod({ ...within, typedAs: null, value: month === undefined ? `${named} ${String(said)}` : `${named}-${month}` }, period);
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

interface ValueCells {
  readonly value: RawCell;
  readonly numerator?: RawCell;
  readonly denominator?: RawCell;
}

/** Null where there is no value, or a word that says so. */
function amountOf(cells: ValueCells, unit: string): DataAmount | Problem | null {
  const value = numberIn(cells.value);
  if (value !== null) return "problem" in value ? value : { kind: "value", value: value.value, unit: value.unit === "" ? unit : value.unit };
  const [numerator, denominator] = [numberIn(cells.numerator ?? blankCell), numberIn(cells.denominator ?? blankCell)];
  if (numerator === null && denominator === null) return null;
  if (numerator === null || denominator === null) return { problem: text.halfQuotient, value: "" };
  if ("problem" in numerator) return numerator;
  if ("problem" in denominator) return denominator;
  return denominator.value === 0 ? { problem: text.zeroDenominator, value: "0" } : { kind: "quotient", numerator: numerator.value, denominator: denominator.value };
}

/** What people put where there is none. */
const dashes = /^[-—–_/\\.]+$/;

function numberIn(cell: RawCell): Amount | Problem | null {
  const { value, typedAs } = cell;
  if (isBlank(cell) || (typeof value === "string" && (isMissingText(value) || dashes.test(value.trim())))) return null;
  if (typedAs === "date") return { problem: text.isDate, value: shownValue(value) };
  const amount = typeof value === "string" ? amountIn(value) : readAmount(value, typedAs === "percent" ? "0%" : "");
  if (isAmount(amount) && Number.isFinite(amount.value)) return amount;
  if (amount === "error") return { problem: text.isError, value: shownValue(value), detail: text.isErrorDetail };
  return { problem: text.isText, value: shownValue(value), detail: text.isTextDetail };
}

/**
 * A number as programs and people export it: 1.18E+06, (120) and 120- for what is below zero, 1 180 and 1'180 for
 * thousands, with its unit. More than a number and a unit (≥95%, about 100, 12 TBC) is none.
 */
function amountIn(given: string): Amount | NoAmount {
  const text = given.normalize("NFKC").trim().replace(/^'/, "");
  if (/^[^%]*\de[+-]?\d+$/i.test(text)) {
    const value = parseNumber(text);
    return value === null ? "text" : { value, unit: "", direction: null };
  }
  const [, inside, signed, behind] = /^\(\s*([^()]+?)\s*\)$|^[-\u2212]\s*(.+)$|^([^-]*[\d%])\s*-$/.exec(text) ?? [];
  const bare = (inside ?? signed ?? behind ?? text).replace(/^(\D{0,4}?)(\d{1,3}(?:[\s'’]\d{3})+)(?!\d)/, (_all, before: string, digits: string) => before + digits.replace(/\D/g, "")).replace(/(\d)\.$/, "$1");
  const amount = readAmount(bare);
  if (!isAmount(amount)) return amount;
  const isPlain = amount.direction === null && !/[()【】[\]?？~≈]/.test(bare) && !/^[a-z]{4,}/i.test(bare) && !/^零./.test(bare) && !/^[-+]?\s*(?:none|nil|zero)/i.test(bare);
  if (!isPlain || (amount.unit !== "" && !isUnit(amount.unit)) || (inside !== undefined && amount.value < 0)) return "text";
  return inside === undefined && signed === undefined && behind === undefined ? amount : { ...amount, value: -amount.value };
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
    id: `data:${row}:${address ?? value}:${problem.en}`, severity: "error", text: problem, parameters: { row, name, value },
    ...(detail === undefined ? {} : { detail }), ...(address === null ? {} : { address }),
  };
}

/** A name as it is compared: width, case and blanks do not matter, nor do the two kinds of brackets. */
export function foldName(name: string): string {
  return plainText(name.normalize("NFKC")).replace(/\s+/g, "").replace(/[（【[]/g, "(").replace(/[）】\]]/g, ")");
}

/** A department as it is compared: 销售 is 销售部, and Sales the Sales Department. */
export function foldDepartment(name: string): string {
  const folded = foldName(name);
  return folded.replace(/(?:部门|部|department|dept\.?)$/, "") || folded;
}

/** ISO; "" for no day. */
export function isoOf(day: DataRow["asOf"]): string {
  return day === null ? "" : isoDay(day);
}
