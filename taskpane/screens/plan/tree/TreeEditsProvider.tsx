import { createContext, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { TreeEdit } from "../../../../src/goals/editing/types";
import type { GoalNode, RollUp } from "../../../../src/goals/types";
import { frameText, treeText } from "../../../../src/text/pane";
import type { EditGoalsRequest, GoalsReading, GoalsReport, KeptGoal } from "../../../../src/workbook/types";
import { useReading } from "../../../hooks/useReading";
import { useText, type Say } from "../../../hooks/useText";
import { useUndoToast, type Notice } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { withNames } from "./keptSentence";
import { useSigner } from "./useSigner";

/** The goal tree of the workbook, and the way to change it. */
export interface TreeEdits {
  /** Null until the first look. */
  readonly goals: GoalsReading | null;
  /** Why it cannot be read; null also where the screen says so of the whole workbook. */
  readonly error: unknown;
  readonly again: () => void;
  /** Makes an edit and tells of it under this title with the way back. Answers the rows as they then are; null when it was not made. */
  readonly edit: (edit: WantedEdit, title: string, along?: Along) => Promise<readonly GoalNode[] | null>;
  /** Takes back the newest edit that was not taken back yet. */
  readonly undo: () => void;
  /** What stood in the way of the last edit. */
  readonly obstacle: Obstacle | null;
  readonly dismiss: () => void;
  /** Makes the edit that formulas stood in the way of. */
  readonly insist: () => void;
  /** Goals whose weights stay when others change, by id. */
  readonly pinned: ReadonlySet<string>;
  readonly togglePin: (id: string) => void;
}

/** An edit, or how it is worked out over the rows that the edits before it leave; null where there is nothing to do. */
export type WantedEdit = TreeEdit | ((nodes: readonly GoalNode[]) => TreeEdit | null);

export interface Obstacle {
  readonly title: string;
  readonly kept: readonly KeptGoal[];
  /** Why it failed, where it was not the sheet that stood in the way. */
  readonly error: unknown;
  /** The edit that may be made all the same, values taking the place of formulas; null where that would lose what somebody wrote. */
  readonly retry: WantedChange | null;
}

/** What goes along with goals that go: definitions, unless they are used, the targets of single periods, and what else came with them. */
export type Along = Pick<EditGoalsRequest, "definitions" | "targets" | "came">;

interface WantedChange {
  readonly edit: WantedEdit;
  readonly title: string;
  readonly along: Along;
}

export const TreeEditsContext = createContext<TreeEdits | null>(null);

interface Look {
  readonly goals: GoalsReading;
  /** How many edits had been made when the workbook was asked. */
  readonly after: number;
}

/** What a notice says of what came with goals and did not go with them. */
function staying(stays: readonly string[], t: Say): Pick<Notice, "detail"> {
  return stays.length === 0 ? {} : { detail: t(treeText.stays, { what: stays.join(t(frameText.listSeparator)) }) };
}

export function TreeEditsProvider({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const tell = useUndoToast();
  const { workbook, revision, refresh, error: unreadable } = useWorkbook();
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  /** The rows as the edits of this pane leave them, until the workbook has been read again. */
  const [ahead, setAhead] = useState<{ readonly nodes: readonly GoalNode[]; readonly edits: number } | null>(null);
  const made = useRef(0);
  const known = useRef<readonly GoalNode[]>([]);
  const rollUps = useRef<NonNullable<GoalsReading["rollUps"]>>({});
  const turn = useRef<Promise<readonly GoalNode[] | null>>(Promise.resolve(null));
  const ways = useRef<(() => void)[]>([]);

  const { sign, question } = useSigner();
  const read = useCallback(async (): Promise<Look> => {
    const after = made.current;
    return { goals: await workbook.readGoals(), after };
  }, [workbook]);
  const { value: look, error, again } = useReading(read, revision);
  const isBehind = ahead !== null && look !== null && look.after < ahead.edits;
  useEffect(() => {
    if (look !== null && look.after >= made.current) known.current = look.goals.nodes;
    rollUps.current = look?.goals.rollUps ?? {};
  }, [look]);

  // What a heading that was gone has stood in the way of can be done again, once the sheet can be read again.
  const wasUnreadable = useRef(false);
  useEffect(() => {
    if (error === null && wasUnreadable.current) setObstacle((before) => (before?.kept.length === 0 ? null : before));
    wasUnreadable.current = error !== null;
  }, [error]);

  const report = useCallback(
    async (title: string, { kept }: GoalsReport, retry: Obstacle["retry"]) => {
      setAhead(null);
      setObstacle({ title, kept, error: null, retry: kept.every(({ reason }) => reason === "formula") ? retry : null });
      await refresh();
    },
    [refresh],
  );
  const takeBack = useCallback(
    async (way: () => Promise<GoalsReport>, nodes: readonly GoalNode[], offerAgain: () => void) => {
      try {
        made.current += 1;
        setAhead(null);
        const outcome = await way();
        if (outcome.kept.length > 0) {
          await report(t(treeText.notUndone), { ...outcome, kept: withNames(outcome.kept, nodes) }, null);
          return;
        }
        setObstacle(null);
        // In the place of the notice that still offers it.
        tell({ title: t(treeText.undone), alone: true, ...staying(outcome.stays ?? [], t) });
        await refresh();
      } catch (failure) {
        setObstacle({ title: t(treeText.notUndone), kept: [], error: failure, retry: null });
        offerAgain();
      }
    },
    [report, refresh, t, tell],
  );

  const write = useCallback(
    async ({ edit: wanted, title, along }: WantedChange, replaceFormulas: boolean): Promise<readonly GoalNode[] | null> => {
      try {
        const edit = typeof wanted === "function" ? wanted(known.current) : wanted;
        if (edit === null) return null;
        const [{ applyEdit }, { isRefusal }, { decides, withSignature }] = await Promise.all([
          import("../../../../src/goals/editing/applyEdit"), import("../../../../src/goals/editing/types"), import("../../../../src/goals/editing/withSignature"),
        ]);
        const by = decides(edit) ? await sign() : null;
        if (decides(edit) && by === null) return null;
        const seen = known.current;
        const rollUpOf = (code: string): RollUp | null => rollUps.current[code] ?? null;
        const edited = applyEdit(seen, by === null ? edit : withSignature(edit, by), { rollUpOf });
        if (isRefusal(edited)) {
          tell({ title: t(edited.refused, edited.parameters), intent: "warning", alone: true });
          return null;
        }
        made.current += 1;
        setAhead({ nodes: edited.nodes, edits: made.current });
        const outcome = await workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin, copyOf: edited.copyOf, parts: edited.parts, ...along, replaceFormulas });
        if (outcome.kept.length > 0) {
          await report(t(along.came === undefined ? treeText.notWritten : treeText.notUndone), outcome, { edit, title, along });
          return null;
        }
        const { undo, nodes = edited.nodes, stays = [] } = outcome;
        known.current = nodes;
        setAhead({ nodes, edits: made.current });
        setObstacle(null);
        if (undo !== null) {
          const way = (): void => {
            ways.current = ways.current.filter((each) => each !== way);
            turn.current = turn.current.then(() => takeBack(undo, nodes, offer)).then(() => null);
          };
          const offer = (): void => {
            ways.current.push(way);
            tell({ title, onUndo: way, alone: true, ...staying(stays, t) });
          };
          offer();
        }
        await refresh();
        return nodes;
      } catch (failure) {
        setAhead(null);
        setObstacle({ title: t(treeText.notWritten), kept: [], error: failure, retry: null });
        return null;
      }
    },
    [workbook, refresh, report, takeBack, sign, t, tell],
  );
  const inTurn = useCallback(
    (change: WantedChange, replaceFormulas: boolean) => {
      // One after the other: an edit is worked out over what the one before has left.
      turn.current = turn.current.then(() => write(change, replaceFormulas));
      return turn.current;
    },
    [write],
  );
  const edit = useCallback<TreeEdits["edit"]>((change, title, along = {}) => inTurn({ edit: change, title, along }, false), [inTurn]);
  const retry = obstacle?.retry ?? null;
  const insist = useCallback(() => {
    setObstacle(null);
    if (retry !== null) void inTurn(retry, true);
  }, [retry, inTurn]);
  const undo = useCallback(() => ways.current.at(-1)?.(), []);
  const dismiss = useCallback(() => setObstacle(null), []);
  const togglePin = useCallback((id: string) => setPinned((before) => {
    const next = new Set(before);
    if (!next.delete(id)) next.add(id);
    return next;
  }), []);

  const goals = useMemo(() => {
    if (look === null) return null;
    return isBehind && ahead !== null ? { ...look.goals, nodes: ahead.nodes } : look.goals;
  }, [look, ahead, isBehind]);
  const value = useMemo<TreeEdits>(
    () => ({ goals, error: unreadable === null ? error : null, again, edit, undo, obstacle, dismiss, insist, pinned, togglePin }),
    [goals, error, unreadable, again, edit, undo, obstacle, dismiss, insist, pinned, togglePin],
  );
  return <TreeEditsContext value={value}>{children}{question}</TreeEditsContext>;
}
