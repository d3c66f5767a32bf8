import type { Finding } from "../goals/types";
import { Failure } from "../scoring/failure";
import { defaultGrades, gradeScale, type GradeScale } from "../scoring/grade";
import { defaultAmber, defaultGreen, statuses, statusOf } from "../scoring/status";
import { fraction, type Fraction } from "../scoring/types";
import { statusLevels } from "../sheets/look";
import { findColumns, readTable, type TableReading } from "../sheets/readTable";
import { headingOf, tables } from "../sheets/schema";
import { say, type Language } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";

/** The rules that an editable Rules sheet holds, ready for use. */
export interface Rules {
  readonly grades: GradeScale;
  readonly status: StatusRule;
  readonly findings: readonly Finding[];
}

export interface StatusRule {
  readonly green: Fraction;
  readonly amber: Fraction;
  /** Three words, best first. */
  readonly labels: readonly string[];
}

/** Headings of the rules tables as they stand in the workbook: formulas refer to them. */
export interface RuleHeadings {
  readonly gradeFrom: string;
  readonly grade: string;
  readonly statusFrom: string;
  readonly status: string;
}

/** Grades and status bands as the Rules sheet begins: grades in rising order, status best first. */
export function defaultRules(language: Language): Rules {
  return {
    grades: defaultGrades,
    status: { green: defaultGreen, amber: defaultAmber, labels: statusLevels.map((level) => say(level, language)) },
    findings: [],
  };
}

/** Rules from `tblGrades` and `tblStatus`; a table that is absent or cannot be used is replaced by the defaults, with a finding. */
export function readRules(grades: TableReading | null, status: TableReading | null, language: Language): Rules {
  const defaults = defaultRules(language);
  const scale = grades === null ? { value: defaults.grades, findings: [] } : readGrades(grades);
  const bands = status === null ? { value: defaults.status, findings: [] } : readStatus(status, defaults.status);
  return { grades: scale.value, status: bands.value, findings: [...scale.findings, ...bands.findings] };
}

/** The word for an attainment; "" when the bands cannot judge it. */
export function statusWord(attainment: Fraction, rule: StatusRule): string {
  const light = statusOf(attainment, rule);
  return light instanceof Failure ? "" : (rule.labels[statuses.indexOf(light)] ?? "");
}

export function ruleHeadings(grades: TableReading | null, status: TableReading | null, language: Language): RuleHeadings {
  const actual = (table: "grades" | "status", reading: TableReading | null, key: string, fallback: string): string => {
    const position = reading === null ? undefined : findColumns(tables[table].columns, reading.header).get(key);
    return position === undefined ? fallback : String(reading?.header[position]);
  };
  return {
    gradeFrom: actual("grades", grades, "from", headingOf("grades", "from", language)),
    grade: actual("grades", grades, "grade", headingOf("grades", "grade", language)),
    statusFrom: actual("status", status, "from", headingOf("status", "from", language)),
    status: actual("status", status, "status", headingOf("status", "status", language)),
  };
}

interface Read<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

function readGrades(reading: TableReading): Read<GradeScale> {
  const { rows, findings } = readTable(tables.grades, reading);
  const bounds = rows.flatMap(({ values }) => (values.from === null ? [] : [values.from]));
  const scale = gradeScale(bounds, rows.map(({ values }) => values.grade));
  if (!(scale instanceof Failure)) return { value: scale, findings };
  const reason = { zh: scale.text("zh-CN"), en: scale.text("en-US") };
  const finding: Finding = { id: "rules:grades", severity: "error", text: withTerms(text.badGrades, { reason }), detail: text.badRulesDetail, parameters: {} };
  return { value: defaultGrades, findings: [...findings, finding] };
}

function readStatus(reading: TableReading, defaults: StatusRule): Read<StatusRule> {
  const { rows, findings } = readTable(tables.status, reading);
  const [green, amber] = rows.map(({ values }) => values.from);
  const labels = rows.map(({ values }) => values.status);
  if (labels.length === 3 && green != null && amber != null && amber <= green) {
    return { value: { green: fraction(green), amber: fraction(amber), labels }, findings };
  }
  const finding: Finding = { id: "rules:status", severity: "error", text: text.badStatus, detail: text.badRulesDetail, parameters: {} };
  return { value: defaults, findings: [...findings, finding] };
}
