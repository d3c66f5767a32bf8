import type { NodeChanges } from "../../../../src/goals/editing/types";
import { typedParameter } from "../../../../src/goals/parameter";
import type { GoalNode } from "../../../../src/goals/types";
import type { Message, MessageParameters } from "../../../../src/text/language";
import { formatNumber, formatWeight } from "../../../../src/text/numbers";
import { treeText } from "../../../../src/text/pane";
import { methodText } from "../../../../src/text/pane/method";
import { parseNumber, plainText, withoutUnit } from "../../../../src/text/parse";
import { headings } from "../../../../src/text/sheets";
import {
  cascadeTerms, dimensionTerms, directionTerms, frequencyTerms, goalStateTerms, horizonTerms, levelTerms, methodTerms, natureTerms, stageTerms, type Term,
} from "../../../../src/text/terms";
import type { Say } from "../../../hooks/useText";

export type EditedField = keyof NodeChanges;

export type GroupId = "goal" | "people" | "weight" | "target" | "measure" | "cascade" | "time";

export interface FieldEntry {
  readonly field: EditedField;
  readonly group: GroupId;
  readonly label: Message;
  readonly kind: "text" | "long" | "number" | "numbers" | "percent" | "date" | "term";
  readonly terms?: readonly Term<unknown>[];
  readonly required?: boolean;
  /** Only a KPI has it. */
  readonly ofKpi?: boolean;
}

export const groups: readonly { readonly id: GroupId; readonly label: Message }[] = [
  { id: "goal", label: treeText.groupGoal },
  { id: "weight", label: treeText.groupWeight },
  { id: "target", label: treeText.groupTarget },
  { id: "people", label: treeText.groupPeople },
  { id: "measure", label: treeText.groupMeasure },
  { id: "cascade", label: treeText.groupCascade },
  { id: "time", label: treeText.groupTime },
];

const term = <Value>(terms: readonly Term<Value>[]): Pick<FieldEntry, "kind" | "terms"> => ({ kind: "term", terms });
const kpi = { ofKpi: true } as const;

/** Everything that can be edited of a goal. */
export const fields: readonly FieldEntry[] = [
  { field: "goal", group: "goal", label: headings.goal, kind: "long", required: true },
  { field: "level", group: "goal", label: headings.level, ...term(levelTerms), required: true },
  { field: "department", group: "goal", label: headings.department, kind: "text" },
  { field: "code", group: "goal", label: headings.kpiCode, kind: "text", ...kpi },
  { field: "dimension", group: "goal", label: headings.dimension, ...term(dimensionTerms) },
  { field: "state", group: "goal", label: headings.state, ...term(goalStateTerms) },
  { field: "owner", group: "people", label: headings.owner, kind: "text" },
  { field: "contributors", group: "people", label: headings.contributors, kind: "text" },
  { field: "role", group: "people", label: headings.role, kind: "text" },
  { field: "signOff", group: "people", label: headings.signOff, kind: "long" },
  { field: "weight", group: "weight", label: headings.weight, kind: "percent" },
  { field: "threshold", group: "target", label: headings.threshold, kind: "number" },
  { field: "target", group: "target", label: headings.target, kind: "number" },
  { field: "unit", group: "target", label: headings.unit, kind: "text" },
  { field: "stretch", group: "target", label: headings.stretch, kind: "number" },
  { field: "baseline", group: "target", label: headings.baseline, kind: "number" },
  { field: "direction", group: "target", label: headings.direction, ...term(directionTerms) },
  { field: "rule", group: "target", label: headings.rule, kind: "text" },
  { field: "method", group: "measure", label: headings.method, ...term(methodTerms), ...kpi },
  { field: "parameter", group: "measure", label: headings.parameter, kind: "numbers", ...kpi },
  { field: "cap", group: "measure", label: headings.cap, kind: "number", ...kpi },
  { field: "source", group: "measure", label: headings.source, kind: "text", ...kpi },
  { field: "frequency", group: "measure", label: headings.frequency, ...term(frequencyTerms), ...kpi },
  { field: "nature", group: "measure", label: headings.nature, ...term(natureTerms), ...kpi },
  { field: "stage", group: "measure", label: headings.stage, ...term(stageTerms), ...kpi },
  { field: "guard", group: "measure", label: headings.guard, kind: "text", ...kpi },
  { field: "anchors", group: "measure", label: headings.anchors, kind: "long", ...kpi },
  { field: "cascade", group: "cascade", label: headings.cascade, ...term(cascadeTerms) },
  { field: "share", group: "cascade", label: headings.share, kind: "percent" },
  { field: "tier", group: "cascade", label: headings.tier, kind: "text" },
  { field: "due", group: "time", label: headings.due, kind: "text" },
  { field: "start", group: "time", label: headings.start, kind: "date" },
  { field: "until", group: "time", label: headings.until, kind: "date" },
  { field: "horizon", group: "time", label: headings.horizon, ...term(horizonTerms) },
];

