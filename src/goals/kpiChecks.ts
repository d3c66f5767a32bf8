import { reasonOf } from "../scoring/reason";
import { fixLabels, goalMessages as text } from "../text/goals";
import type { Message } from "../text/language";
import { exactly } from "../text/numerals";
import { formatPercent } from "../text/numbers";
import { dimensionTerms, methodTerms, parameterNames, termName, withTerms } from "../text/terms";
import { about, change, first, nameOf, when, type Check, type CheckContext, type Department, type Family, type Report } from "./check";
import { isLowCap } from "./cap";
import { weightsByDays } from "./dayWeights";
import { isOutsideWeights, type Definitions } from "./definitions";
import { totalWeight } from "./departmentWeights";
import { standardLimits, type Limits } from "./limits/limits";
import { parameterFailure } from "./parameter";
import { hasBarePercentages, hasPercentPoints, rewardsWorse, rowsOfTable, textOfTable } from "./scoreTable";
import { inBoth } from "./perDepartment";
import { groupBy, isAgreed } from "./tree";
import type { GoalNode } from "./types";
import { weightChecks } from "./weightChecks";
import { weightTolerance } from "./weights";

/** Smaller sets cannot be balanced; their size is a finding of its own. */
const smallest = 3;

/** What can be wrong with the KPIs of a department: weights, number, targets, methods, balance. */
export function kpiChecks(definitions: Definitions, { targets = [], limits = standardLimits }: CheckContext): readonly Check[] {
  const planned = new Set(targets.map(({ goalId }) => goalId));
  return [
    ...weightChecks,
    {
      id: "noKpis", severity: "warning", over: "family",
      run: ({ bearers: [node], children }) => (node !== undefined && isAgreed(node) && node.level !== "kpi" && node.code === null && !children.some(isAgreed)
        ? [{ ...about(node, text.noKpis), parameters: { name: nameOf(node), count: 0 } }] : []),
    },
    { id: "fewKpis", severity: "warning", over: "family", run: counted(text.fewKpis, limits, (count) => count > 0 && count < limits.fewKpis) },
    { id: "manyKpis", severity: "warning", over: "family", run: counted(text.manyKpis, limits, (count) => count > limits.manyKpis && count <= limits.tooManyKpis, text.fewIsMoreDetail) },
    { id: "tooManyKpis", severity: "error", over: "family", run: counted(text.tooManyKpis, limits, (count) => count > limits.tooManyKpis, text.fewIsMoreDetail) },
    { id: "duplicateCode", severity: "warning", over: "department", run: duplicateCodes },
    { id: "missingTarget", severity: "warning", place: "target", over: "department", run: (department) => missingTargets(department, planned) },
    {
      id: "missingDirection", severity: "error", place: "direction", over: "kpi",
      run: (node) => {
        const direction = node.code === null ? null : definitions.directionOf(node.code);
        return when(node.direction === null, () => ({ ...about(node, text.missingDirection), ...(direction === null ? {} : change(node, fixLabels.asDefined, { direction })) }));
      },
    },
    {
      id: "missingMethod", severity: "error", place: "method", over: "kpi",
      run: (node) => when(node.method === null, () => ({ ...about(node, text.missingMethod), ...change(node, fixLabels.useRatio, { method: "ratio" }) })),
    },
    { id: "missingParameter", severity: "error", place: "parameter", over: "kpi", run: missingParameter },
    {
      id: "unusableParameter", severity: "error", place: "parameter", over: "kpi",
      run: (node) => {
        const failure = parameterFailure(node.method, node.parameter);
        return failure === null ? [] : [about(node, withTerms(text.unusableParameter, { reason: reasonOf(failure) }), text.unusableParameterDetail)];
      },
    },
    {
      id: "bareBounds", severity: "warning", place: "parameter", over: "kpi",
      run: (node) => {
        const table = tableOf(node);
        return table !== null && node.target !== null && hasBarePercentages(table)
          ? [{ ...about(node, text.bareBounds, text.bareBoundsDetail), ...change(node, fixLabels.boundsAsShares, { parameter: textOfTable(rowsOfTable(table)) }) }] : [];
      },
    },
    {
      id: "percentPoints", severity: "warning", place: "parameter", over: "kpi",
      run: (node) => {
        const table = tableOf(node);
        const bounds = node.target === null ? "ofActual" : "ofTarget";
        return table !== null && hasPercentPoints(table)
          ? [{ ...about(node, text.percentPoints, text.percentPointsDetail), ...change(node, fixLabels.pointsAsNumbers, { parameter: textOfTable(rowsOfTable(table), bounds) }) }] : [];
      },
    },
    {
      id: "wrongWay", severity: "warning", place: "parameter", over: "kpi",
      run: (node) => {
        const table = tableOf(node);
        return when(table !== null && (node.target ?? 1) > 0 && rewardsWorse(table, node.direction), () => about(node, text.wrongWay, text.wrongWayDetail));
      },
    },
    { id: "lowCap", severity: "error", place: "cap", over: "kpi", run: lowCap },
    { id: "dimensionShare", severity: "warning", over: "family", run: (family) => dimensionShares(family, limits.dimensionShare) },
    {
      id: "onlyResults", severity: "warning", over: "family",
      run: (family) => withKpis(family, (node, under) => when(under.length >= smallest && under.every((kpi) => kpi.stage === "result"), () => about(node, text.onlyResults, text.onlyResultsDetail))),
    },
  ];
}

