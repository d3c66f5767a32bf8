import { say, type Language, type Message } from "../text/language";
import {
  dimensionTerms, directionTerms, frequencyTerms, levelTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, type Term,
} from "../text/terms";
import { headings } from "../text/sheets";
import { pushStateTerms } from "./pushStates";

interface Base {
  readonly heading: Message;
  /** Width in characters. */
  readonly width: number;
  /** The table can be read without it. */
  readonly optional?: boolean;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

export interface TextColumn extends Base {
  readonly kind: "text";
}

export interface NumberColumn extends Base {
  readonly kind: "number";
}

/** A closed set of words, written in the workbook's language and read in both. */
export interface TermColumn<Value> extends Base {
  readonly kind: "term";
  readonly terms: readonly Term<Value>[];
}

export type ColumnSchema = TextColumn | NumberColumn | TermColumn<unknown>;

export type ValueOf<Column> = Column extends TermColumn<infer Value> ? Value | null : Column extends NumberColumn ? number | null : string;

/** The parsed row of a table: blank text is "", a blank number or word is null. */
export type RowOf<Columns> = { readonly [Key in keyof Columns]: ValueOf<Columns[Key]> };

export interface TableSchema<Columns extends Readonly<Record<string, ColumnSchema>>> {
  /** Name of the Excel table, the same in both languages. */
  readonly name: string;
  readonly columns: Columns;
}

/** A number with thousands separators when it is large, as typed when it is small. */
export const quantity = "[>=10000]#,##0;[<=-10000]-#,##0;General";
export const percent = "0%";
export const exactPercent = "0.0%";
export const points = "0.0";

type Options = Partial<Omit<Base, "heading" | "width">>;

const text = (heading: Message, width: number, options: Options = {}): TextColumn => ({ kind: "text", heading, width, ...options });
const number = (heading: Message, width: number, options: Options = {}): NumberColumn => ({ kind: "number", heading, width, align: "right", ...options });
const term = <Value>(heading: Message, terms: readonly Term<Value>[], width: number, options: Options = {}): TermColumn<Value> =>
  ({ kind: "term", heading, terms, width, ...options });

const optional = { optional: true } as const;

/** Every table of the product. The keys of the columns are the same in both languages. */
export const tables = {
  goals: {
    name: "tblGoals",
    columns: {
      id: text(headings.id, 14),
      parent: text(headings.parent, 11),
      level: term(headings.level, levelTerms, 10),
      goal: text(headings.goal, 28, { wrap: true }),
      owner: text(headings.owner, 12, optional),
      department: text(headings.department, 14),
      role: text(headings.role, 12, optional),
      code: text(headings.kpiCode, 11),
      dimension: term(headings.dimension, dimensionTerms, 12, optional),
      nature: term(headings.nature, natureTerms, 9, optional),
      stage: term(headings.stage, stageTerms, 9, optional),
      cascade: text(headings.cascade, 10, optional),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      direction: term(headings.direction, directionTerms, 11),
      unit: text(headings.unit, 9, optional),
      method: term(headings.method, methodTerms, 11),
      parameter: number(headings.parameter, 10, { optional: true, numberFormat: quantity }),
      baseline: number(headings.baseline, 11, { optional: true, numberFormat: quantity }),
      threshold: number(headings.threshold, 11, { optional: true, numberFormat: quantity }),
      target: number(headings.target, 12, { numberFormat: quantity }),
      stretch: number(headings.stretch, 11, { optional: true, numberFormat: quantity }),
      due: text(headings.due, 11, optional),
      source: text(headings.source, 18, optional),
      frequency: term(headings.frequency, frequencyTerms, 10, optional),
      guard: text(headings.guard, 11, optional),
      smart: text(headings.smart, 12, optional),
      state: text(headings.state, 10, optional),
    },
  },
  indicators: {
    name: "tblIndicators",
    columns: {
      code: text(headings.code, 9),
      nameZh: text(headings.nameZh, 20, optional),
      nameEn: text(headings.nameEn, 28, optional),
      definitionZh: text(headings.definitionZh, 40, { optional: true, wrap: true }),
      definitionEn: text(headings.definitionEn, 44, { optional: true, wrap: true }),
      numerator: text(headings.numerator, 16, optional),
      denominator: text(headings.denominator, 16, optional),
      unit: text(headings.unit, 9, optional),
      direction: term(headings.direction, directionTerms, 11, optional),
      method: term(headings.method, methodTerms, 11, optional),
      rollUp: term(headings.rollUp, rollUpTerms, 12, optional),
      source: text(headings.source, 20, optional),
      frequency: term(headings.frequency, frequencyTerms, 10, optional),
      dimension: term(headings.dimension, dimensionTerms, 12, optional),
      nature: term(headings.nature, natureTerms, 9, optional),
      stage: term(headings.stage, stageTerms, 9, optional),
      roles: text(headings.roles, 22, optional),
      jobs: text(headings.jobs, 24, optional),
      guard: text(headings.guard, 11, optional),
    },
  },
  grades: {
    name: "tblGrades",
    columns: { grade: text(headings.grade, 12), from: number(headings.from, 12, { numberFormat: "General" }) },
  },
  status: {
    name: "tblStatus",
    columns: { status: text(headings.status, 12), from: number(headings.from, 12, { numberFormat: percent }) },
  },
  review: {
    name: "tblReview",
    columns: {
      goalId: text(headings.goalId, 14),
      kpi: text(headings.kpi, 24, { wrap: true }),
      owner: text(headings.owner, 10, optional),
      weight: number(headings.weight, 8, { numberFormat: percent }),
      unit: text(headings.unit, 9, optional),
      direction: term(headings.direction, directionTerms, 11),
      method: term(headings.method, methodTerms, 10),
      parameter: number(headings.parameter, 9, { optional: true, numberFormat: quantity }),
      baseline: number(headings.baseline, 9, { optional: true, numberFormat: quantity }),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      evidence: text(headings.evidence, 22, { optional: true, wrap: true }),
      comment: text(headings.comment, 22, { optional: true, wrap: true }),
      attainment: number(headings.attainment, 11, { optional: true, numberFormat: exactPercent }),
      score: number(headings.score, 9, { optional: true, numberFormat: points }),
      weighted: number(headings.weighted, 10, { optional: true, numberFormat: points }),
      status: text(headings.status, 10, { optional: true, align: "center" }),
    },
  },
  results: {
    name: "tblResults",
    columns: {
      period: text(headings.period, 10),
      department: text(headings.department, 14),
      owner: text(headings.owner, 12, optional),
      goalId: text(headings.goalId, 14),
      code: text(headings.code, 10, optional),
      kpi: text(headings.kpi, 24, { wrap: true }),
      unit: text(headings.unit, 9, optional),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      direction: term(headings.direction, directionTerms, 11),
      method: term(headings.method, methodTerms, 10),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      score: number(headings.score, 9, { numberFormat: points }),
      status: text(headings.status, 10, { optional: true, align: "center" }),
      grade: text(headings.grade, 8, { optional: true, align: "center" }),
      evidence: text(headings.evidence, 24, { optional: true, wrap: true }),
      comment: text(headings.comment, 24, { optional: true, wrap: true }),
    },
  },
  totals: {
    name: "tblTotals",
    columns: {
      period: text(headings.period, 10),
      department: text(headings.department, 18),
      total: number(headings.total, 10, { numberFormat: points }),
      grade: text(headings.grade, 8, { align: "center" }),
      coverage: number(headings.coverage, 12, { numberFormat: percent }),
      filled: number(headings.filled, 8, { numberFormat: "0" }),
      kpis: number(headings.kpis, 9, { numberFormat: "0" }),
    },
  },
  pushes: {
    name: "tblPushes",
    columns: {
      pushId: text(headings.pushId, 24),
      department: text(headings.department, 16),
      period: text(headings.period, 10),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      rows: number(headings.rows, 8, { numberFormat: "0" }),
      target: text(headings.pushTarget, 28),
      state: term(headings.state, pushStateTerms, 12),
      at: text(headings.at, 26),
    },
  },
} as const satisfies Readonly<Record<string, TableSchema<Readonly<Record<string, ColumnSchema>>>>>;

export type TableKey = keyof typeof tables;
export type Row<Key extends TableKey> = RowOf<(typeof tables)[Key]["columns"]>;

/** Heading of a column in a language. */
export function headingOf<Key extends TableKey>(table: Key, column: keyof (typeof tables)[Key]["columns"], language: Language): string {
  const columns: Readonly<Record<PropertyKey, ColumnSchema>> = tables[table].columns;
  const schema = columns[column];
  return schema === undefined ? String(column) : say(schema.heading, language);
}
