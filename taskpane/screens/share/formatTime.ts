import { shownTime } from "../../../src/workbook/pushTime";

/** An ISO time as the pane shows times everywhere: to the minute, in the time of this machine, `2026-11-03 14:05`. */
export function formatTime(iso: string): string {
  return shownTime(iso).replace(/:\d\d [+-]\d\d:\d\d$/, "");
}
