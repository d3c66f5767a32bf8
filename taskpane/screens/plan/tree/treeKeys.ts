import type { KeyboardEvent } from "react";
import { isNamed, type CommandId } from "./treeCommands";
import type { Step } from "./treeMoves";
import type { TreeNode } from "./treeRows";

/** What a key does in the tree. */
export type KeyAction =
  | { readonly kind: "go"; readonly to: number }
  | { readonly kind: "open"; readonly isOpen: boolean }
  | { readonly kind: "command"; readonly command: CommandId }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "menu" }
  | { readonly kind: "undo" }
  | { readonly kind: "search"; readonly letter: string };

export interface KeyPlace {
  readonly rows: readonly TreeNode[];
  readonly at: number;
  readonly isOpen: boolean;
  /** How many rows a page has. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

const steps: Readonly<Record<string, Step>> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };
const commandKeys: Readonly<Record<string, CommandId>> = { Enter: "edit", F2: "rename", Delete: "remove" };

/** The keys of a tree as the ARIA practices have them, and those of this one; null for any other key. */
export function keyAction({ key, altKey, ctrlKey, metaKey, shiftKey }: Key, { rows, at, isOpen, page }: KeyPlace): KeyAction | null {
  const row = rows[at];
  if (row === undefined) return null;
  if (altKey) return steps[key] === undefined || !isNamed(row) ? null : { kind: "step", step: steps[key] };
  if (ctrlKey || metaKey) {
    if (key === "z") return { kind: "undo" };
    return key === "d" && isNamed(row) ? { kind: "command", command: "duplicate" } : null;
  }
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return { kind: "menu" };
  const command = commandKeys[key];
  if (command !== undefined) return isNamed(row) ? { kind: "command", command } : null;
  const go = (to: number): KeyAction => ({ kind: "go", to: Math.min(rows.length - 1, Math.max(0, to)) });
  switch (key) {
    case "ArrowDown": return go(at + 1);
    case "ArrowUp": return go(at - 1);
    case "Home": return go(0);
    case "End": return go(rows.length - 1);
    case "PageDown": return go(at + page);
    case "PageUp": return go(at - page);
    case "ArrowRight":
      if (row.children.length === 0) return null;
      return isOpen ? go(at + 1) : { kind: "open", isOpen: true };
    case "ArrowLeft":
      if (isOpen && row.children.length > 0) return { kind: "open", isOpen: false };
      return row.parent === null ? null : go(rows.findIndex((each) => each.key === row.parent?.key));
    default:
      return key.length === 1 && key.trim() !== "" ? { kind: "search", letter: key } : null;
  }
}

/** The next goal whose name begins with what was typed, from a row on and around; −1 where there is none. */
export function typedRow(rows: readonly TreeNode[], from: number, typed: string): number {
  const begins = (row: TreeNode | undefined): boolean => row?.node.goal.normalize("NFKC").toLowerCase().startsWith(typed.normalize("NFKC").toLowerCase()) ?? false;
  // One letter looks further down; more of them go on where the first has led.
  const first = typed.length === 1 ? from + 1 : from;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (first + step) % rows.length;
    if (begins(rows[at])) return at;
  }
  return -1;
}
