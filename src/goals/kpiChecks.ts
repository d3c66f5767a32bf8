import { goalMessages as text } from "../text/goals";
import type { Message } from "../text/language";
import { formatPercent } from "../text/numbers";
import { dimensionTerms, methodTerms, parameterNames, termName, withTerms } from "../text/terms";
import { about, first, isDepartment, nameOf, type Check, type Report } from "./check";
import { groupBy, kpisUnder, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

/** Weights are compared as the functions do it: 0.05 % off is still 100 %. */
export const weightTolerance = 0.0005;
export const kpiCount = { few: 3, many: 5, tooMany: 8 } as const;
export const dimensionLimit = 0.6;

/** What can be wrong with the KPIs of a department: weights, number, targets, methods, balance. */
export const kpiChecks: readonly Check[] = [
  { id: "weightsTotal", severity: "error", place: "weight", run: weightTotals },
  {
    id: "weightMissing", severity: "error", place: "weight",
    run: (tree) => kpis(tree).filter((node) => node.weight === null).map((node) => about(node, text.weightMissing)),
  },
  {
    id: "weightOutOfRange", severity: "error", place: "weight",
    run: (tree) => kpis(tree).flatMap((node) => (node.weight === null || (node.weight >= 0 && node.weight <= 1)
      ? [] : [{ ...about(node, text.weightOutOfRange), parameters: { name: nameOf(node), weight: formatPercent(node.weight) } }])),
  },
  { id: "noKpis", severity: "warning", run: counted(text.noKpis, (count) => count === 0) },
  { id: "fewKpis", severity: "warning", run: counted(text.fewKpis, (count) => count > 0 && count < kpiCount.few) },
  { id: "manyKpis", severity: "warning", run: counted(text.manyKpis, (count) => count > kpiCount.many && count <= kpiCount.tooMany, text.fewIsMoreDetail) },
  { id: "tooManyKpis", severity: "error", run: counted(text.tooManyKpis, (count) => count > kpiCount.tooMany, text.fewIsMoreDetail) },
  {
    id: "duplicateCode", severity: "warning",
    run: (tree) => [...groupBy(kpis(tree).filter((node) => node.code !== null), (node) => `${node.department}\u0000${node.code}`).values()]
      .filter((same) => same.length > 1).map((same) => {
        const [node] = same;
        const parameters = { department: node?.department ?? "", code: node?.code ?? "", count: same.length };
        return { about: `${parameters.department}:${parameters.code}`, text: text.duplicateCode, parameters, ...first(same) };
      }),
  },
  { id: "missingTarget", severity: "warning", place: "target", run: missingTargets },
  {
    id: "missingDirection", severity: "error", place: "direction",
    run: (tree) => kpis(tree).filter((node) => node.direction === null).map((node) => about(node, text.missingDirection)),
  },
  {
    id: "missingMethod", severity: "error", place: "method",
    run: (tree) => kpis(tree).filter((node) => node.method === null).map((node) => about(node, text.missingMethod)),
  },
  { id: "missingParameter", severity: "error", place: "parameter", run: missingParameters },
  {
    id: "tableMethod", severity: "error", place: "method",
    run: (tree) => kpis(tree).filter((node) => node.method === "step" || node.method === "curve")
      .map((node) => about(node, withTerms(text.tableMethod, { method: methodName(node) }), text.tableMethodDetail)),
  },
  { id: "dimensionShare", severity: "warning", run: dimensionShares },
  {
    id: "onlyResults", severity: "warning",
    run: (tree) => withKpis(tree).filter(({ under }) => under.length >= kpiCount.few && under.every((kpi) => kpi.stage === "result"))
      .map(({ node }) => about(node, text.onlyResults, text.onlyResultsDetail)),
  },
];

function weightTotals(tree: GoalTree): readonly Report[] {
  return withKpis(tree).flatMap(({ node, under }) => {
    const sum = under.reduce((total, kpi) => total + (kpi.weight ?? 0), 0);
    if (under.length === 0 || Math.abs(sum - 1) <= weightTolerance) return [];
    // The weights to change are those of the KPIs: the node's own row has none of them.
    return [{ ...about(node, text.weightsTotal, text.weightsTotalDetail), parameters: { name: nameOf(node), sum: formatPercent(sum) }, ...first(under) }];
  });
}

/** All targets of a department missing is one thing to say, not one for every KPI. */
function missingTargets(tree: GoalTree): readonly Report[] {
  return [...groupBy(kpis(tree), ({ department }) => department)].flatMap(([department, all]) => {
    const missing = all.filter(({ target }) => target === null);
    if (missing.length < 2 || missing.length < all.length) return missing.map((node) => about(node, text.missingTarget, text.missingTargetDetail));
    const parameters = { department, count: missing.length };
    return [{ about: department, text: text.missingTargets, detail: text.missingTargetDetail, parameters, ...first(missing) }];
  });
}

function counted(message: Message, applies: (count: number) => boolean, detail?: Message): Check["run"] {
  return (tree) => withKpis(tree).filter(({ under }) => applies(under.length)).map(({ node, under }) => ({
    ...about(node, message, detail), parameters: { name: nameOf(node), count: under.length },
  }));
}

function missingParameters(tree: GoalTree): readonly Report[] {
  return kpis(tree).flatMap((node) => {
    const parameter = node.method === null ? undefined : parameterNames[node.method];
    if (parameter === undefined || node.parameter !== null) return [];
    return [about(node, withTerms(text.missingParameter, { method: methodName(node), parameter }))];
  });
}

function dimensionShares(tree: GoalTree): readonly Report[] {
  return withKpis(tree).flatMap(({ node, under }) => {
    const total = under.reduce((sum, kpi) => sum + (kpi.weight ?? 0), 0);
    return dimensionTerms.flatMap(({ value, name }) => {
      const share = under.reduce((sum, kpi) => sum + (kpi.dimension === value ? (kpi.weight ?? 0) : 0), 0) / total;
      if (!(share > dimensionLimit + weightTolerance)) return [];
      return [{
        ...about(node, withTerms(text.dimensionShare, { dimension: name }), text.dimensionShareDetail),
        about: `${node.id}:${value}`,
        parameters: { name: nameOf(node), share: formatPercent(share) },
      }];
    });
  });
}

function kpis({ nodes }: GoalTree): readonly GoalNode[] {
  return nodes.filter((node) => node.level === "kpi");
}

/** The nodes whose children share a weight of 100 %: departments, and whatever else carries KPIs. */
function withKpis(tree: GoalTree): readonly { readonly node: GoalNode; readonly under: readonly GoalNode[] }[] {
  return tree.nodes
    .map((node) => ({ node, under: kpisUnder(tree, node) }))
    .filter(({ node, under }) => under.length > 0 || (isDepartment(node) && (tree.children.get(node.id) ?? []).length === 0));
}

function methodName(node: GoalNode): Message {
  return node.method === null ? { zh: "", en: "" } : termName(methodTerms, node.method);
}
