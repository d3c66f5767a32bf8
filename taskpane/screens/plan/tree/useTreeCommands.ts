import { useCallback } from "react";
import type { NewNode, TreeEdit } from "../../../../src/goals/editing/types";
import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { useGoTo } from "../../../hooks/useGoTo";
import { useSettings } from "../../../hooks/useSettings";
import { useText } from "../../../hooks/useText";
import { decidedText, type Decided } from "./decided";
import { commands, goalBelow, isOffered, placeOfProposal, type CommandId } from "./treeCommands";
import { moveByStep, type Step } from "./treeMoves";
import { countBelow, growTree, type TreeNode } from "./treeRows";
import { useGoalRights } from "./useGoalRights";
import { useTreeEdits } from "./useTreeEdits";
import type { TreeViewState } from "./useTreeView";

/** What the commands open instead of doing something at once. */
export interface Dialogs {
  readonly onRename: (row: TreeNode) => void;
  readonly onMove: (row: TreeNode) => void;
  readonly onSplit: (row: TreeNode) => void;
  readonly onAssign: (row: TreeNode) => void;
}

export interface TreeCommands {
  readonly run: (command: CommandId, row: TreeNode) => void;
  readonly step: (row: TreeNode, step: Step) => void;
  readonly move: (row: TreeNode, edit: TreeEdit | null) => void;
  readonly rename: (row: TreeNode, goal: string) => void;
}

/** The commands of the tree's menu and keys, as edits. */
export function useTreeCommands(view: TreeViewState, { onRename, onMove, onSplit, onAssign }: Dialogs): TreeCommands {
  const t = useText();
  const goTo = useGoTo();
  const { goals, edit, pinned } = useTreeEdits();
  const { forest, select, setEditing } = view;
  const rights = useGoalRights();
  const person = useSettings().settings.person.trim();

  const nameOf = useCallback(({ node }: Pick<TreeNode, "node">) => (node.goal === "" ? t(treeText.unnamed) : node.goal), [t]);
  const addUnder = useCallback(
    async (parent: string, node: NewNode, title: string) => {
      const before = new Set(goals?.nodes.map(({ id }) => id));
      const nodes = await edit({ kind: "add", parent, position: null, node }, title);
      const added = nodes?.find(({ id }) => !before.has(id));
      if (added === undefined) return;
      view.setOpen([parent], true);
      select(added.id);
      setEditing(true);
    },
    [goals, edit, view, select, setEditing],
  );
  const add = useCallback(
    (row: TreeNode, isKpi: boolean) => {
      const level = isKpi ? "kpi" : goalBelow[row.node.level];
      if (level === undefined) return;
      const goal = t(isKpi ? treeText.newKpi : treeText.newGoal);
      void addUnder(row.node.id, level === "department" ? { level, goal, department: goal } : { level, goal }, t(treeText.added, { goal }));
    },
    [t, addUnder],
  );
  const propose = useCallback(
    (row: TreeNode) => {
      const parent = placeOfProposal(row);
      if (parent === null) return;
      // It has no weight until it is agreed on: nobody's is taken before.
      const node: NewNode = { level: "kpi", goal: t(treeText.proposedKpi), state: "proposed", ...(person === "" ? {} : { owner: person }) };
      void addUnder(parent, node, t(treeText.proposalAdded));
    },
    [t, addUnder, person],
  );
  const remove = useCallback(
    async (row: TreeNode) => {
      const count = countBelow(row);
      const siblings = row.parent?.children ?? forest.roots;
      const next = siblings[row.position + 1] ?? siblings[row.position - 1] ?? row.parent;
      const title = count === 0 ? t(treeText.removed, { goal: nameOf(row) }) : t(treeText.removedWith, { goal: nameOf(row), count });
      const nodes = await edit({ kind: "remove", id: row.node.id }, title);
      if (nodes !== null && next !== null) select(next.key);
    },
    [t, edit, forest, select, nameOf],
  );
  const move = useCallback(
    (row: TreeNode, change: TreeEdit | null) => {
      if (change !== null && rights.isEditor(row.node)) void edit(change, t(treeText.moved, { goal: nameOf(row) }));
    },
    [edit, t, nameOf, rights],
  );
  // Where it goes is worked out when its turn comes: the key may be pressed again before the tree has been drawn anew.
  const step = useCallback(
    ({ key, node }: TreeNode, direction: Step) => {
      if (!rights.isEditor(node)) return;
      const oneStep = (nodes: readonly GoalNode[]): TreeEdit | null => {
        const grown = growTree(nodes);
        const row = grown.byKey.get(key);
        return row === undefined ? null : moveByStep(row, direction, grown);
      };
      void edit(oneStep, t(treeText.moved, { goal: nameOf({ node }) }));
    },
    [edit, t, nameOf, rights],
  );
  const decide = useCallback(
    (row: TreeNode, state: Decided) => {
      void edit({ kind: "decide", id: row.node.id, state, pinned: [...pinned] }, t(decidedText(row.node, state), { goal: nameOf(row) }));
    },
    [edit, t, nameOf, pinned],
  );
  const rename = useCallback(
    (row: TreeNode, goal: string) => {
      const name = goal.trim();
      if (name !== "" && name !== row.node.goal) void edit({ kind: "rename", id: row.node.id, goal: name }, t(treeText.renamed, { goal: name }));
    },
    [edit, t],
  );

  const run = useCallback(
    (command: CommandId, row: TreeNode) => {
      select(row.key);
      const entry = commands.find((each) => each?.id === command);
      // The keys know of no role.
      if (entry == null || !isOffered({ ...entry, applies: () => true }, row, rights)) return;
      const actions: Readonly<Record<CommandId, () => void>> = {
        edit: () => setEditing(true),
        rename: () => onRename(row),
        propose: () => propose(row),
        addKpi: () => add(row, true),
        addGoal: () => add(row, false),
        duplicate: () => void edit({ kind: "duplicate", id: row.node.id }, t(treeText.duplicated, { goal: nameOf(row) })),
        moveUp: () => step(row, "up"),
        moveDown: () => step(row, "down"),
        move: () => onMove(row),
        split: () => onSplit(row),
        assign: () => onAssign(row),
        passReview: () => decide(row, "reviewed"),
        approve: () => decide(row, "agreed"),
        signOff: () => decide(row, "agreed"),
        decline: () => decide(row, "declined"),
        goToCell: () => goTo(goals?.addresses[row.node.id] ?? ""),
        remove: () => void remove(row),
      };
      actions[command]();
    },
    [select, rights, setEditing, onRename, propose, add, edit, t, nameOf, step, onMove, onSplit, onAssign, decide, goTo, goals, remove],
  );
  return { run, step, move, rename };
}
