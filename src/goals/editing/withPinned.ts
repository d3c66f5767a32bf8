import type { TreeEdit } from "./types";

/** An edit that also leaves the weights of these goals as they are: whoever proposes an edit cannot know what is pinned. */
export function withPinned(edit: TreeEdit, pinned: ReadonlySet<string>): TreeEdit {
  if (edit.kind === "all") return { ...edit, edits: edit.edits.map((each) => withPinned(each, pinned)) };
  return "pinned" in edit ? { ...edit, pinned: [...new Set([...edit.pinned, ...pinned])] } : edit;
}
