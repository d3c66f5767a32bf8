import { say, type Language, type Message } from "../text/language";
import {
  dimensionTerms, directionTerms, frequencyTerms, levelTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, type Term,
} from "../text/terms";
import { headings } from "../text/sheets";
import { pushStateTerms } from "./pushStates";

interface Base {
  readonly heading: Message;
  /** Least width in characters. */
  readonly width: number;
  /** The table can be read without it. */
  readonly optional?: boolean;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** For the machine more than for people. */
  readonly quiet?: boolean;
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
  readonly filterButtons?: boolean;
  /** In the order of a new table: what people work with first, what identifies a row last. */
  readonly columns: Columns;
}

export type AnyTable = TableSchema<Readonly<Record<string, ColumnSchema>>>;

/** A number with thousands separators when it is large, as typed when it is small. */
export const quantity = "[>=1000]#,##0;[<=-1000]-#,##0;General";
export const percent = "0%";
export const exactPercent = "0.0%";
export const points = "0.0";

type Options = Partial<Omit<Base, "heading" | "width">>;

const text = (heading: Message, width: number, options: Options = {}): TextColumn => ({ kind: "text", heading, width, ...options });
const number = (heading: Message, width: number, options: Options = {}): NumberColumn => ({ kind: "number", heading, width, align: "right", ...options });
const term = <Value>(heading: Message, terms: readonly Term<Value>[], width: number, options: Options = {}): TermColumn<Value> =>
  ({ kind: "term", heading, terms, width, ...options });

const optional = { optional: true } as const;
const quiet = { quiet: true } as const;