/** A value as its field shows it. */
export function shown({ field, kind, terms = [] }: FieldEntry, node: GoalNode, t: Say): string {
  const value = node[field];
  if (value === null) return "";
  if (kind === "percent") return formatWeight(Number(value));
  if (kind === "number") return formatNumber(Number(value), "en-US") === String(value) || !Number.isInteger(value) ? String(value) : formatNumber(Number(value), "en-US");
  if (kind === "term") {
    const name = terms.find((each) => each.value === value)?.name;
    return name === undefined ? "" : t(name);
  }
  return String(value);
}

/** What was typed as the value of a field, or why it cannot be one. */
export type Typed = { readonly value: unknown } | { readonly problem: Message; readonly parameters?: MessageParameters };

/** Fields of text that hold null where they are blank. */
const nullWhenBlank: ReadonlySet<EditedField> = new Set(["code", "guard"]);

/** Reads what was typed; `unit` is that of the goal, in which its numbers are. */
export function readTyped({ field, kind, required = false }: FieldEntry, text: string, unit: string): Typed {
  // A cap is in points: 150% is 150 of them.
  const typed = kind === "number" ? withoutUnit(text, field === "cap" ? "%" : unit) : text.trim();
  if (typed === "") {
    if (required) return { problem: treeText.nameNeeded };
    return { value: kind === "number" || kind === "numbers" || kind === "percent" || nullWhenBlank.has(field) ? null : "" };
  }
  if (kind === "number") {
    const value = parseNumber(typed);
    return value === null ? { problem: treeText.notANumber } : { value };
  }
  if (kind === "numbers") {
    const value = typedParameter(typed);
    return value === undefined ? { problem: methodText.notNumbers } : { value };
  }
  if (kind === "percent") return readPercent(typed);
  if (kind === "date") {
    const date = isoDay(typed);
    return date === null ? { problem: treeText.notADate } : { value: date };
  }
  return { value: typed };
}

/** A bare number is a percentage (30 is 30%), unless it may as well be a fraction: 0.3 is asked about. */
function readPercent(typed: string): Typed {
  const isBare = !plainText(typed).endsWith("%");
  const value = parseNumber(isBare ? `${typed}%` : typed);
  if (value === null || value < 0 || value > 1) return { problem: treeText.notAPercent };
  if (!isBare || value === 0 || value > 0.01) return { value };
  const percent = (number: number): string => `${Number(number.toPrecision(12))}%`;
  return { problem: treeText.whichPercent, parameters: { large: percent(value * 10_000), small: percent(value * 100) } };
}

/** `2026-12-31`, `2026/12/31`, `2026.12.31`, `2026年12月31日` as an ISO date; null for what is no day. */
function isoDay(text: string): string | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plainText(text)) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== "" && date.toISOString().slice(0, 10) === iso ? iso : null;
}
