import { useEffect, useRef, useState } from "react";
import { certainRewrite } from "../../../../src/goals/rewriting";
import { hasGap } from "../../../../src/goals/smartMarks";
import { checkGoal, type CheckOptions, type SmartReport } from "../../../../src/smart";
import type { SmartGoal } from "./smartGoals";

/** A goal with its report, whose rewrite is in the goal's own language. */
export interface CheckedGoal {
  readonly goal: SmartGoal;
  readonly report: SmartReport;
  /** The rewrite that asks nothing, where there is one that is better. */
  readonly certain: string | null;
}

export interface Checked {
  /** Goals with gaps first; a goal keeps its place when it is improved. */
  readonly goals: readonly CheckedGoal[];
  /** How many have been checked so far; null when all are. */
  readonly progress: number | null;
}

/** So many goals are checked before the pane has its turn again. */
const slice = 20;

type Verdicts = Omit<CheckedGoal, "goal">;

/** Checks a list of goals a slice at a time; what has not changed is not checked again. `list` names the list: another one is put in order anew. */
export function useChecked(list: string, goals: readonly SmartGoal[], asOf: string): Checked {
  const [checked, setChecked] = useState<Checked & { readonly list: string }>({ list, goals: [], progress: 0 });
  const known = useRef<ReadonlyMap<string, Verdicts>>(new Map());
  const order = useRef<{ readonly list: string; readonly keys: readonly string[] }>({ list, keys: [] });

  useEffect(() => {
    let isCurrent = true;
    const options: CheckOptions = { asOf, fiscalYearStart: 1, locale: null };
    const check = async (): Promise<void> => {
      const verdicts = new Map<string, Verdicts>();
      const done: CheckedGoal[] = [];
      for (let at = 0; at < goals.length; at += slice) {
        await pause();
        if (!isCurrent) return;
        for (const goal of goals.slice(at, at + slice)) {
          const identity = JSON.stringify([goal.statement, goal.answers]);
          const found = known.current.get(identity) ?? verdictsOf(goal, options);
          verdicts.set(identity, found);
          done.push({ goal, ...found });
        }
        if (done.length < goals.length) setChecked((before) => ({ ...before, progress: done.length }));
      }
      if (!isCurrent) return;
      known.current = verdicts;
      const before = order.current.list === list ? order.current.keys : [];
      const ordered = inOrder(done, before);
      order.current = { list, keys: ordered.map(({ goal }) => goal.key) };
      setChecked({ list, goals: ordered, progress: null });
    };
    void check();
    return () => {
      isCurrent = false;
    };
  }, [list, goals, asOf]);

  return checked.list === list ? checked : { goals: [], progress: 0 };
}

function verdictsOf({ statement, answers }: SmartGoal, options: CheckOptions): Verdicts {
  const report = checkGoal(statement, options);
  return { report, certain: certainRewrite(statement, report, answers, options) };
}

function inOrder(goals: readonly CheckedGoal[], before: readonly string[]): readonly CheckedGoal[] {
  const places = new Map(before.map((key, place) => [key, place] as const));
  const rank = ({ goal, report }: CheckedGoal): number => places.get(goal.key) ?? (hasGap(report) ? before.length : before.length + 1);
  return [...goals].sort((a, b) => rank(a) - rank(b));
}

/** Lets the pane draw and answer. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
