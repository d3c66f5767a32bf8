import { fieldRules, foldHeading, type Field } from "./fields";

/** A column that may hold a field, and how well it fits. */
export interface FieldCandidate {
  readonly field: Field;
  readonly column: number;
  readonly worth: number;
}

/** Which column holds the targets where several fit equally well: null where none can be preferred. */
export interface TargetChoice {
  readonly column: number | null;
  readonly rivals: readonly number[];
  readonly worth: number;
}

/** Words for the whole of a year in the heading of a column. */
export const wholeYear = /全年|年度|合计|annual|full\s*year|\btotal\b/i;
const words = fieldRules.find(({ field }) => field === "target")?.words ?? [];

/** Decides between a column for each quarter or year; null where at most one column fits best. */
export function chooseTarget(candidates: readonly FieldCandidate[], headings: readonly string[]): TargetChoice | null {
  const targets = candidates.filter(({ field, column, worth }) =>
    field === "target" && !candidates.some((other) => other.column === column && other.worth > worth));
  const worth = Math.max(...targets.map((target) => target.worth));
  const rivals = targets.filter((target) => target.worth > worth - 0.01).map(({ column }) => column);
  if (rivals.length < 2) return null;
  const heading = (column: number): string => (headings[column] ?? "").normalize("NFKC");
  const years = targets.map(({ column }) => column).filter((column) => wholeYear.test(heading(column)));
  const column = (years.length === 1 ? years[0] : undefined) ?? latest(rivals, heading) ?? plainest(rivals, heading) ?? null;
  return { column, rivals, worth };
}

function latest(columns: readonly number[], heading: (column: number) => string): number | undefined {
  const yearOf = (column: number): number => {
    const [, full, short] = /((?:19|20)\d{2})|fy\s*'?(\d{2})(?!\d)/i.exec(heading(column)) ?? [];
    return full !== undefined ? Number(full) : short !== undefined ? 2000 + Number(short) : 0;
  };
  const last = Math.max(...columns.map(yearOf));
  const found = columns.filter((column) => yearOf(column) === last);
  return last > 0 && found.length === 1 ? found[0] : undefined;
}

/** 目标值 beside 目标值（二季度） or 计划: the heading without brackets whose word is the more usual one. */
function plainest(columns: readonly number[], heading: (column: number) => string): number | undefined {
  const usual = columns.flatMap((column) => {
    const place = /[([]/.test(heading(column)) ? -1 : words.indexOf(foldHeading(heading(column)));
    return place === -1 ? [] : [{ column, place }];
  }).sort((a, b) => a.place - b.place);
  return usual[0]?.place === usual[1]?.place ? undefined : usual[0]?.column;
}
