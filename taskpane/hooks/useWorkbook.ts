import { WorkbookContext, type WorkbookValue } from "../provider/WorkbookProvider";
import { useRequired } from "./required";

export function useWorkbook(): WorkbookValue {
  return useRequired(WorkbookContext, "WorkbookProvider");
}
