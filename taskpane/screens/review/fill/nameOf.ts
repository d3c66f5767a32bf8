import { fillText as text } from "../../../../src/text/pane/fill";
import type { FillSheet } from "../../../../src/workbook/types";
import type { Say } from "../../../hooks/useText";

/** What a sheet is called: its department, and whose it is where people have their own. */
export function nameOf({ department, person }: Pick<FillSheet, "department" | "person">, t: Say): string {
  return person === "" ? department : t(text.person, { department, person });
}
