import { defaultCap } from "../scoring/score";
import { localAddress } from "../sheets/address";
import type { Formula } from "../sheets/plan";
import { saysMissing } from "../sheets/missing";
import { reviewSectionTerms, type ReviewSection } from "../sheets/reviewSections";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { thisRow, wholeColumn } from "../sheets/structuredReference";
import { termName } from "../text/terms";
import { dayWeightedFormula, type Segment } from "./changes/segments";
import type { RuleHeadings } from "./rules";
import { shareFormula, type DaysInForce } from "./sheet/daysInForce";
import type { OkrTerms } from "./sheet/okrTerms";

type Referred = "weight" | "direction" | "method" | "parameter" | "target" | "actual" | "attainment" | "score";
/** Columns that review sheets of earlier versions lack, and those without a KPI that has such a value. */
type Newer = "manager" | "counted" | "section" | "entered" | "cap";

/** The heading of a review column as it stands in the table: formulas follow what people see. Null where the table has no such column. */
export type HeadingOf = (column: Referred | Newer) => string | null;

/** The cell of this row in a column that every review table has. */
const cellOf = (heading: HeadingOf, column: Referred): string => thisRow(heading(column) ?? "");

/** What the formulas of a row depend on besides its cells. */
export interface FormulaRow {
  readonly section: ReviewSection;
  /** Null where the KPI counts for the whole period. */
  readonly days: DaysInForce | null;
  /** The targets of the period's days where they were not the same throughout. */
  readonly segments: readonly Segment[];
  /** Whether it says nothing without a target although its method can do without one. */
  readonly needsTarget?: boolean;
  /** Whether sheets of other departments show its actual. */
  readonly isShared: boolean;
}

/** A formula for each column that calculates; null leaves its cell blank. */
export type RowFormulas = Readonly<Record<FormulaColumn, Formula | null>>;

export const formulaColumns = ["attainment", "score", "weighted", "status", "counted", "entered"] as const;
export type FormulaColumn = (typeof formulaColumns)[number];

/**
 * The formulas of a row. A row whose actual is not filled in yet, or said to be missing, shows what the manager gave,
 * else empty cells; every real error stays visible, because comparing an error with a text is that error.
 */
export function rowFormulas(heading: HeadingOf, rules: RuleHeadings, row: FormulaRow): RowFormulas {
  const isLookedUp = row.isShared && heading("entered") !== null;
  const actual = cellOf(heading, "actual");
  return { ...bySection[row.section](heading, rules, row), entered: isLookedUp ? { formula: `=IF(${actual}="","",${actual})` } : null };
}

type OwnFormulas = Omit<RowFormulas, "entered">;

const bySection: Readonly<Record<ReviewSection, (heading: HeadingOf, rules: RuleHeadings, row: FormulaRow) => OwnFormulas>> = {
  weighted: weightedRow, bonus: bonusRow, veto: vetoRow, shared: sharedRow,
};

function weightedRow(heading: HeadingOf, rules: RuleHeadings, { days, segments, needsTarget = false }: FormulaRow): OwnFormulas {
  const cell = (column: Referred): string => cellOf(heading, column);
  const manager = heading("manager");
  const counted = heading("counted");
  const assessed = (value: (points: string) => string): string => (manager === null ? '""' : `IF(ISNUMBER(${thisRow(manager)}),${value(thisRow(manager))},"")`);
  const cap = heading("cap");
  // Some builds of Excel hand a blank cell over as 0, which would be a cap.
  const limit = cap === null ? [] : [`IF(${thisRow(cap)}="",${defaultCap},${thisRow(cap)})`];
  const measured = (points: string): string => (needsTarget ? `IF(${cell("target")}="",NA(),${points})` : points);
  const scored = (name: "KPI.ATTAIN" | "KPI.SCORE"): string => measured(dayWeightedFormula(segments, cell("target"), (target) =>
    `${name}(${[cell("actual"), target, cell("direction"), cell("method"), cell("parameter"), ...(name === "KPI.SCORE" ? limit : [])].join(",")})`));
  const weight = cell("weight");
  return {
    attainment: unlessMissing(cell("actual"), assessed((points) => `${points}/100`), scored("KPI.ATTAIN")),
    score: unlessMissing(cell("actual"), assessed((points) => points), scored("KPI.SCORE")),
    weighted: counted === null
      ? { formula: `=IF(${cell("score")}="","",${cell("score")}*${weight})` }
      : { formula: `=IF(OR(${cell("score")}="",${thisRow(counted)}=""),"",${cell("score")}*${thisRow(counted)})` },
    status: { formula: `=IF(${cell("attainment")}="","",KPI.STATUS(${cell("attainment")},${statusBounds(rules)},${statusWords(rules)}))` },
    counted: { formula: `=IF(${weight}="","",${weight}${days === null ? "" : `*${shareFormula(days)}`})` },
  };
}

