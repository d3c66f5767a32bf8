import { isoDate } from "../../sheets/serialDate";
import { isAmount, isDateFormat, readAmount } from "./amount";
import type { CellBlock } from "./block";
import { fieldRules, foldHeading, likeness, type Field, type FieldRule } from "./fields";
import { periodColumns, type PeriodColumn } from "./periodColumns";
import { arePeriodTargets } from "./periodAmounts";
import { chooseTarget, type FieldCandidate, type TargetChoice } from "./targetColumn";
import { isTable, likelyCap } from "./scoringCells";
import { isUnit } from "./units";

/** Which column holds what; columns are counted from 0 within the block. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** Where the headings of a sheet are and what they mean. */
export interface Layout {
  /** The rows of the headings, counted from 0 within the block: one, or two where groups stand above. */
  readonly headingRow: number;
  readonly headingRows: 1 | 2;
  /** What each column is called, for people: group and heading. */
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  /** The column of what groups of KPIs weigh, beside that of their own weights; null where there is none. */
  readonly groupWeight: number | null;
  /** Columns that hold targets equally well, where none of them could be preferred. */
  readonly severalTargets: readonly number[];
  /** Columns that may hold the targets of parts of the year, and whether they are taken for it. */
  readonly periods: readonly PeriodColumn[];
  readonly takesPeriods: boolean;
}

/** The columns with targets, of the year and of its parts. */
export function targetColumns({ mapping, periods, takesPeriods }: Layout): readonly number[] {
  return [...(mapping.target === undefined ? [] : [mapping.target]), ...(takesPeriods ? periods.map(({ column }) => column) : [])];
}

/** Rows in which headings are looked for: a title, a note or the names of who signs may stand above them. */
const lookedAt = 20;
/** Rows below the headings that tell what kind of column it is. */
const sampled = 60;

/** Headings that come again further down may fit a little better by chance: the first ones that fit nearly as well count. */
const nearly = 0.8;

/** The layout of a block; null where no row reads like headings of a KPI sheet. */
export function findLayout(cells: CellBlock): Layout | null {
  const block = withMonthsWritten(cells);
  const found = [...block.values.slice(0, lookedAt).keys()].map((row) => {
    const alone = isGroupRow(block, row) ? null : tryHeadings(block, row, 1);
    const grouped = row === 0 ? null : tryHeadings(block, row - 1, 2);
    // A row above, such as a title, counts only where it says more.
    return grouped !== null && grouped.worth > (alone?.worth ?? 0) + 0.01 ? grouped : alone;
  }).filter((candidate) => candidate !== null);
  const best = Math.max(...found.map(({ worth }) => worth));
  return found.find(({ worth }) => worth >= nearly * best)?.layout ?? null;
}

/** Months over columns that Excel took for dates (2026年1月, Jan-26), written out: the first days of several months in one row. */
function withMonthsWritten(block: CellBlock): CellBlock {
  const monthOf = (row: number, column: number): string | null => {
    const cell = block.values[row]?.[column];
    const day = typeof cell === "number" && isDateFormat(block.formats[row]?.[column] ?? "") ? isoDate(String(cell)) : "";
    return day.endsWith("-01") ? day.slice(0, 7) : null;
  };
  return {
    ...block,
    values: block.values.map((cells, row) => {
      const months = row < lookedAt ? cells.map((_, column) => monthOf(row, column)) : [];
      return new Set(months.filter((month) => month !== null)).size > 1 ? cells.map((cell, column) => months[column] ?? cell) : cells;
    }),
  };
}

interface Candidate {
  readonly layout: Layout;
  readonly worth: number;
}

/** How many different fields a row names that each mean one thing alone. */
export function headingsIn(cells: readonly unknown[]): number {
  return new Set(cells.flatMap((cell) => fieldRules.filter((rule) => rule.words.includes(foldHeading(cell))).slice(0, 1).map(({ field }) => field))).size;
}

/** The same rows of headings with columns that a person chose. */
export function withColumn(layout: Layout, field: Field, column: number | null): Layout {
  const others = Object.entries(layout.mapping).filter(([key, taken]) => key !== field && taken !== column);
  return { ...layout, mapping: Object.fromEntries(column === null ? others : [...others, [field, column]]) };
}