/** Twice under one goal; people of one job, and jobs of one department, are each measured by a KPI of their own. */
function duplicateCodes({ name, kpis }: Department): readonly Report[] {
  const alike = groupBy(kpis.filter((node) => node.code !== null), ({ code, parent }) => `${parent ?? name}:${code}`);
  return [...alike].filter(([, same]) => same.length > 1).map(([place, same]) => ({
    about: place, text: text.duplicateCode, parameters: { department: name, code: same[0]?.code ?? "", count: same.length }, ...first(same),
  }));
}

/** All targets of a department missing is one thing to say, not one for every KPI. A tier, a rule or periods may give it. */
function missingTargets({ name, kpis }: Department, planned: ReadonlySet<string>): readonly Report[] {
  const missing = kpis.filter(({ id, target, tier, rule }) => target === null && tier === "" && rule === "" && !planned.has(id));
  if (missing.length < 2 || missing.length < kpis.length) return missing.map((node) => about(node, text.missingTarget, text.missingTargetDetail));
  const parameters = { department: name, count: missing.length };
  return [{ about: name, text: text.missingTargets, detail: text.missingTargetDetail, parameters, ...first(missing) }];
}

function counted(message: Message, limits: Limits, applies: (count: number) => boolean, detail?: Message): (family: Family) => readonly Report[] {
  return (family) => withKpis(family, (node, under) => {
    const { length } = under.filter((kpi) => !isOutsideWeights(kpi));
    return when(applies(length), () => ({ ...about(node, withTerms(message, { advised: advised(limits) }), detail), parameters: { name: nameOf(node), count: length, limit: limits.tooManyKpis } }));
  });
}

/** How many KPIs are advised: "3–5". */
function advised({ fewKpis, manyKpis }: Limits): Message {
  return fewKpis === manyKpis ? inBoth(String(fewKpis)) : { zh: `${fewKpis}–${manyKpis}`, en: `${fewKpis} to ${manyKpis}` };
}

/** The table of a method that takes one. */
function tableOf({ method, parameter }: GoalNode): string | null {
  return (method === "step" || method === "curve") && typeof parameter === "string" ? parameter : null;
}

function lowCap(node: GoalNode): readonly Report[] {
  const { cap } = node;
  if (cap === null || !isLowCap(cap)) return [];
  const report = about(node, text.lowCap, text.lowCapDetail);
  return [{
    ...report, parameters: { ...report.parameters, cap: exactly(cap) },
    ...(cap > 0 ? change(node, fixLabels.asPercent, { cap: Number((cap * 100).toPrecision(12)) }) : {}),
  }];
}

function missingParameter(node: GoalNode): readonly Report[] {
  const parameter = node.method === null ? undefined : parameterNames[node.method];
  if (parameter === undefined || node.parameter !== null) return [];
  const isBaseline = node.method === "progress" && node.baseline !== null;
  return [{
    ...about(node, withTerms(text.missingParameter, { method: methodName(node), parameter })),
    ...(isBaseline ? change(node, fixLabels.useBaseline, { parameter: node.baseline }) : {}),
  }];
}

function dimensionShares(family: Family, limit: number): readonly Report[] {
  return withKpis(family, (node, under) => {
    const weighed = weightsByDays(under).map((weight, at) => ({ weight, dimension: under[at]?.dimension }));
    const total = totalWeight(weighed);
    return dimensionTerms.flatMap(({ value, name }) => {
      const share = totalWeight(weighed.filter(({ dimension }) => dimension === value)) / total;
      return when(share > limit + weightTolerance, () => ({
        ...about(node, withTerms(text.dimensionShare, { dimension: name }), text.dimensionShareDetail),
        about: `${node.id}:${value}`,
        parameters: { name: nameOf(node), share: formatPercent(share), limit: formatPercent(limit) },
      }));
    });
  });
}

/** What is to be said of a goal that carries KPIs; those that break a KPI down need not be several, nor balanced. */
function withKpis({ bearers: [node], children }: Family, say: (node: GoalNode, under: readonly GoalNode[]) => readonly Report[]): readonly Report[] {
  const under = children.filter((child) => child.level === "kpi" && isAgreed(child));
  return node === undefined || !isAgreed(node) || node.level === "kpi" || under.length === 0 ? [] : say(node, under);
}

function methodName(node: GoalNode): Message {
  return node.method === null ? { zh: "", en: "" } : termName(methodTerms, node.method);
}