/** What another department is measured by: how far it is, without a part in this total. */
function sharedRow(heading: HeadingOf, rules: RuleHeadings, row: FormulaRow): OwnFormulas {
  return { ...weightedRow(heading, rules, row), weighted: null, counted: null };
}

/**
 * Points for every unit of the actual (the parameter, 1 without one), at most the target; taken off where lower is better.
 * `+0` makes a text an error instead of the points that MIN would skip.
 */
function bonusRow(heading: HeadingOf): OwnFormulas {
  const cell = (column: Referred): string => cellOf(heading, column);
  const [actual, target, parameter, direction, score] = [cell("actual"), cell("target"), cell("parameter"), cell("direction"), cell("score")];
  const per = `IF(ISNUMBER(${parameter}),${parameter},1)`;
  const most = `IF(ISNUMBER(${target}),${target},1E+300)`;
  const lower = ["lower", "越低越好", "-1"].map((word) => `${direction}&""="${word}"`).join(",");
  return {
    attainment: null,
    score: unlessMissing(actual, '""', `IF(OR(${lower}),-1,1)*MIN((${actual}+0)*${per},${most})`),
    weighted: { formula: `=IF(${score}="","",${score})` },
    status: null,
    counted: null,
  };
}

/** More than the target (0 without one) limits the total to the parameter (0 without one), which stands as the score. */
function vetoRow(heading: HeadingOf, rules: RuleHeadings): OwnFormulas {
  const cell = (column: Referred): string => cellOf(heading, column);
  const [actual, target, parameter] = [cell("actual"), cell("target"), cell("parameter")];
  const vetoed = `${actual}+0>IF(ISNUMBER(${target}),${target},0)`;
  const words = statusWords(rules);
  return {
    attainment: null,
    score: unlessMissing(actual, '""', `IF(${vetoed},IF(ISNUMBER(${parameter}),${parameter},0),"")`),
    weighted: null,
    status: unlessMissing(actual, '""', `INDEX(${words},IF(${vetoed},3,1))`),
    counted: null,
  };
}

function unlessMissing(actual: string, missing: string, value: string): Formula {
  return { formula: `=IF(OR(${actual}="",${saysMissing(actual)}),${missing},${value})` };
}

function statusBounds({ statusFrom }: RuleHeadings): string {
  const bounds = wholeColumn("tblStatus", statusFrom);
  return `INDEX(${bounds},1),INDEX(${bounds},2)`;
}

function statusWords({ status }: RuleHeadings): string {
  return wholeColumn("tblStatus", status);
}

export interface HeadFormulas {
  readonly total: Formula;
  readonly grade: Formula;
  /** "3 of 5": how many rows have an actual or an assessment, in words that Excel does not take for a number. */
  readonly filled: Formula;
}

export interface HeadRequest {
  readonly table: string;
  readonly heading: HeadingOf;
  readonly rules: RuleHeadings;
  /** The cell of the total. */
  readonly total: { readonly row: number; readonly column: number };
  readonly language: Language;
  /** Sections that the table has rows of. */
  readonly sections: ReadonlySet<ReviewSection>;
  /** The key results that count in the total; null where none do. */
  readonly okrs: OkrTerms | null;
}

