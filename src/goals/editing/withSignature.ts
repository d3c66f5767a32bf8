import type { Signature } from "../types";
import type { TreeEdit } from "./types";

/** An edit whose decisions bear the name of whoever makes it: whoever proposes an edit cannot know who that will be. */
export function withSignature(edit: TreeEdit, by: Signature): TreeEdit {
  if (edit.kind === "all") return { ...edit, edits: edit.edits.map((each) => withSignature(each, by)) };
  return edit.kind === "decide" ? { ...edit, by } : edit;
}

/** Whether an edit decides on a goal, which nobody does without a name. */
export function decides(edit: TreeEdit): boolean {
  return edit.kind === "decide" || (edit.kind === "all" && edit.edits.some(decides));
}
