import type { FillRow } from "./fillSheet";

/** Whether somebody still has to fill a row in on this sheet: it counts, and no other department enters it. */
export function isMissing({ section, isFilled, locked }: Pick<FillRow, "section" | "isFilled" | "locked">): boolean {
  return section === "weighted" && !isFilled && locked?.has("actual") !== true;
}