/** The formulas over the whole table. */
export function headFormulas(request: HeadRequest): HeadFormulas {
  const { table, heading, rules, total, language } = request;
  const actuals = wholeColumn(table, heading("actual") ?? "");
  const manager = heading("manager");
  const totalCell = localAddress(total.row, total.column);
  const bands = `${wholeColumn("tblGrades", rules.gradeFrom)},${wholeColumn("tblGrades", rules.grade)}`;
  const section = extraSections(request);
  const isFilled = manager === null ? `ISNUMBER(${actuals})` : `ISNUMBER(${actuals})+ISNUMBER(${wholeColumn(table, manager)})>0`;
  const kpis = section === null ? null : `${wholeColumn(table, section)}=${sectionWord("weighted", language)}`;
  const numbers = manager === null ? `COUNT(${actuals})` : `SUMPRODUCT(--(${isFilled}))`;
  const filled = kpis === null ? numbers : `SUMPRODUCT((${kpis})*(${isFilled}))`;
  const all = kpis === null ? `ROWS(${actuals})` : `SUMPRODUCT(--(${kpis}))`;
  return {
    total: totalFormula(request),
    grade: { formula: `=IF(${totalCell}="","",KPI.GRADE(${totalCell},${bands}))` },
    filled: { formula: `="${say(text.filledOf, language, { filled: `"&${filled}&"`, all: `"&${all}&"` })}"`.replace(/""&|&""/g, "") },
  };
}

/** The weighted mean, with points added and taken off, under the limit of a veto: each only where the table has such rows. */
function totalFormula(request: HeadRequest): Formula {
  const { table, heading, language, sections, okrs } = request;
  const scores = wholeColumn(table, heading("score") ?? "");
  const counted = wholeColumn(table, heading("counted") ?? heading("weight") ?? "");
  const section = extraSections(request);
  const mean = `KPI.WEIGHTED(${scores},${counted})`;
  const total = (none: string, limited: string): Formula =>
    okrs === null ? { formula: `=IF(${none}=0,"",${limited})` } : withOkrs(okrs, `SUMPRODUCT((${scores}<>"")*(${counted}<>"")*(${counted}<>0))`, limited);
  if (section === null) return total(`SUMPRODUCT(--(${scores}<>""))`, mean);
  const rows = (value: ReviewSection): string => `${wholeColumn(table, section)},${sectionWord(value, language)}`;
  const adjusted = sections.has("bonus")
    ? `KPI.ADJUST(${mean},SUMIFS(${scores},${rows("bonus")},${scores},">0"),-SUMIFS(${scores},${rows("bonus")},${scores},"<0"))` : mean;
  const limited = sections.has("veto")
    ? `KPI.VETO(${adjusted},COUNTIFS(${rows("veto")},${scores},">=0")>0,"cap",MINIFS(${scores},${rows("veto")}))` : adjusted;
  return total(`SUMPRODUCT((${scores}<>"")*(${counted}<>""))`, limited);
}

/** The rule of `totalWithOkrs`: key results take their weight, the KPIs keep the rest; without a scored KPI they speak for the whole. */
function withOkrs({ weight, points }: OkrTerms, scored: string, kpis: string): Formula {
  return { formula: `=IF(${scored}=0,IF(${weight}=0,"",${points}/${weight}),(${kpis})*MAX(0,1-${weight})+${points}/MAX(1,${weight}))` };
}

/** Heading of the sections where the table has rows outside the weights; null where there is nothing to tell apart. */
function extraSections({ heading, sections }: Pick<HeadRequest, "heading" | "sections">): string | null {
  return sections.has("bonus") || sections.has("veto") || sections.has("shared") ? heading("section") : null;
}

function sectionWord(section: ReviewSection, language: Language): string {
  return `"${say(termName(reviewSectionTerms, section), language)}"`;
}
