import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { OkrShare } from "../../../src/goals/okr/totalWithOkrs";
import { arrayLiteral } from "../../../src/review/native/argument";
import { nativePlan } from "../../../src/review/native/nativePlan";
import type { TableValues } from "../../../src/review/native/planReferences";
import { headFormulas, type HeadingOf } from "../../../src/review/reviewFormulas";
import { fixedTerms } from "../../../src/review/sheet/okrTerms";
import { countedWith } from "../../../src/review/sheet/total";
import { Failure } from "../../../src/scoring/failure";
import { gradeOf } from "../../../src/scoring/grade";
import { attainKpi, scoreKpi, type Kpi } from "../../../src/scoring/score";
import { statusOf } from "../../../src/scoring/status";
import { coverage, weightedMean } from "../../../src/scoring/weighted";
import type { Direction, Method } from "../../../src/scoring/types";
import type { ColumnPlan, Content, Scalar, SheetPlan } from "../../../src/sheets/plan";
import { directionTerms, methodTerms, termName } from "../../../src/text/terms";
import { planSheet } from "../../../src/sharing/files/planSheet";
import { openLibreOffice } from "../../libreOffice";

const office = openLibreOffice();
if (office === null) console.log("LibreOffice is not installed: that native formulas equal KPI.* is not checked here.");
const inOffice = office === null ? describe.skip : describe;

const methods: readonly Method[] = ["ratio", "inverse", "linear", "band", "step", "curve", "passfail", "deduct", "efficacy", "progress"];
/** Wide and narrow numbers, whole and broken, both signs, and 0. */
const amount = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.1, 0.3, 100, 1e-6, 99.999, 5e9, -250),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(ordinary),
);
/** As large as anything that is measured: quotients of the smallest numbers there are overflow, in each program in its own way. */
function ordinary(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}
/* LibreOffice holds TRUE as the number 1, so no logical values here. */
const missing: readonly Scalar[] = [null, "N/A", "na", "-", "不适用", "不適用"];
const table = fc.uniqueArray(fc.integer({ min: -20, max: 200 }), { minLength: 1, maxLength: 5 }).chain((bounds) =>
  fc.tuple(fc.constant([...bounds].sort((a, b) => a - b).map((bound) => bound / 100)), fc.array(fc.integer({ min: 0, max: 120 }), { minLength: bounds.length, maxLength: bounds.length })));

interface Case {
  readonly actual: Scalar;
  readonly target: number | null;
  readonly direction: Direction;
  readonly method: Method;
  readonly parameter: number | null;
  readonly table: readonly (readonly [number, number])[];
  /** Whether the table stands in one text in the cell of the parameter. */
  readonly isWritten: boolean;
  /** Outer edge of a tolerance, beside it in one text. */
  readonly outer: number | null;
  readonly cap: number | null;
  readonly weight: number | null;
  /** Actuals at a boundary: the target itself, the parameter, and just beside them. */
  readonly near: number;
  readonly language: "zh" | "en";
}

const cases = fc.record<Case>({
  actual: fc.oneof({ weight: 12, arbitrary: amount }, { weight: 1, arbitrary: fc.constantFrom(...missing) }, { weight: 1, arbitrary: fc.constantFrom("about 5", "12%") }),
  target: fc.option(amount, { freq: 20 }),
  direction: fc.constantFrom<Direction>(1, -1, 0),
  method: fc.constantFrom(...methods),
  parameter: fc.option(fc.oneof(amount, fc.double({ min: 0.01, max: 0.5, noNaN: true })), { freq: 15 }),
  table: table.map(([bounds, scores]) => bounds.map((bound, index) => [bound, scores[index]!] as const)),
  isWritten: fc.boolean(),
  outer: fc.option(fc.double({ min: 0.01, max: 2, noNaN: true })),
  cap: fc.option(fc.constantFrom(0, 80, 99.9, 100, 150), { freq: 2 }),
  weight: fc.option(fc.integer({ min: 0, max: 100 }).map((weight) => weight / 100), { freq: 15 }),
  near: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
  language: fc.constantFrom("zh", "en"),
});

/** Moves some actuals to where a rule changes. */
function atBoundary(each: Case): Case {
  const { near, target, parameter } = each;
  if (typeof each.actual !== "number" || near === 0 || target === null) return each;
  const places = [target, target * (1 + 1e-10), parameter ?? target, target + Math.abs(target) * (parameter ?? 0)];
  return { ...each, actual: places[near - 1]! };
}

