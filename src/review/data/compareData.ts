import type { RollUpOf } from "../../goals/cascade/rollUp";
import type { Finding } from "../../goals/types";
import { columnNames } from "../../sheets/readTable";
import { dataText as text } from "../../text/data";
import { withTerms } from "../../text/terms";
import { dayNumber, isoDay, type DateParts } from "../days";
import { doubtOf } from "../fill/plausibility";
import type { CellChoice } from "../files/gatherCells";
import { sameScalar, shownValue } from "../files/scalars";
import { daysOf, parsePeriod, periodMessage } from "../periods";
import type { PeriodId } from "../types";
import { combineRows, type CombinedRows } from "./combineRows";
import { findDataLayout, type DataLayout } from "./fields";
import { partOfPeriod } from "./inPeriod";
import { matchRows, type KnownNames, type KpiHomes } from "./matchRows";
import { foldName, readDataRows } from "./readRows";
import type { CollectedValue, DataComparison, DataGrid, DataKpi, DataRow } from "./types";

/** What data is compared with. */
export interface DataContext {
  readonly period: PeriodId;
  readonly today: DateParts;
  readonly kpis: readonly DataKpi[];
  readonly rollUpOf: RollUpOf;
  readonly names: KnownNames;
  /** By the id of a KPI: what was taken for it last. */
  readonly taken: ReadonlyMap<string, number>;
  /** By the id of a KPI: what somebody has put on the sheet of collected data and not taken yet; nothing when left out. */
  readonly typed?: ReadonlyMap<string, number>;
}

const nothing: DataComparison = { cells: [], collected: new Map(), findings: [], unknown: [], unchanged: 0, rows: 0, otherPeriods: 0, total: 0, statedTotal: null };

/** Compares data with the review sheets of a period. Nothing is written. */
export function compareData(grid: DataGrid, context: DataContext): DataComparison {
  const { period, kpis, names } = context;
  const refused = (finding: Omit<Finding, "id" | "severity">): DataComparison => ({ ...nothing, findings: [{ id: "data:table", severity: "error", ...finding }] });
  if (grid.isTooLong === true) return refused({ text: text.tooLong, detail: text.tooLongDetail, parameters: { name: grid.name } });
  const layout = findDataLayout(grid, period);
  if (layout === null) return { ...nothing, findings: [noHeadings(grid, period)] };
  if (layout.unclear.length > 0) {
    const columns = named(layout.unclear.map((at) => layout.headings[at]?.trim() ?? ""));
    return refused({ text: withTerms(text.unclear, { columns }), detail: text.unclearDetail, parameters: { name: grid.name } });
  }
  const title = otherTitle(grid, layout, period);
  if (title !== null) return refused({ text: withTerms(text.otherTitle, { period: periodMessage(period) }), detail: text.otherTitleDetail, parameters: { name: grid.name, title } });
  const known = new Set(kpis.flatMap(({ goalId, code, kpi }) => [goalId, code, kpi].map(foldName)));
  const read = readDataRows(grid, layout, period, (name) => known.has(foldName(name)));
  const { current, findings: old } = notOutdated(read.rows, context);
  const { found, unknown } = matchRows(current, kpis, names);
  const cells: CellChoice[] = [];
  const findings: Finding[] = [...read.findings, ...old];
  const collected = new Map<string, readonly CollectedValue[]>();
  const combined: KpiHomes[] = [];
  let unchanged = 0;
  for (const [kpi, rows] of found) {
    const result = combineRows(kpi.first, rows, context.rollUpOf);
    findings.push(...rowFindings(kpi, result));
    if (result.values.length === 0) continue;
    if (result.values.length > mostOptions) {
      findings.push(aboutKpi(kpi.first, { severity: "error", text: text.tooManyValues, detail: text.tooManyValuesDetail, parameters: { count: result.values.length } }));
      continue;
    }
    if (result.rollUp !== null) combined.push(kpi);
    const failed = result.otherUnit.length + failedRows(kpi, read.findings) > 0 && result.days !== null;
    const missing = missingDays(result, context);
    if (missing !== null) findings.push(aboutKpi(kpi.first, { severity: "warning", text: text.partly, detail: text.partlyDetail, parameters: missing }));
    collected.set(kpi.goalId, result.days === null ? result.values : result.values.map((value) => ({ ...value, asOf: "" })));
    const written = choicesOf(kpi, result.values, context, (missing !== null && isOver(context)) || failed);
    cells.push(...written.cells);
    unchanged += written.unchanged;
    findings.push(...written.findings);
  }
  return {
    cells, collected, unknown, unchanged,
    findings: [...findings, ...combinedFinding(combined), ...ageFinding(collected, context), ...missingFinding(collected, found, kpis)],
    rows: read.rows.length,
    otherPeriods: read.otherPeriods, total: Number(read.total.toPrecision(14)), statedTotal: read.statedTotal,
  };
}

/** Between more values nobody chooses. */
const mostOptions = 6;