function tryHeadings(block: CellBlock, row: number, rows: 1 | 2): Candidate | null {
  const last = row + rows - 1;
  const lower = block.values[last];
  if (lower === undefined) return null;
  // Numbers stand in data, except for the year or month of a column.
  if (lower.filter((cell) => typeof cell === "number" && !(cell >= 1990 && cell <= 2100)).length > 0) return null;
  const groups = rows === 2 ? filledToTheRight(block.values[row] ?? [], lower) : null;
  const headings = lower.map((cell, column) => ({ own: headingText(cell), group: text(groups?.[column]) }));
  const names = headings.map(({ own, group }) => [group, own].filter((part, index, parts) => part !== "" && parts.indexOf(part) === index).join(" · "));
  const periods = periodColumns(names);
  const candidates = headings.flatMap(({ own, group }, column) => {
    if (periods.some((each) => each.column === column)) return [];
    const content = contentOf(block, last + 1, column);
    return fieldRules.flatMap((rule) => {
      const worth = Math.max(likeness(rule, own), likeness(rule, `${group}${own}`), own === "" ? likeness(rule, group) : 0) + suits(rule, content);
      return worth > 0.5 ? [{ field: rule.field, column, worth }] : [];
    });
  });
  candidates.sort((a, b) => b.worth - a.worth || a.column - b.column);
  const units = unitRow(block.values[last + 1] ?? []);
  const choice = chooseTarget(candidates, names);
  const { mapping, worth, fields } = assign(candidates, choice);
  const takesPeriods = periods.length > 0 && arePeriodTargets(block, last + 1, periods, mapping.target, names);
  // One known heading may be a coincidence; a KPI sheet has at least a KPI beside something else.
  if (fields + (takesPeriods ? 1 : 0) < 2 || (mapping.kpi === undefined && mapping.weight === undefined && mapping.target === undefined && choice === null)) return null;
  const severalTargets = choice !== null && choice.column === null ? choice.rivals : [];
  const other = candidates.find(({ field, column }) => field === "weight" && column !== mapping.weight && !Object.values(mapping).includes(column));
  return { layout: { headingRow: row, groupWeight: other?.column ?? null, headingRows: rows, headings: names.map((name, column) => (units[column] === undefined || name === "" ? name : `${name} (${units[column]})`)), mapping, severalTargets, periods, takesPeriods }, worth: worth + (takesPeriods ? 3 : 0) };
}

/** Each field its best column, each column one field; targets that nobody can tell apart are left to the user. */
function assign(candidates: readonly FieldCandidate[], choice: TargetChoice | null): { readonly mapping: Mapping; readonly worth: number; readonly fields: number } {
  const mapping: Partial<Record<Field, number>> = choice !== null && choice.column !== null ? { target: choice.column } : {};
  const taken = new Set(choice === null ? [] : choice.column === null ? choice.rivals : [choice.column]);
  let worth = choice?.worth ?? 0;
  let fields = choice === null ? 0 : 1;
  for (const candidate of candidates) {
    if (mapping[candidate.field] !== undefined || taken.has(candidate.column) || (candidate.field === "target" && choice !== null)) continue;
    mapping[candidate.field] = candidate.column;
    taken.add(candidate.column);
    worth += candidate.worth;
    fields += 1;
  }
  return { mapping, worth, fields };
}

/**
 * Whether a row holds groups whose headings stand in the row below: 目标值 over 一季度, 二季度 …, beside a heading that is
 * merged downwards.
 */
function isGroupRow({ values, formats }: CellBlock, row: number): boolean {
  const upper = values[row] ?? [];
  const lower = values[row + 1] ?? [];
  if (lower.some((cell, column) => headingText(cell) === "" && isAmount(readAmount(cell, formats[row + 1]?.[column])))) return false;
  if (lower.some((cell) => typeof cell === "string" && isAmount(readAmount(cell)))) return false;
  const isMergedDown = upper.some((cell, column) => text(cell) !== "" && text(lower[column]) === "" && typeof lower[column] !== "number");
  return isMergedDown && upper.some((cell, column) =>
    text(cell) !== "" && text(upper[column + 1]) === "" && headingText(lower[column]) !== "" && headingText(lower[column + 1]) !== "");
}

