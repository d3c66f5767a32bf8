import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useOwnGoals } from "../../../hooks/useOwnGoals";
import { noTargetDraft, type TargetDraft, type TargetDraftChange } from "../targets/targetDraft";
import type { Draft, DraftChange } from "./draft";
import { ownKeys } from "./ownRows";
import { growTree, matchingRows, visibleRows, type Forest, type TreeNode } from "./treeRows";
import { useTreeEdits } from "./useTreeEdits";

/** What of the tree shows, and what is selected: it outlives a look at another tab. */
export interface TreeViewState {
  readonly forest: Forest;
  /** From top to bottom. */
  readonly rows: readonly TreeNode[];
  readonly isOpen: (key: string) => boolean;
  readonly setOpen: (keys: readonly string[], isOpen: boolean) => void;
  readonly selected: TreeNode | null;
  /** Selects a goal, with all that hides it opened. */
  readonly select: (key: string) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Whether the editor of the selected goal is open. */
  readonly isEditing: boolean;
  readonly setEditing: (isEditing: boolean) => void;
  /** What was typed into the fields of a goal and not saved, by field. */
  readonly drafts: (key: string) => ReadonlyMap<string, Draft>;
  readonly setDraft: (key: string, field: string, change: DraftChange) => void;
  /** What was typed of how a goal's target is shared out. */
  readonly targetDraft: (key: string) => TargetDraft;
  readonly setTargetDraft: (key: string, change: TargetDraftChange) => void;
}

const noDrafts: ReadonlyMap<string, Draft> = new Map();

/** A tree of so many goals is open throughout at first; of a larger one the top only. */
const openAtFirst = 60;

export function useTreeView(): TreeViewState {
  const { goals } = useTreeEdits();
  const nodes = goals?.nodes;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [isEditing, setEditing] = useState(false);
  const [typed, setTyped] = useState<ReadonlyMap<string, ReadonlyMap<string, Draft>>>(new Map());
  const [targets, setTargets] = useState<ReadonlyMap<string, TargetDraft>>(new Map());
  const forest = useMemo(() => growTree(nodes ?? []), [nodes]);
  const open = useMemo(() => {
    const isSmall = forest.byKey.size <= openAtFirst;
    return new Set([...forest.byKey.values()].flatMap(({ key, level, children }) =>
      (children.length > 0 && (toggled.get(key) ?? (isSmall || level === 1)) ? [key] : [])));
  }, [forest, toggled]);
  // Typing comes first: ten thousand goals are searched once there is time.
  const wanted = useDeferredValue(query);
  const isOwn = useOwnGoals();
  const own = useMemo(() => (isOwn === null ? null : ownKeys(forest, isOwn)), [forest, isOwn]);
  const rows = useMemo(() => {
    const all = wanted.trim() === "" ? visibleRows(forest, open) : matchingRows(forest, wanted);
    return own === null ? all : all.filter(({ key }) => own.has(key));
  }, [forest, open, wanted, own]);

  const setOpen = useCallback((keys: readonly string[], isOpen: boolean) => {
    setToggled((before) => new Map([...before, ...keys.map((key) => [key, isOpen] as const)]));
  }, []);
  const select = useCallback((key: string) => {
    setSelectedKey(key);
    const above: string[] = [];
    for (let at = forest.byKey.get(key)?.parent ?? null; at !== null; at = at.parent) above.push(at.key);
    if (above.length > 0) setOpen(above, true);
  }, [forest, setOpen]);
  const isOpen = useCallback((key: string) => (wanted.trim() === "" ? open.has(key) : (forest.byKey.get(key)?.children.length ?? 0) > 0), [open, wanted, forest]);
  const drafts = useCallback((key: string) => typed.get(key) ?? noDrafts, [typed]);
  const setDraft = useCallback((key: string, field: string, change: DraftChange) => {
    setTyped((before) => {
      const ofGoal = new Map(before.get(key));
      const draft = change(ofGoal.get(field) ?? null);
      if (draft === null) ofGoal.delete(field);
      else ofGoal.set(field, draft);
      return new Map(before).set(key, ofGoal);
    });
  }, []);
  const targetDraft = useCallback((key: string) => targets.get(key) ?? noTargetDraft, [targets]);
  const setTargetDraft = useCallback((key: string, change: TargetDraftChange) => {
    setTargets((before) => new Map(before).set(key, change(before.get(key) ?? noTargetDraft)));
  }, []);
  const selected = selectedKey === null ? null : (forest.byKey.get(selectedKey) ?? null);
  return useMemo(
    () => ({ forest, rows, isOpen, setOpen, selected, select, query, setQuery, isEditing, setEditing, drafts, setDraft, targetDraft, setTargetDraft }),
    [forest, rows, isOpen, setOpen, selected, select, query, isEditing, drafts, setDraft, targetDraft, setTargetDraft],
  );
}