/** How far the data is from a total that it should have; null where it has it. */
export function controlDifference(total: number, control: number): number | null {
  // Sums of decimals are right to some 13 digits of the larger number; what is beyond them is no difference.
  const digits = 10 ** Math.max(0, 12 - Math.ceil(Math.log10(Math.max(1, Math.abs(total), Math.abs(control)))));
  const difference = Math.round((total - control) * digits) / digits;
  return difference === 0 ? null : difference;
}

/** Rows of a KPI that could not be read, as far as they name it. */
function failedRows({ first }: KpiHomes, findings: readonly Finding[]): number {
  const names = new Set([first.kpi, first.code].map(foldName));
  return findings.filter(({ parameters }) => names.has(foldName(String(parameters["name"] ?? "")))).length;
}

/** How many days of the period the parts are about, where they are not all of them. */
function missingDays({ days }: CombinedRows, { period }: DataContext): { readonly days: number; readonly all: number } | null {
  const all = daysOf(period);
  return days === null || days >= all ? null : { days, all };
}

function isOver({ period, today }: DataContext): boolean {
  const end = parsePeriod(period)?.end;
  return end !== undefined && dayNumber(today) > dayNumber(end);
}

const writtenPart = /(?:(?:19|20)\d{2}\s*年?\s*[-/]?\s*(?:第?[一二三四1-4]\s*季度?|Q[1-4]|(?:1[0-2]|0?[1-9])\s*月)|Q[1-4]\s*[-/]?\s*(?:19|20)\d{2})/i;

/** A title above the headings that says another period, where no column says any. */
function otherTitle({ rows }: DataGrid, { top, columns, parts }: DataLayout, period: PeriodId): string | null {
  if (columns.has("period") || columns.has("year") || parts.length > 0) return null;
  for (const { value } of rows.slice(0, top).flat()) {
    const said = typeof value === "string" ? writtenPart.exec(value.normalize("NFKC"))?.[0] : undefined;
    if (said !== undefined && partOfPeriod({ value: said, formula: null, typedAs: null }, period) === "other") return said;
  }
  return null;
}

/** Leaves out what was measured before the period began. */
function notOutdated(rows: readonly DataRow[], { period }: DataContext): { readonly current: readonly DataRow[]; readonly findings: readonly Finding[] } {
  const start = parsePeriod(period)?.start;
  const isOld = ({ asOf }: DataRow): boolean => start !== undefined && asOf !== null && dayNumber(asOf) < dayNumber(start);
  return {
    current: rows.filter((row) => !isOld(row)),
    findings: rows.filter(isOld).map((row) => aboutRow(row, {
      severity: "error", text: withTerms(text.outdated, { period: periodMessage(period) }), parameters: { date: row.asOf === null ? "" : isoDay(row.asOf) }, detail: text.outdatedDetail,
    })),
  };
}

function aboutRow({ row, address, kpi, code }: DataRow, finding: Omit<Finding, "id">): Finding {
  return { id: `data:${row}:${finding.text.en}`, ...finding, parameters: { row, name: kpi === "" ? code : kpi, ...finding.parameters }, ...(address === null ? {} : { address }) };
}

function rowFindings({ first }: KpiHomes, { otherUnit, repeated }: CombinedRows): readonly Finding[] {
  return [
    ...otherUnit.map((row) => aboutRow(row, {
      severity: "error", text: text.otherUnit, detail: text.otherUnitDetail,
      parameters: { unit: row.amount.kind === "value" ? row.amount.unit : "", own: first.unit },
    })),
    ...repeated.map((row) => aboutRow(row, { severity: "info", text: text.repeated, parameters: {} })),
  ];
}

interface Choices {
  readonly cells: readonly CellChoice[];
  readonly findings: readonly Finding[];
  readonly unchanged: number;
}

/** The cells of a KPI that its values go into. */
function choicesOf(kpi: KpiHomes, values: readonly CollectedValue[], { taken, typed }: DataContext, isPartial: boolean): Choices {
  const { goalId, homes, first } = kpi;
  const own = homes.filter(({ isLinked }) => !isLinked);
  const [only, ...others] = values;
  // What somebody has put on the sheet of collected data and not taken yet is not overwritten without a choice either.
  const waiting = typed?.get(goalId);
  const isOverwriting = waiting !== undefined && only?.value != null && !sameScalar(waiting, only.value);
  const disputed = others.length > 0 || isOverwriting || isPartial;
  const cells: CellChoice[] = [];
  const findings: Finding[] = [];
  let unchanged = 0;
  if (own.length === 0) findings.push(aboutKpi(first, { severity: "warning", text: text.linked, parameters: { value: shownValue(only?.value ?? null) } }));
  for (const home of own) {
    const { table, department, person, kpi: name, heading, actual, isFormula, isOpen } = home;
    const isSame = only !== undefined && !disputed && sameScalar(actual, only.value);
    if (isSame) unchanged += 1;
    else if (!isOpen) findings.push(aboutKpi(home, { severity: "warning", text: text.locked, detail: text.lockedDetail, parameters: { value: values.map(({ value }) => shownValue(value)).join(" / ") } }));
    else {
      const last = taken.get(goalId);
      // What was taken from the data before gives way to what it says now; what somebody has typed does not.
      const isOwn = actual !== null && !(last !== undefined && sameScalar(actual, last));
      cells.push({
        id: `${table}|${goalId}|actual`, table, goalId, key: "actual", kpi: name, heading, here: actual, isConflict: disputed || isOwn || isFormula,
        department: person === "" ? department : `${department} · ${person}`,
        options: values.map(({ value, source }) => ({ files: [source], value })),
      });
    }
  }
  if (!disputed && only?.value != null) {
    const doubt = doubtOf(only.value, first);
    if (doubt !== null) findings.push(aboutKpi(first, { severity: "warning", text: text.doubtful, detail: doubt.message, parameters: { read: shownValue(only.value), ...doubt.parameters } }));
  }
  return { cells, findings, unchanged };
}

