import { parseDay } from "../../review/days";
import type { Language } from "../../text/language";
import { namesCell, namesIn } from "../contributors";
import { departmentKey } from "../ids";
import { indicatorByCode } from "../library";
import { indicatorFacts } from "../propose";
import type { GoalNode, KeptRow, KpiDraft, KpiFacts, LevelShares, StrategyDraft } from "../types";
import { keptRow, numberKeys, type KeptOf } from "./keptRow";

/** What rows of a tree are in a template. */
export interface DraftMaker {
  readonly strategy: (node: GoalNode) => StrategyDraft;
  readonly kpi: (node: GoalNode, code: string, weight: number) => KpiDraft;
  /** What a row says beside its draft; `name` is what the draft calls it. */
  readonly row: (node: GoalNode, of: KeptOf, name: string) => { readonly row?: KeptRow };
}

interface DraftMakerRequest {
  readonly language: Language;
  readonly withNumbers: boolean;
  /** Keys of the departments of the tree: contributors that are none of them are people. */
  readonly departments: ReadonlySet<string>;
}

export function draftMaker({ language, withNumbers, departments }: DraftMakerRequest): DraftMaker {
  const impersonal = (node: GoalNode): GoalNode => ({
    ...node, contributors: namesCell(namesIn(node.contributors).filter((name) => departments.has(departmentKey(name)))), due: isDated(node.due) ? "" : node.due,
  });
  const row: DraftMaker["row"] = (node, of, name) => keptRow(impersonal(node), of, [...(withNumbers ? [] : numberKeys), ...(node.goal.trim() === name ? ["goal" as const] : [])]);
  return {
    row,
    strategy: (node) => {
      const { goal, code, unit, direction } = node;
      const { row: kept } = row(node, "goal", goal);
      // What the library says of its own indicators stands there.
      const { dimension, ...rest } = kept ?? {};
      const said = dimension === undefined || dimension === (indicatorByCode(code ?? "")?.dimension ?? null) ? rest : { ...rest, dimension };
      return { goal: goal.trim() === "" ? (code ?? "") : goal, code, unit, direction, ...levelsOf(node, withNumbers), ...(Object.keys(said).length === 0 ? {} : { row: said }) };
    },
    kpi: (node, code, weight) => {
      const { goal, unit, direction, method, parameter, cap, rule } = node;
      return {
        code, name: goal.trim() === "" ? code : goal, unit, direction: direction ?? 1, method: method ?? "ratio", parameter,
        weight, pinned: false, ...levelsOf(node, withNumbers),
        ...(withNumbers ? {} : sharesOf(node)), ...(cap === null ? {} : { cap }), ...(rule.trim() === "" ? {} : { rule }), ...row(node, "kpi", goal), ...factsOf(node, code, language),
      };
    },
  };
}

/** Whether a text says when something is due in one year; "by the end of the quarter" is due in all of them. */
export function isDated(due: string): boolean {
  return parseDay(due) !== null || /(?:19|20)\d\d/.test(due.normalize("NFKC"));
}

const noLevels = { baseline: null, threshold: null, target: null, stretch: null } as const;

function levelsOf({ baseline, threshold, target, stretch }: GoalNode, withNumbers: boolean): Pick<StrategyDraft, keyof typeof noLevels> {
  return withNumbers ? { baseline, threshold, target, stretch } : noLevels;
}

/** Threshold and stretch of a target that is left out, as parts of it: they come back with the target. */
function sharesOf({ threshold, target, stretch }: GoalNode): Pick<KpiDraft, "levelShares"> {
  const share = (level: number | null): number | undefined => (level === null || target === null || target === 0 ? undefined : Number((level / target).toPrecision(9)));
  const [ofThreshold, ofStretch] = [share(threshold), share(stretch)];
  const shares: LevelShares = { ...(ofThreshold === undefined ? {} : { threshold: ofThreshold }), ...(ofStretch === undefined ? {} : { stretch: ofStretch }) };
  return Object.keys(shares).length === 0 ? {} : { levelShares: shares };
}

/** What a KPI says of itself where that is not what the library says of its code. */
function factsOf({ dimension, nature, stage, frequency, guard, source, anchors }: GoalNode, code: string, language: Language): { readonly facts?: KpiFacts } {
  const facts: KpiFacts = { dimension, nature, stage, frequency, guard, source, anchors };
  const definition = indicatorByCode(code);
  if (definition === undefined) return { facts };
  const defined = indicatorFacts(definition, language);
  return (Object.keys(facts) as (keyof KpiFacts)[]).every((key) => facts[key] === defined[key]) ? {} : { facts };
}
