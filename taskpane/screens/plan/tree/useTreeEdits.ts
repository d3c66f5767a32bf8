import { useRequired } from "../../../hooks/required";
import { TreeEditsContext, type TreeEdits } from "./TreeEditsProvider";

export function useTreeEdits(): TreeEdits {
  return useRequired(TreeEditsContext, "TreeEditsProvider");
}
