import { useCallback, useEffect, useRef, useState } from "react";
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
  /** Checks goals that were read since, in their own order. */
  readonly checkNow: (goals: readonly SmartGoal[]) => readonly CheckedGoal[];
}

/** So many goals are checked before the pane has its turn again. */
const slice = 20;

type Verdicts = Omit<CheckedGoal, "goal">;
/** The verdicts of goals by all that they depend on. */
type Known = ReadonlyMap<string, Verdicts>;

/** Checks a list of goals a slice at a time; what has not changed is not checked again. `list` names the list: another one is put in order anew. */
export function useChecked(list: string, goals: readonly SmartGoal[], asOf: string): Checked {
  const [checked, setChecked] = useState<Omit<Checked, "checkNow"> & { readonly list: string }>({ list, goals: [], progress: 0 });
  const known = useRef<Known>(new Map());
  const order = useRef<{ readonly list: string; readonly keys: readonly string[] }>({ list, keys: [] });

  useEffect(() => {
    let isCurrent = true;
    const check = async (): Promise<void> => {
      const verdicts = new Map<string, Verdicts>();
      const done: CheckedGoal[] = [];
      for (let at = 0; at < goals.length; at += slice) {
        await pause();
        if (!isCurrent) return;
        for (const goal of goals.slice(at, at + slice)) {
          const found = verdictsOf(goal, asOf, known.current);
          verdicts.set(identityOf(goal), found);
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

  const checkNow = useCallback<Checked["checkNow"]>((read) => read.map((goal) => ({ goal, ...verdictsOf(goal, asOf, known.current) })), [asOf]);
  return { ...(checked.list === list ? checked : { goals: [], progress: 0 }), checkNow };
}

function identityOf({ statement, answers }: SmartGoal): string {
  return JSON.stringify([statement, answers]);
}

function verdictsOf(goal: SmartGoal, asOf: string, known: Known): Verdicts {
  const found = known.get(identityOf(goal));
  if (found !== undefined) return found;
  const { statement, name, answers } = goal;
  const options: CheckOptions = { asOf, fiscalYearStart: 1, locale: null };
  const report = checkGoal(statement, options);
  return { report, certain: name === null ? certainRewrite(statement, report, answers, options) : null };
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
