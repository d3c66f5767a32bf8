import { goalMessages as text } from "../text/goals";
import { formatPercent } from "../text/numbers";
import { withTerms } from "../text/terms";
import { about, first, nameOf, type Check, type Report } from "./check";
import { indicatorByCode } from "./library";
import { metricKey } from "./metricKey";
import { perDepartment } from "./perDepartment";
import { groupBy, kpisByDepartment, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

/** A KPI below the first share moves nothing, one above the second drowns the others. */
const weightShares = { least: 0.05, most: 0.4 } as const;
/** Kinds of dimension that a balanced set has at least. */
const leastDimensions = 3;
/** Sets smaller than this cannot be balanced; their size is a finding of its own. */
const smallest = 3;

/** What a set of KPIs lacks as a whole: shares, repetition, dimensions, stages. */
export const balanceChecks: readonly Check[] = [
  {
    id: "weightTooLight", severity: "warning", place: "weight",
    run: (tree) => perDepartment(tree, isTooLight, { one: text.weightTooLight, some: text.weightsTooLight, all: text.weightsTooLightAll }, text.weightTooLightDetail),
  },
  { id: "weightTooHeavy", severity: "warning", place: "weight", run: heavyWeights },
  { id: "sameMetric", severity: "warning", run: sameMetrics },
  {
    id: "fewDimensions", severity: "info", place: "dimension",
    run: sets((kpis) => kpis.every(({ dimension }) => dimension !== null) && new Set(kpis.map(({ dimension }) => dimension)).size < leastDimensions, (kpis) => ({
      text: text.fewDimensions, detail: text.dimensionShareDetail, parameters: { count: new Set(kpis.map(({ dimension }) => dimension)).size },
    })),
  },
  {
    id: "noResults", severity: "warning", place: "stage",
    run: sets((kpis) => kpis.every(({ stage }) => stage !== null && stage !== "result"), () => ({ text: text.noResults, detail: text.noResultsDetail, parameters: {} })),
  },
  {
    // Only results: `onlyResults` has said it already.
    id: "noProcess", severity: "info", place: "stage",
    run: sets((kpis) => kpis.every(({ stage }) => stage === "result" || stage === "growth") && kpis.some(({ stage }) => stage === "growth") && kpis.some(({ stage }) => stage === "result"),
      () => ({ text: text.noProcess, detail: text.onlyResultsDetail, parameters: {} })),
  },
];

function isTooLight({ weight, code }: GoalNode): boolean {
  // Plus points and vetoes stand outside the weights.
  const counts = indicatorByCode(code ?? "")?.counts ?? "weighted";
  return counts === "weighted" && weight !== null && weight >= 0 && weight < weightShares.least - rounding;
}

/** Weights such as 0.4 that were computed. */
const rounding = 1e-9;

function heavyWeights({ nodes }: GoalTree): readonly Report[] {
  return [...kpisByDepartment(nodes).values()].filter((kpis) => kpis.length >= smallest).flatMap((kpis) => kpis.flatMap((node) => {
    if (node.weight === null || node.weight > 1 || node.weight <= weightShares.most + rounding) return [];
    const report = about(node, text.weightTooHeavy, text.weightTooHeavyDetail);
    return [{ ...report, parameters: { ...report.parameters, weight: formatPercent(node.weight) } }];
  }));
}

/** KPIs of a department that measure the same thing in other words; the same code twice is `duplicateCode`. */
function sameMetrics({ nodes }: GoalTree): readonly Report[] {
  return [...kpisByDepartment(nodes)].flatMap(([department, kpis]) =>
    [...groupBy(kpis, ({ goal }) => metricKey(goal) ?? "")].flatMap(([key, same]) => {
      if (key === "") return [];
      const codes = new Set(same.map(({ code }) => code));
      if (same.length < 2 || (codes.size === 1 && !codes.has(null))) return [];
      // Two indicators of the library have two definitions, however alike their names are.
      if (codes.size === same.length && same.every(({ code }) => code !== null && indicatorByCode(code) !== undefined)) return [];
      const names = same.map(nameOf);
      return [{
        about: `${department}:${key}`,
        text: withTerms(text.sameMetric, { names: { zh: names.join("、"), en: names.join(", ") } }),
        detail: text.sameMetricDetail,
        parameters: { department },
        ...first(same),
      }];
    }));
}

/** One report for each department whose set of KPIs is large enough and fails. */
function sets(fails: (kpis: readonly GoalNode[]) => boolean, say: (kpis: readonly GoalNode[]) => Pick<Report, "text" | "parameters" | "detail">): Check["run"] {
  return ({ nodes }) => [...kpisByDepartment(nodes)].flatMap(([department, kpis]) => {
    if (kpis.length < smallest || !fails(kpis)) return [];
    const { parameters, ...words } = say(kpis);
    return [{ about: department, ...words, parameters: { department, ...parameters }, ...first(kpis) }];
  });
}
