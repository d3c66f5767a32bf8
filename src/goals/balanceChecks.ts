import { goalMessages as text } from "../text/goals";
import { formatWeight } from "../text/numbers";
import { withTerms } from "../text/terms";
import { about, first, listed, nameOf, when, type Check, type Department, type Report } from "./check";
import { indicatorByCode } from "./library";
import type { Limits } from "./limits/limits";
import { metricKey } from "./metricKey";
import { inBoth, perDepartment, wordingsWith } from "./perDepartment";
import { remembered } from "./remembered";
import { groupBy } from "./tree";
import type { GoalNode } from "./types";

/** Sets smaller than this cannot be balanced; their size is a finding of its own. */
const smallest = 3;

/** What a set of KPIs lacks as a whole: shares, repetition, dimensions, stages. */
export function balanceChecks(limits: Limits): readonly Check[] {
  return [
    perDepartment({
      id: "weightTooLight", severity: "warning", place: "weight", applies: (node) => isTooLight(node, limits.leastWeight), among: withoutBreakdowns,
      wordings: wordingsWith({ one: text.weightTooLight, some: text.weightsTooLight, all: text.weightsTooLightAll }, { limit: inBoth(formatWeight(limits.leastWeight)) }), detail: text.weightTooLightDetail,
    }),
    { id: "weightTooHeavy", severity: "warning", place: "weight", over: "department", run: (department) => heavyWeights(department, limits.mostWeight) },
    { id: "sameMetric", severity: "warning", over: "department", run: sameMetrics },
    {
      id: "fewDimensions", severity: "info", place: "dimension", over: "department",
      run: sets((kpis) => kpis.every(({ dimension }) => dimension !== null) && new Set(kpis.map(({ dimension }) => dimension)).size < limits.fewDimensions, (kpis) => ({
        text: text.fewDimensions, detail: text.dimensionShareDetail, parameters: { count: new Set(kpis.map(({ dimension }) => dimension)).size, limit: limits.fewDimensions },
      })),
    },
    {
      id: "noResults", severity: "warning", place: "stage", over: "department",
      run: sets((kpis) => kpis.every(({ stage }) => stage !== null && stage !== "result"), () => ({ text: text.noResults, detail: text.noResultsDetail, parameters: {} })),
    },
    {
      // Only results: `onlyResults` has said it already.
      id: "noProcess", severity: "info", place: "stage", over: "department",
      run: sets((kpis) => kpis.every(({ stage }) => stage === "result" || stage === "growth") && kpis.some(({ stage }) => stage === "growth") && kpis.some(({ stage }) => stage === "result"),
        () => ({ text: text.noProcess, detail: text.onlyResultsDetail, parameters: {} })),
    },
  ];
}

/** A KPI under a KPI is not to weigh anything. */
function withoutBreakdowns({ nodes, kpis }: Department): readonly GoalNode[] {
  const above = new Set(nodes.flatMap(({ id, level }) => (level === "kpi" ? [id] : [])));
  return kpis.filter(({ parent, weight }) => weight !== 0 || parent === null || !above.has(parent));
}

function isTooLight({ weight, code }: GoalNode, least: number): boolean {
  // Plus points and vetoes stand outside the weights.
  const counts = indicatorByCode(code ?? "")?.counts ?? "weighted";
  return counts === "weighted" && weight !== null && weight >= 0 && weight < least - rounding;
}

/** Weights such as 0.4 that were computed. */
const rounding = 1e-9;

function heavyWeights({ name, kpis }: Department, most: number): readonly Report[] {
  if (name === "" || kpis.length < smallest) return [];
  return kpis.flatMap((node) => {
    if (node.weight === null || node.weight > 1 || node.weight <= most + rounding) return [];
    const report = about(node, text.weightTooHeavy, text.weightTooHeavyDetail);
    return [{ ...report, parameters: { ...report.parameters, weight: formatWeight(node.weight), limit: formatWeight(most) } }];
  });
}

const metricOf = remembered(metricKey);

/** KPIs of a department that measure the same thing in other words; the same code twice is `duplicateCode`. */
function sameMetrics({ name, kpis }: Department): readonly Report[] {
  // Two indicators of the library have two definitions, however alike their names are.
  if (name === "" || kpis.every(({ code }) => code !== null && indicatorByCode(code) !== undefined)) return [];
  return [...groupBy(kpis, ({ goal }) => metricOf(goal) ?? "")].flatMap(([key, same]) => {
    const codes = new Set(same.map(({ code }) => code));
    if (key === "" || same.length < 2 || (codes.size === 1 && !codes.has(null))) return [];
    if (codes.size === same.length && same.every(({ code }) => code !== null && indicatorByCode(code) !== undefined)) return [];
    return [{
      about: `${name}:${key}`,
      text: withTerms(text.sameMetric, { names: listed(same.map(nameOf), Infinity) }),
      detail: text.sameMetricDetail,
      parameters: { department: name },
      ...first(same),
    }];
  });
}

/** One report for each department whose set of KPIs is large enough and fails. */
function sets(fails: (kpis: readonly GoalNode[]) => boolean, say: (kpis: readonly GoalNode[]) => Pick<Report, "text" | "parameters" | "detail">): (department: Department) => readonly Report[] {
  return ({ name, kpis }) => when(name !== "" && kpis.length >= smallest && fails(kpis), () => {
    const { parameters, ...words } = say(kpis);
    return { about: name, ...words, parameters: { department: name, ...parameters }, ...first(kpis) };
  });
}