const isTable = (method: Method): boolean => method === "step" || method === "curve";
const kpi = (each: Case): Kpi => {
  const { actual, target, direction, method, table: points, cap } = each;
  return { actual: actual as number, target, direction, method, cap, parameter: isTable(method) ? points : inCell(each) };
};

/** What stands in the cell of the parameter. */
function inCell({ method, parameter, table: points, isWritten, outer }: Case): number | string | null {
  if (isTable(method)) return isWritten ? points.map(([bound, score]) => `${bound}:${score}`).join("; ") : parameter;
  return method === "band" && parameter !== null && outer !== null ? `${parameter}; ${outer}` : parameter;
}

/** What KPI.* gives; text in a number's place is #VALUE!, also where KPI.* would read a number in it. */
function expected(each: Case, rule: (kpi: Kpi) => number | Failure): number | string {
  if (typeof each.actual === "string" && !missing.includes(each.actual)) return "#VALUE!";
  const result = rule({ ...kpi(each), actual: typeof each.actual === "number" ? each.actual : null });
  return result instanceof Failure ? result.error : result;
}

const heading = (key: string): ColumnPlan => ({ key, heading: key, ...(key === "actual" ? { input: true } : {}) });
const keys = ["actual", "target", "direction", "method", "parameter", "weight", "attain", "score", "status", "points", "cap"];
const first = 6;
const labels = ["● 正常", "▲ 有风险", "■ 落后 \"x\""];
const others: TableValues = new Map([
  ["tblGrades", new Map<string, readonly Scalar[]>([["From", [0, 70, 85, 100, 110]], ["Grade", ["D", "C", "B", "A", "S"]]])],
  ["tblStatus", new Map<string, readonly Scalar[]>([["From", [0.9, 0.75, 0]], ["Status", labels]])],
]);

function planOf(rows: readonly Case[], name: string): SheetPlan {
  const scored = "[@actual],[@target],[@direction],[@method]";
  const formula = (text: string): Content => ({ formula: text });
  const word = (terms: typeof methodTerms | typeof directionTerms, value: unknown, language: "zh" | "en"): string => termName(terms as typeof methodTerms, value as Method)[language];
  return {
    id: name, name, columnWidths: [], protected: true, print: { orientation: "landscape", fitToWidth: true, language: "en-US" },
    cells: [
      { row: 0, column: 0, content: formula(`=KPI.WEIGHTED(${name}[points],${name}[weight])`), style: "total" },
      { row: 1, column: 0, content: formula("=IF(ISERROR(A1),\"\",KPI.GRADE(A1,tblGrades[From],tblGrades[Grade]))"), style: "grade" },
      { row: 2, column: 0, content: formula(`=KPI.COVERAGE(${name}[points],${name}[weight])`), style: "value" },
      { row: 3, column: 0, content: formula("=KPI.GRADE(A1)"), style: "value" },
      { row: 4, column: 0, content: formula(`=KPI.VETO(KPI.ADJUST(A1,A1/10,2,5),A1>50,"cap",MINIFS(${name}[weight],${name}[direction],"higher"))`), style: "value" },
      { row: 4, column: 1, content: formula("=KPI.PRORATE(DATE(2026,9,1),DATE(2026,10,31),DATE(2026,10,1),DATE(2026,12,31))"), style: "value" },
      { row: 4, column: 2, content: totalWithOkrs(name), style: "value" },
    ],
    tables: [{
      name, row: first - 1, column: 0, filterButtons: false, columns: keys.map(heading),
      rows: rows.map((each) => {
        const parameter = isTable(each.method) && !each.isWritten ? arrayLiteral(each.table) : "[@parameter]";
        return [
          each.actual, each.target, word(directionTerms, each.direction, each.language), word(methodTerms, each.method, each.language), inCell(each), each.weight,
          formula(`=KPI.ATTAIN(${scored},${parameter})`), formula(`=KPI.SCORE(${scored},${parameter},IF([@cap]="",120,[@cap]))`),
          formula("=KPI.STATUS([@attain],INDEX(tblStatus[From],1),INDEX(tblStatus[From],2),tblStatus[Status])"),
          formula("=IF(ISERROR([@score]),\"\",[@score])"), each.cap,
        ];
      }),
    }],
  };
}

/** What the key results of the departments take, from a quarter to all of the total. */
const okrs = (name: string): OkrShare => {
  const weight = (Number(name.split("_")[1]) % 4 + 1) / 4;
  return { weight, points: weight * 61.7 };
};