/** The units that a row below the headings gives to several columns, and nothing else. */
function unitRow(cells: readonly unknown[]): readonly (string | undefined)[] {
  const filled = cells.filter((cell) => text(cell) !== "" || typeof cell === "number");
  return filled.length > 1 && filled.every((cell) => isUnit(text(cell))) ? cells.map((cell) => text(cell) || undefined) : [];
}

/** A heading over several columns holds its text in the first of them. */
function filledToTheRight(groups: readonly unknown[], lower: readonly unknown[]): readonly unknown[] {
  let current: unknown = "";
  return groups.map((cell, column) => {
    if (text(cell) !== "") current = cell;
    // A column without a heading of its own below ends the group: its heading is merged downwards.
    else if (headingText(lower[column]) === "") current = "";
    return current;
  });
}

interface ColumnContent {
  readonly filled: number;
  /** Share of the rows in which it holds something. */
  readonly share: number;
  /** How many different texts there are, as a share of the rows. */
  readonly distinct: number;
  /** Shares of the cells that are not blank. */
  readonly amounts: number;
  readonly units: number;
  readonly organisations: number;
  readonly tables: number;
  readonly caps: number;
  /** One cap above the points of a target holds for several rows: stretch values would differ. */
  readonly hasOneCap: boolean;
  /** Length of the texts on average. */
  readonly length: number;
}

function contentOf({ values, formats }: CellBlock, from: number, column: number): ColumnContent {
  let filled = 0;
  let amounts = 0;
  let units = 0;
  let organisations = 0;
  let tables = 0;
  const caps: (number | "none")[] = [];
  let length = 0;
  const texts = new Set<string>();
  for (let row = from; row < Math.min(values.length, from + sampled); row += 1) {
    const cell = values[row]?.[column];
    if (text(cell) === "" && typeof cell !== "number") continue;
    filled += 1;
    if (isAmount(readAmount(cell, formats[row]?.[column]))) amounts += 1;
    if (isUnit(text(cell))) units += 1;
    if (organisationWord.test(text(cell))) organisations += 1;
    if (isTable(cell)) tables += 1;
    const cap = likelyCap(cell, formats[row]?.[column] ?? "");
    if (cap !== null) caps.push(cap);
    length += text(cell).length;
    texts.add(text(cell));
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const rows = Math.max(1, Math.min(values.length - from, sampled));
  return { filled, share: filled / rows, distinct: texts.size / rows, amounts: share(amounts), units: share(units), organisations: share(organisations), tables: share(tables), caps: share(caps.length), hasOneCap: caps.length > 1 && caps.length === filled && new Set(caps).size === 1 && caps[0] !== 100, length: share(length) };
}

const organisationWord = /(?:部|中心|公司|事业部|科|组|室|处|厂|车间|department|dept\.?|team|division|sales|marketing|finance|hr|it|operations|production|service)$/i;

/** Leaves a heading of the field's own just above what counts, and a general one below. */
const least = -2.45;

/** How well the cells fit what a field holds: a heading that could mean two things is decided here. */
function suits({ field, content }: FieldRule, column: ColumnContent): number {
  if (column.filled === 0) return 0;
  // Of two columns of weights, the one in every row is that of the KPIs.
  if (content === "amount") return column.amounts >= 0.5 ? (field === "weight" ? 0.45 + 0.05 * column.share : 0.5) : column.amounts > 0 ? -0.5 : -2;
  // A general word (评分标准, 上限) means how points are given only where the cells do; a heading of its own does anyhow.
  if (content === "table") return column.tables >= 0.5 ? 0.5 : least;
  if (content === "cap") return column.caps >= 0.5 ? (column.hasOneCap ? 0.65 : 0.5) : least;
  if (field === "unit") return column.units >= 0.5 ? 0.6 : column.length <= 4 && column.amounts < 0.2 ? 0.2 : -1.5;
  if (field === "department") return column.units >= 0.5 ? -2 : column.organisations >= 0.5 ? 0.6 : 0;
  // Of two headings that may both be the KPI, the one with fewer texts (merged or repeated) groups those of the other.
  if (content === "text") return column.amounts > 0.5 ? -2 : 0.3 + (field === "kpi" ? 0.05 * column.distinct : 0);
  return 0;
}

/** A heading may be a year that was typed as a number. */
function headingText(cell: unknown): string {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1990 && cell <= 2100 ? String(cell) : text(cell);
}

function text(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : "";
}
