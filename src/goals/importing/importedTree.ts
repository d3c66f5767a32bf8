import { say, type Language } from "../../text/language";
import { rollUpOf } from "../cascade/rollUp";
import { departmentId, departmentKey, kpiId, strategyId } from "../ids";
import { indicators } from "../library";
import { draftOf } from "../propose";
import { emptyNode, uniqueIds } from "../emptyNode";
import { groupBy } from "../tree";
import { byPeriod, combinedParts, wholeYears, type TargetRow } from "../targets/targetRows";
import type { GoalNode, Indicator, RollUp } from "../types";
import type { ImportedKpi } from "./importRows";

/**
 * The goal tree of imported KPIs: departments in the order in which they appear. A KPI that bears the name of one in
 * the indicator library gets its code and what its row does not say; all others stay the company's own.
 */
export function importedTree(kpis: readonly ImportedKpi[], strategy: string, language: Language): readonly GoalNode[] {
  const top: GoalNode = { ...emptyNode, id: strategyId, level: "strategy", goal: strategy };
  const departments = groupBy(kpis, ({ department }) => departmentKey(department));
  return [top, ...[...departments].flatMap(([key, list]) => branch(key, list, language))];
}

function branch(key: string, kpis: readonly ImportedKpi[], language: Language): readonly GoalNode[] {
  const department = kpis[0]?.department ?? "";
  const owners = new Set(kpis.map(({ owner }) => owner));
  const node: GoalNode = {
    ...emptyNode, id: departmentId(key), parent: strategyId, level: "department", goal: department, department,
    // Several owners own their KPIs, not the department.
    owner: owners.size === 1 ? (kpis[0]?.owner ?? "") : "",
  };
  const known = kpis.map(({ name }) => indicatorNamed(name));
  const ids = uniqueIds(kpis.map(({ name }, index) => kpiId(key, known[index]?.code ?? departmentKey(name))));
  return [node, ...kpis.map((kpi, index) => kpiNode(kpi, known[index] ?? null, ids[index] ?? "", node, language))];
}

function kpiNode(kpi: ImportedKpi, indicator: Indicator | null, id: string, department: GoalNode, language: Language): GoalNode {
  const draft = indicator === null ? null : draftOf(indicator, 0, language);
  const { owner, role, weight, baseline, threshold, stretch, due, cap } = kpi;
  const target = kpi.target ?? targetOfYear(kpi);
  return {
    ...emptyNode, id, owner, role, weight, target, baseline, threshold, stretch, due, cap,
    parent: department.id,
    level: "kpi",
    goal: kpi.name,
    department: department.department,
    code: indicator?.code ?? null,
    dimension: kpi.dimension ?? indicator?.dimension ?? null,
    nature: indicator?.nature ?? null,
    stage: indicator?.stage ?? null,
    unit: kpi.unit || draft?.unit || "",
    direction: kpi.direction ?? indicator?.direction ?? 1,
    // Nothing is a share of zero: none is reached or it is not.
    method: kpi.method ?? draft?.method ?? (target === 0 ? "passfail" : "ratio"),
    parameter: kpi.parameter ?? (kpi.method === null ? (draft?.parameter ?? null) : null),
    source: kpi.source || (indicator === null ? "" : say(indicator.source, language)),
    frequency: kpi.frequency ?? indicator?.frequency ?? null,
    guard: indicator?.guard ?? null,
    anchors: indicator?.anchors == null ? "" : say(indicator.anchors, language),
  };
}

/** How the values of an imported KPI are combined: as those of the one in the library that bears its name, else by its unit. */
export function importedRollUp({ name, unit }: Pick<ImportedKpi, "name" | "unit">): RollUp {
  return indicatorNamed(name)?.rollUp ?? rollUpOf({ code: null, unit });
}

/** The targets of a KPI in parts of a year, as rows without an id. */
export function importedPeriodRows({ name, department, periods }: ImportedKpi): readonly TargetRow[] {
  return periods.map(({ period, target }) => ({ kpi: name, department, period, target, threshold: null, stretch: null, goalId: "" }));
}

/** What the parts of a year come to, of the latest year of which all are there; null where none is whole. */
export function targetOfYear(kpi: ImportedKpi): number | null {
  const rows = byPeriod(importedPeriodRows(kpi));
  const [latest] = wholeYears(rows).slice(-1);
  return latest === undefined ? null : (combinedParts(rows, latest.year, importedRollUp(kpi))?.target ?? null);
}

/** The library by name, in either language; of two indicators with one name the first counts. */
const byName: ReadonlyMap<string, Indicator> = new Map(
  [...indicators].reverse().flatMap((indicator) => [indicator.name.en, indicator.name.zh].map((name) => [fold(name), indicator])),
);

/** The indicator of the library with this name; brackets explain a name. */
function indicatorNamed(name: string): Indicator | null {
  return byName.get(fold(name)) ?? null;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\([^)]*\)/g, "").replace(/\s+/g, " ").trim();
}
