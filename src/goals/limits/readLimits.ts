import { readTable, type ReadRow, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { limitMessages as text, limitTerms } from "../../text/limits";
import { parseNumber } from "../../text/parse";
import { termName, withTerms } from "../../text/terms";
import type { Finding } from "../types";
import { contradiction, formatLimit, isLimit, limitEntries, limitKeys, standardLimits, type LimitKey, type Limits } from "./limits";

export interface LimitsReading {
  readonly limits: Limits;
  readonly findings: readonly Finding[];
}

type LimitRow = ReadRow<(typeof tables)["limits"]["columns"]>;

/** The limits that a workbook sets. What is missing or cannot be used is as the product has it, with a finding. */
export function readLimits(table: TableReading | null): LimitsReading {
  if (table === null) return { limits: standardLimits, findings: [{ id: "limits:table", severity: "info", text: text.noTable, detail: text.noTableDetail, parameters: {} }] };
  const { rows, missing, findings } = readTable(tables.limits, table);
  if (missing.length > 0) return { limits: standardLimits, findings };
  const read = limitKeys.map((key) => readLimit(key, rows.filter(({ values }) => values.limit === key)));
  // What a value's cell holds is said below, with what applies instead of it.
  const values = new Set(rows.map(({ cell }) => `cell:${cell("value")}`));
  const limits = Object.fromEntries(read.map(({ key, value }) => [key, value])) as Limits;
  const contradicting = settle(limits, rows);
  return {
    limits: contradicting.limits,
    findings: [...findings.filter(({ id }) => !values.has(id)), ...read.flatMap((each) => each.findings), ...contradicting.findings],
  };
}

interface Read {
  readonly key: LimitKey;
  readonly value: number;
  readonly findings: readonly Finding[];
}

function readLimit(key: LimitKey, [row, other]: readonly LimitRow[]): Read {
  const { standard } = limitEntries[key];
  const twice = other === undefined ? [] : [finding(key, "twice", text.twice, text.twiceDetail, other)];
  if (row === undefined) return { key, value: standard, findings: [finding(key, "missing", text.missing, text.missingDetail)] };
  const raw = row.raw("value") ?? "";
  // A number that stands as text is what it says.
  const value = row.values.value ?? (typeof raw === "string" ? parseNumber(raw) : null);
  if (value !== null && isLimit(key, value)) return { key, value, findings: twice };
  const isBlank = raw === "";
  const detail = limitEntries[key].kind === "share" ? text.shareDetail : text.countDetail;
  return { key, value: standard, findings: [finding(key, "value", isBlank ? text.blank : text.count, detail, row, String(raw)), ...twice] };
}

/** Pairs that contradict each other are as the product has them: which of the two is meant nobody knows. */
function settle(limits: Limits, rows: readonly LimitRow[]): LimitsReading {
  const pair = contradiction(limits);
  if (pair === null) return { limits, findings: [] };
  const [lower, upper] = pair;
  const words = { lower: termName(limitTerms, lower), upper: termName(limitTerms, upper) };
  const settled = settle({ ...limits, [lower]: limitEntries[lower].standard, [upper]: limitEntries[upper].standard }, rows);
  const row = rows.find(({ values }) => values.limit === lower);
  return {
    limits: settled.limits,
    findings: [{
      id: `limits:order:${lower}`, severity: "warning", text: withTerms(text.order, words), detail: text.orderDetail,
      parameters: { low: formatLimit(lower, limits[lower]), high: formatLimit(upper, limits[upper]) },
      ...(row === undefined ? {} : { address: row.cell("value") }),
    }, ...settled.findings],
  };
}

function finding(key: LimitKey, id: string, message: Finding["text"], detail: NonNullable<Finding["detail"]>, row?: LimitRow, shown = ""): Finding {
  const { standard, least, most } = limitEntries[key];
  return {
    id: `limits:${id}:${key}`, severity: "warning", text: withTerms(message, { limit: termName(limitTerms, key) }), detail,
    parameters: { shown, value: formatLimit(key, standard), least: formatLimit(key, least), most: formatLimit(key, most) },
    ...(row === undefined ? {} : { address: row.cell("value") }),
  };
}