function aboutKpi({ department, kpi, address, goalId, person }: DataKpi, finding: Omit<Finding, "id">): Finding {
  return {
    id: `data:${goalId}:${person}:${finding.text.en}`, ...finding, parameters: { department, kpi, ...finding.parameters },
    department, address, goalId, ...(person === "" ? {} : { person }),
  };
}

function noHeadings({ name, place, rows }: DataGrid, period: PeriodId): Finding {
  const found = rows.find((cells) => cells.filter(({ value }) => typeof value === "string").length > 1) ?? [];
  const headings = found.flatMap(({ value }) => (typeof value === "string" ? [value.trim()] : [])).slice(0, 8);
  const said = { zh: headings.join("、"), en: headings.join(", ") };
  return {
    id: "data:headings", severity: "error", text: rows.length === 0 ? text.nothingThere : text.noHeadings, parameters: { name },
    ...(rows.length === 0 ? {} : { detail: withTerms(headings.length === 0 ? text.noHeadingsDetail : text.noHeadingsFound, { headings: said, period: periodMessage(period) }) }),
    ...(place === null ? {} : { address: `'${place.sheet.replace(/'/g, "''")}'!A1` }),
  };
}

/** So many names are said; the others are counted. */
const mostNames = 5;

function named(names: readonly string[]): { readonly zh: string; readonly en: string } {
  const messages = names.slice(0, mostNames).map((name) => ({ zh: name, en: name }));
  const more = names.length > mostNames;
  return { zh: `${columnNames(messages, "zh-CN")}${more ? "…" : ""}`, en: `${columnNames(messages, "en-US")}${more ? "…" : ""}` };
}

function combinedFinding(kpis: readonly KpiHomes[]): readonly Finding[] {
  if (kpis.length === 0) return [];
  const names = named(kpis.map(({ first }) => first.kpi));
  return [{ id: "data:combined", severity: "info", text: withTerms(text.combined, { names }), detail: text.combinedDetail, parameters: { count: kpis.length } }];
}

/** Values that are older than the end of a period that is over, or from a day that is yet to come. */
function ageFinding(collected: DataComparison["collected"], { period, today }: DataContext): readonly Finding[] {
  const end = parsePeriod(period)?.end;
  if (end === undefined) return [];
  const days = [...collected.values()].flatMap((values) => values.flatMap(({ asOf, kpi }) => (asOf === "" ? [] : [{ asOf, kpi }])));
  const future = days.filter(({ asOf }) => asOf > isoDay(today));
  const stale = dayNumber(today) > dayNumber(end) ? days.filter(({ asOf }) => asOf < isoDay(end)) : [];
  const finding = (id: string, message: typeof text.stale, of: typeof days): readonly Finding[] => {
    if (of.length === 0) return [];
    const oldest = of.map(({ asOf }) => asOf).sort()[0] ?? "";
    return [{ id, severity: "warning", text: withTerms(message, { names: named(of.map(({ kpi }) => kpi)) }), parameters: { count: of.length, date: oldest, end: isoDay(end) } }];
  };
  return [...finding("data:stale", text.stale, stale), ...finding("data:future", text.future, future)];
}

/** KPIs that count and have no actual, neither here nor in the data. */
function missingFinding(collected: DataComparison["collected"], found: ReadonlyMap<KpiHomes, readonly DataRow[]>, kpis: readonly DataKpi[]): readonly Finding[] {
  const unreadable = new Set([...found.keys()].map(({ goalId }) => goalId));
  const waiting = kpis.filter(({ goalId, isWeighted, isOpen, isLinked, actual }) =>
    isWeighted && isOpen && !isLinked && actual === null && !collected.has(goalId) && !unreadable.has(goalId));
  // On the sheet of its department and on that of its owner it is one KPI.
  const missing = [...new Map(waiting.map((kpi) => [kpi.goalId, kpi] as const)).values()];
  if (missing.length === 0) return [];
  return [{ id: "data:missing", severity: "info", text: withTerms(text.missing, { names: named(missing.map(({ kpi }) => kpi)) }), parameters: { count: missing.length } }];
}
