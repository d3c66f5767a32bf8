import { fixLabels, goalMessages as text } from "../text/goals";
import type { Language, Message } from "../text/language";
import { withTerms } from "../text/terms";
import { first, listed, nameOf, when, type Check, type Coded, type DefinitionRow, type Department, type Report } from "./check";
import type { Definitions } from "./definitions";
import type { TreeEdit } from "./editing/types";
import { branchOf } from "./goalTree";
import { indicatorByCode } from "./library";
import { idOfGoal } from "./ids";
import { draftOf } from "./propose";
import { remembered } from "./remembered";
import { groupBy, isAgreed } from "./tree";
import type { Finding, GoalNode } from "./types";

/** Whether a code means the same wherever it stands, and the KPI that guards another one is there. */
export function definitionChecks({ rowsOf, directionOf }: Definitions): readonly Check[] {
  return [
    { id: "twoDefinitions", severity: "error", place: "code", over: "code", run: (coded) => twoDefinitions(coded, rowsOf(coded.code)) },
    {
      id: unavailable, severity: "error", place: "code", over: "code",
      run: ({ code, nodes }) => {
        const [row] = rowsOf(code);
        if (row?.available !== "no" || (row.exception ?? "").trim() !== "") return [];
        return inEachDepartment(nodes.filter(isAgreed)).map(([department, counting]) => ({
          about: `${code}:${department}`, text: withTerms(text.dataUnavailable, { names: listed(counting.map(nameOf)) }), detail: text.dataUnavailableDetail, parameters: { code }, ...first(counting),
        }));
      },
    },
    {
      id: "directionsDiffer", severity: "warning", place: "direction", over: "code",
      run: ({ code, nodes }) => {
        const stated = nodes.filter((node) => isAgreed(node) && node.direction !== null);
        const defined = directionOf(code) ?? stated[0]?.direction ?? null;
        const differing = stated.filter(({ direction }) => direction !== defined);
        const edits = differing.map(({ id }): TreeEdit => ({ kind: "set", id, changes: { direction: defined } }));
        return when(differing.length > 0, () => ({
          about: code, text: text.directionsDiffer, detail: text.sameCodeDetail, parameters: { code }, ...first(differing),
          ...(directionOf(code) === null ? {} : { fix: { label: fixLabels.asDefined, edits } }),
        }));
      },
    },
    {
      id: "unitsDiffer", severity: "info", place: "unit", over: "code",
      run: ({ code, nodes }) => {
        const units = [...new Set(nodes.filter(isAgreed).map(({ unit }) => unit.normalize("NFKC").trim()).filter((unit) => unit !== ""))];
        return when(units.length > 1, () => ({
          about: code, text: withTerms(text.unitsDiffer, { units: listed(units) }), detail: text.sameCodeDetail, parameters: { code },
          ...first(nodes.filter((node) => isAgreed(node) && node.unit.normalize("NFKC").trim() === units[1])),
        }));
      },
    },
    { id: "noGuard", severity: "info", place: "guard", over: "department", run: missingGuards },
  ];
}

function twoDefinitions({ code, nodes }: Coded, rows: readonly DefinitionRow[]): readonly Report[] {
  const [one, ...others] = rows;
  const other = one === undefined ? undefined : others.find((row) => meaningOf(row) !== meaningOf(one));
  if (one === undefined || other === undefined) return [];
  const said = ({ definitionZh, definitionEn, nameZh, nameEn }: DefinitionRow) => ({
    zh: definitionZh || nameZh || definitionEn || nameEn, en: definitionEn || nameEn || definitionZh || nameZh,
  });
  const message = withTerms(text.twoDefinitions, { one: said(one), other: said(other) });
  return inEachDepartment(nodes).map(([department, own]) => ({ about: `${code}:${department}`, text: message, detail: text.twoDefinitionsDetail, parameters: { code }, ...first(own) }));
}

/** Whether a finding says that the data of an indicator cannot be had, and nobody has said why it is used. */
export function isDataUnavailable({ id }: Pick<Finding, "id">): boolean {
  return id.startsWith(`${unavailable}:`);
}

const unavailable = "dataUnavailable";

/** The goals of a code by department: what is wrong with it is said to each that is measured by it. */
function inEachDepartment(nodes: readonly GoalNode[]): readonly (readonly [department: string, nodes: readonly GoalNode[]])[] {
  return [...groupBy(nodes, ({ department }) => department)];
}

function meaningOf({ definitionZh, definitionEn, unit, direction, rollUp, numerator, denominator }: DefinitionRow): string {
  return JSON.stringify([definitionZh, definitionEn, unit, direction, rollUp, numerator, denominator]);
}

function missingGuards({ name, kpis }: Department): readonly Report[] {
  const codes = new Set(kpis.map(({ code }) => code));
  const guards = new Set(kpis.map(({ guard }) => guard));
  // What guards another KPI is there for that: it needs no guard of its own, or there would be no end to them.
  const unguarded = kpis.filter(({ code, guard }) => guard !== null && !codes.has(guard) && (code === null || !guards.has(code)));
  // A KPI that guards several is missing once, beside the first of them.
  const guarded = [...new Map(unguarded.map((node) => [node.guard, node] as const).reverse()).values()].reverse();
  const edits = guarded.flatMap(addGuard);
  return when(unguarded.length > 0, () => ({
    about: [name, ...guarded.map(({ guard }) => guard)].join(":"), text: withTerms(text.noGuard, { guards: guardNames(guarded), names: listed(unguarded.map(nameOf)) }), detail: text.noGuardDetail,
    parameters: { department: name }, ...first(unguarded), ...(edits.length === 0 ? {} : { fix: { label: fixLabels.addGuard, edits } }),
  }));
}

function guardNames(guarded: readonly GoalNode[]): Message {
  const names = guarded.map(({ guard }) => indicatorByCode(guard ?? "")?.name ?? { zh: guard ?? "", en: guard ?? "" });
  return { zh: listed(names.map(({ zh }) => zh)).zh, en: listed(names.map(({ en }) => en)).en };
}

/** The KPI that guards another one, beside it, with a small weight of its own. */
function addGuard(node: GoalNode): readonly TreeEdit[] {
  const guard = node.guard === null || node.parent === null ? null : guardKpi(JSON.stringify([node.guard, /\p{Script=Han}/u.test(node.goal) ? "zh-CN" : "en-US"]));
  if (guard === null || node.parent === null) return [];
  const { department, owner, role } = node;
  const id = idOfGoal({ ...guard, department });
  const added: TreeEdit = { kind: "add", parent: node.parent, position: null, node: { ...guard, id, department, owner, role } };
  return guard.weight === 0 ? [added] : [added, { kind: "weigh", id, weight: guardWeight, pinned: [] }];
}

/** A KPI of the library with what it takes over from there, by its code and the language. */
const guardKpi = remembered((key): GoalNode | null => {
  const [code, language] = JSON.parse(key) as [string, Language];
  const indicator = indicatorByCode(code);
  if (indicator === undefined) return null;
  const weight = indicator.counts === "weighted" ? guardWeight : 0;
  return branchOf({ name: "", owner: "", role: "support", job: null, kpis: [draftOf(indicator, weight * 100, language)] }, language)[1] ?? null;
});

const guardWeight = 0.05;