/** Every table of the product. The keys of the columns are the same in both languages. */
export const tables = {
  goals: {
    name: "tblGoals",
    columns: {
      level: term(headings.level, levelTerms, 10),
      goal: text(headings.goal, 32, { wrap: true }),
      department: text(headings.department, 16),
      owner: text(headings.owner, 12, optional),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      target: number(headings.target, 13, { numberFormat: quantity }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 11),
      method: term(headings.method, methodTerms, 11),
      parameter: number(headings.parameter, 10, { optional: true, numberFormat: quantity }),
      due: text(headings.due, 12, optional),
      source: text(headings.source, 24, { optional: true, wrap: true }),
      frequency: term(headings.frequency, frequencyTerms, 10, optional),
      role: text(headings.role, 14, optional),
      code: text(headings.kpiCode, 11),
      dimension: term(headings.dimension, dimensionTerms, 12, optional),
      nature: term(headings.nature, natureTerms, 9, optional),
      stage: term(headings.stage, stageTerms, 9, optional),
      cascade: text(headings.cascade, 10, optional),
      baseline: number(headings.baseline, 11, { optional: true, numberFormat: quantity }),
      threshold: number(headings.threshold, 11, { optional: true, numberFormat: quantity }),
      stretch: number(headings.stretch, 11, { optional: true, numberFormat: quantity }),
      guard: text(headings.guard, 12, optional),
      smart: text(headings.smart, 14, optional),
      state: text(headings.state, 10, optional),
      id: text(headings.id, 18, quiet),
      parent: text(headings.parent, 14, quiet),
    },
  },
  indicators: {
    name: "tblIndicators",
    columns: {
      code: text(headings.code, 10),
      nameZh: text(headings.nameZh, 24, { optional: true, wrap: true }),
      nameEn: text(headings.nameEn, 28, { optional: true, wrap: true }),
      definitionZh: text(headings.definitionZh, 44, { optional: true, wrap: true }),
      definitionEn: text(headings.definitionEn, 48, { optional: true, wrap: true }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 11, optional),
      method: term(headings.method, methodTerms, 11, optional),
      rollUp: term(headings.rollUp, rollUpTerms, 12, optional),
      frequency: term(headings.frequency, frequencyTerms, 10, optional),
      source: text(headings.source, 24, { optional: true, wrap: true }),
      dimension: term(headings.dimension, dimensionTerms, 12, optional),
      nature: term(headings.nature, natureTerms, 9, optional),
      stage: term(headings.stage, stageTerms, 9, optional),
      roles: text(headings.roles, 28, { optional: true, wrap: true }),
      jobs: text(headings.jobs, 28, { optional: true, wrap: true }),
      guard: text(headings.guard, 12, optional),
      numerator: text(headings.numerator, 16, optional),
      denominator: text(headings.denominator, 16, optional),
    },
  },
  grades: {
    name: "tblGrades",
    filterButtons: false,
    columns: { grade: text(headings.grade, 16), from: number(headings.from, 14, { numberFormat: "General" }) },
  },
  status: {
    name: "tblStatus",
    filterButtons: false,
    columns: { status: text(headings.status, 16), from: number(headings.from, 14, { numberFormat: percent }) },
  },
  review: {
    name: "tblReview",
    filterButtons: false,
    columns: {
      // Up to the status a review fits beside the pane on a window of 1500 pixels.
      kpi: text(headings.kpi, 22, { wrap: true }),
      weight: number(headings.weight, 8, { numberFormat: percent }),
      unit: text(headings.unit, 7, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 10),
      target: number(headings.target, 11, { numberFormat: quantity }),
      actual: number(headings.actual, 11, { numberFormat: quantity }),
      evidence: text(headings.evidence, 16, { optional: true, wrap: true }),
      comment: text(headings.comment, 15, { optional: true, wrap: true }),
      attainment: number(headings.attainment, 10, { optional: true, numberFormat: exactPercent }),
      score: number(headings.score, 8, { optional: true, numberFormat: points }),
      weighted: number(headings.weighted, 9, { optional: true, numberFormat: points }),
      status: text(headings.status, 12, { optional: true, align: "center" }),
      owner: text(headings.owner, 14, optional),
      method: term(headings.method, methodTerms, 10),
      parameter: number(headings.parameter, 11, { optional: true, numberFormat: quantity }),
      baseline: number(headings.baseline, 11, { optional: true, numberFormat: quantity }),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
  results: {
    name: "tblResults",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 28, { wrap: true }),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 11),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      score: number(headings.score, 9, { numberFormat: points }),
      status: text(headings.status, 13, { optional: true, align: "center" }),
      grade: text(headings.grade, 9, { optional: true, align: "center" }),
      evidence: text(headings.evidence, 28, { optional: true, wrap: true }),
      comment: text(headings.comment, 28, { optional: true, wrap: true }),
      owner: text(headings.owner, 14, optional),
      method: term(headings.method, methodTerms, 10),
      code: text(headings.code, 10, optional),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
  totals: {
    name: "tblTotals",
    columns: {
      period: text(headings.period, 12),
      department: text(headings.department, 24),
      total: number(headings.total, 11, { numberFormat: points }),
      grade: text(headings.grade, 11, { align: "center" }),
      coverage: number(headings.coverage, 12, { numberFormat: percent }),
      filled: number(headings.filled, 10, { numberFormat: "0" }),
      kpis: number(headings.kpis, 10, { numberFormat: "0" }),
    },
  },
  pushes: {
    name: "tblPushes",
    columns: {
      department: text(headings.department, 26),
      period: text(headings.period, 11),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      rows: number(headings.rows, 8, { numberFormat: "0" }),
      state: term(headings.state, pushStateTerms, 12),
      at: text(headings.at, 28),
      target: text(headings.pushTarget, 32),
      by: text(headings.submittedBy, 14, optional),
      pushId: text(headings.pushId, 28, quiet),
      hash: text(headings.fingerprint, 28, { ...optional, ...quiet }),
      reason: text(headings.reason, 14, { ...optional, ...quiet }),
    },
  },
  shared: {
    name: "tblShared",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 28, { wrap: true }),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      score: number(headings.score, 9, { numberFormat: points }),
      status: text(headings.status, 13, { optional: true, align: "center" }),
      comment: text(headings.comment, 28, { optional: true, wrap: true }),
      owner: text(headings.owner, 14, optional),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      by: text(headings.submittedBy, 14, optional),
      at: text(headings.at, 28, optional),
      goalId: text(headings.goalId, 18, quiet),
      pushId: text(headings.pushId, 28, quiet),
    },
  },
} as const satisfies Readonly<Record<string, AnyTable>>;

export type TableKey = keyof typeof tables;
export type Row<Key extends TableKey> = RowOf<(typeof tables)[Key]["columns"]>;

/** Heading of a column in a language. */
export function headingOf<Key extends TableKey>(table: Key, column: keyof (typeof tables)[Key]["columns"], language: Language): string {
  const columns: Readonly<Record<PropertyKey, ColumnSchema>> = tables[table].columns;
  const schema = columns[column];
  return schema === undefined ? String(column) : say(schema.heading, language);
}
