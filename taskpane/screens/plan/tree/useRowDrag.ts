import { useState, type DragEvent } from "react";
import type { TreeEdit } from "../../../../src/goals/editing/types";
import type { GoalNode } from "../../../../src/goals/types";
import type { GoalRowProps } from "./GoalRow";
import { isNamed } from "./treeCommands";
import { moveTowards, type DropPlace } from "./treeMoves";
import type { Forest, TreeNode } from "./treeRows";

interface Drop {
  readonly key: string;
  readonly place: DropPlace;
}

/** Dragging goals to another place of the tree, with a mark where they would go. */
export interface RowDrag {
  readonly dragged: string | null;
  readonly drop: Drop | null;
  readonly handlers: (row: TreeNode) => GoalRowProps["drag"];
}

export function useRowDrag(forest: Forest, onMove: (row: TreeNode, edit: TreeEdit) => void, mayMove: (node: GoalNode) => boolean): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const end = (): void => {
    setDragged(null);
    setDrop(null);
  };
  const editFor = (target: TreeNode, event: DragEvent<HTMLElement>): { readonly row: TreeNode; readonly place: DropPlace; readonly edit: TreeEdit } | null => {
    const row = dragged === null ? undefined : forest.byKey.get(dragged);
    if (row === undefined || !isNamed(target)) return null;
    const place = placeIn(event);
    const edit = moveTowards(row, target, place, forest);
    return edit === null ? null : { row, place, edit };
  };
  const handlers = (row: TreeNode): GoalRowProps["drag"] => ({
    draggable: isNamed(row) && mayMove(row.node),
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.node.goal);
      setDragged(row.key);
    },
    onDragOver: (event) => {
      const found = editFor(row, event);
      if (found === null) {
        setDrop(null);
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      if (drop?.key !== row.key || drop.place !== found.place) setDrop({ key: row.key, place: found.place });
    },
    onDrop: (event) => {
      event.preventDefault();
      const found = editFor(row, event);
      end();
      if (found !== null) onMove(found.row, found.edit);
    },
    onDragEnd: end,
  });
  return { dragged, drop, handlers };
}

/** The upper and the lower quarter of a row mean before and after it. */
function placeIn(event: DragEvent<HTMLElement>): DropPlace {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = height === 0 ? 0.5 : (event.clientY - top) / height;
  return part < 0.25 ? "before" : part > 0.75 ? "after" : "inside";
}
