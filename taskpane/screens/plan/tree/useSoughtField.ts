import { useEffect, useRef, type Dispatch, type SetStateAction } from "react";
import { useRoute } from "../../../hooks/useRoute";
import { fields } from "./editorFields";
import { useTreeEdits } from "./useTreeEdits";
import type { TreeViewState } from "./useTreeView";

/** Opens the editor at the field that somebody was led to, once for every way here. */
export function useSoughtField({ select, setEditing }: Pick<TreeViewState, "select" | "setEditing">, setOpenGroups: Dispatch<SetStateAction<readonly string[]>>): void {
  const { sought } = useRoute();
  const { goals } = useTreeEdits();
  const followed = useRef<typeof sought>(null);
  const waitsForField = useRef(false);
  const isRead = goals !== null;
  useEffect(() => {
    const goal = sought?.anchorsOf;
    if (!isRead || goal === undefined || followed.current === sought) return;
    followed.current = sought;
    waitsForField.current = true;
    const group = fields.find(({ field }) => field === "anchors")?.group ?? "";
    select(goal);
    setOpenGroups((open) => [...new Set([...open, group])]);
    setEditing(true);
  }, [sought, isRead, select, setEditing, setOpenGroups]);
  // The field is there once the editor has been drawn.
  useEffect(() => {
    if (!waitsForField.current) return;
    const field = document.querySelector<HTMLElement>("[data-field=anchors] textarea");
    if (field === null) return;
    waitsForField.current = false;
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
}
