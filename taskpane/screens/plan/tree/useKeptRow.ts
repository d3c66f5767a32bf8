import { useEffect, useRef, type FocusEvent } from "react";
import { isFocusLost } from "../../../hooks/focus";
import { rowInPlace, type TreeNode } from "./treeRows";

/**
 * Keeps the keyboard in the tree when the row that has it goes (deleted, or its adding taken back): the row in its place
 * gets it by `take`, so that keys go on working there. Answers the properties of a row.
 */
export function useKeptRow(rows: readonly TreeNode[], take: (row: TreeNode) => void) {
  const held = useRef<{ readonly element: Element; readonly key: string; readonly index: number; readonly level: number } | null>(null);
  useEffect(() => {
    if (held.current === null) return;
    const { element, key } = held.current;
    if (element.isConnected) {
      const index = rows.findIndex((row) => row.key === key);
      held.current = { ...held.current, index: index < 0 ? held.current.index : index, level: rows[index]?.level ?? held.current.level };
    } else {
      const next = isFocusLost() ? rowInPlace(rows, held.current) : null;
      held.current = null;
      if (next !== null) take(next);
    }
  });
  return ({ key, level }: TreeNode, index: number) => ({
    onFocus: ({ currentTarget }: FocusEvent) => {
      held.current = { element: currentTarget, key, index, level };
    },
    // React tells of no blur when it is itself that takes the row away.
    onBlur: () => {
      held.current = null;
    },
  });
}
