import { equals } from "../../scoring/compare";
import { readTable, type TableReading } from "../../sheets/readTable";
import { isoDate } from "../../sheets/serialDate";
import { tables, type Row } from "../../sheets/schema";
import type { Message } from "../../text/language";
import { okrMessages as text } from "../../text/okr";
import { withTerms } from "../../text/terms";
import { standardLimits, type Limits } from "../limits/limits";
import type { Finding } from "../types";
import { checkOkrs, type OkrTree } from "./checkOkrs";
import { gradeOf } from "./grade";
import type { KeyResult } from "./types";

export interface ReadOkrs {
  readonly keyResults: readonly KeyResult[];
  /** What the cells say, and what the checks say of the key results. */
  readonly findings: readonly Finding[];
  /** Key results whose grade is not that of the rule: their sheet counts them otherwise. */
  readonly otherGrades: readonly { readonly keyResult: KeyResult; readonly finding: Finding }[];
  /** Where each key result stands, by its id. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Required columns that the table lacks; then there are no key results. */
  readonly missing: readonly Message[];
}

/** `tblOkrs` as key results. `tree` are the rows of the goal tree, null where there is none; `limits` are the company's. */
export function readOkrs(reading: TableReading, tree: OkrTree | null, limits: Limits = standardLimits): ReadOkrs {
  const { rows, missing, findings } = readTable(tables.okrs, reading);
  const keyResults = rows.map(({ values }) => keyResultOf(values));
  const places = new Map(rows.map((row, index) => [keyResults[index], row] as const));
  const otherGrades = rows.flatMap((row, index) => {
    const keyResult = keyResults[index];
    const finding = keyResult === undefined || row.position("grade") < 0 ? null : otherGrade(keyResult, row.values.grade, row.cell("grade"));
    return keyResult === undefined || finding === null ? [] : [{ keyResult, finding }];
  });
  return {
    keyResults,
    missing,
    otherGrades,
    addresses: Object.fromEntries(rows.map((row) => [row.values.id, row.cell("keyResult")])),
    findings: [...findings, ...otherGrades.map(({ finding }) => finding), ...checkOkrs(keyResults, tree, (each, column) => places.get(each)?.cell(column), limits)],
  };
}

function otherGrade(keyResult: KeyResult, shown: number | null, address: string): Finding | null {
  const grade = gradeOf(keyResult);
  if (shown === null || grade === null ? shown === grade : equals(shown, grade)) return null;
  const words = (value: number | null): Message => (value === null ? text.noGrade : { zh: value.toFixed(2), en: value.toFixed(2) });
  return {
    id: `okr:grade:${address}`, severity: "error", text: withTerms(text.otherGrade, { shown: words(shown), grade: words(grade) }), detail: text.otherGradeDetail,
    parameters: { keyResult: keyResult.keyResult }, department: keyResult.department, address,
  };
}

function keyResultOf({ grade: _byFormula, state: _ofGrade, parent, period, ...row }: Row<"okrs">): KeyResult {
  return { ...row, period: isoDate(period), parent: parent === "" ? null : parent };
}