function totalWithOkrs(name: string): Content {
  const rules = { gradeFrom: "From", grade: "Grade", statusFrom: "From", status: "Status" };
  const heading: HeadingOf = (column) => (column === "score" || column === "actual" ? "points" : column === "counted" ? "weight" : null);
  return headFormulas({ table: name, heading, rules, total: { row: 0, column: 0 }, language: "en-US", sections: new Set(["weighted"]), okrs: fixedTerms(okrs(name)) }).total;
}

inOffice("native formulas, calculated by LibreOffice", () => {
  const rowsEach = 20;
  const sheets = 120;
  const rows = fc.sample(cases, { seed: 20261122, numRuns: rowsEach * sheets }).map(atBoundary);
  const parts = Array.from({ length: sheets }, (_, index) => rows.slice(index * rowsEach, (index + 1) * rowsEach));
  let shown: (readonly unknown[])[][] = [];

  beforeAll(async () => {
    const plans = parts.map((part, index) => nativePlan(planOf(part, `tblPart_${index}`), others, () => "no value"));
    expect(plans.flatMap(({ asValues }) => asValues)).toEqual([]);
    const written = await writeXlsx({ sheets: plans.map(({ plan }) => planSheet(plan, { results: new Map(), remarks: new Map() })) });
    const [saved] = await office!.convert([written], "xlsx", "xlsx");
    shown = (await readXlsx(saved!)).sheets.map((sheet) => sheet.rows);
  }, 180_000);
  afterAll(() => office?.close());

  const close = (value: unknown, wanted: number | string): boolean =>
    typeof wanted === "number" ? typeof value === "number" && Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) : value === wanted;
  const differences = (column: number, wanted: (each: Case) => number | string): unknown[] =>
    parts.flatMap((part, index) => part.flatMap((each, row) => {
      const value = shown[index]?.[first + row]?.[column];
      return close(value, wanted(each)) ? [] : [{ each, value, wanted: wanted(each), formula: index }];
    }));

  test("equal KPI.SCORE on 2,400 rows over all methods, words and kinds of missing or wrong values", () => {
    expect(differences(7, (each) => expected(each, scoreKpi)).slice(0, 3)).toEqual([]);
  });

  test("equal KPI.ATTAIN on the same rows", () => {
    expect(differences(6, (each) => expected(each, attainKpi)).slice(0, 3)).toEqual([]);
  });

  test("equal KPI.STATUS of them", () => {
    const status = (each: Case): string => {
      const attained = expected(each, attainKpi);
      if (typeof attained === "string") return attained;
      const light = statusOf(attained as never, { green: 0.9 as never, amber: 0.75 as never });
      return labels[["green", "amber", "red"].indexOf(String(light))]!;
    };
    expect(differences(8, status).slice(0, 3)).toEqual([]);
  });

  test("give the same weighted totals, with key results and without, grades, adjustments, vetoes and coverage of 120 departments", () => {
    parts.forEach((part, index) => {
      const scores = part.map((each) => expected(each, scoreKpi)).map((score) => (typeof score === "number" ? score : null));
      const weights = part.map(({ weight }) => weight);
      const total = weightedMean(scores, weights);
      const sheet = shown[index]!;
      expect([index, close(sheet[0]?.[0], total instanceof Failure ? total.error : total)]).toEqual([index, true]);
      if (typeof total === "number") expect([index, sheet[1]?.[0], sheet[3]?.[0]]).toEqual([index, gradeOf(total as never), gradeOf(total as never)]);
      const withOkrs = countedWith(total, okrs(`tblPart_${index}`));
      expect([index, close(sheet[4]?.[2], withOkrs instanceof Failure ? withOkrs.error : withOkrs)]).toEqual([index, true]);
      const higher = part.filter(({ direction, language, weight }) => direction === 1 && language === "en" && weight !== null).map(({ weight }) => weight!);
      const limit = higher.length === 0 ? 0 : Math.min(...higher);
      const adjusted = typeof total === "number" ? total + Math.min(total / 10, 5) - 2 : NaN;
      if (typeof total === "number") expect([index, close(sheet[4]?.[0], total > 50 ? Math.min(adjusted, limit) : adjusted)]).toEqual([index, true]);
      expect(close(sheet[4]?.[1], 31 / 92)).toBe(true);
      const covered = coverage(scores, weights);
      expect([index, close(sheet[2]?.[0], covered instanceof Failure ? covered.error : covered)]).toEqual([index, true]);
    });
  });
});
