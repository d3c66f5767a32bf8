import type { MeetingPage } from "../../review/meeting/meetingPlan";
import { palette } from "../../sheets/look";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues what makes a meeting page a form: rows to write into, a frame around the agreed words, lines to sign on. */
export function layOutMeeting(sheet: Excel.Worksheet, { heights, frames, lines }: MeetingPage): void {
  for (const [row, height] of heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  for (const frame of frames) {
    const range = sheet.getRange(frame);
    range.format.verticalAlignment = "Top";
    for (const side of sides) line(range, side, palette.border);
  }
  for (const cell of lines) {
    const range = sheet.getRange(cell);
    range.format.verticalAlignment = "Bottom";
    line(range, "EdgeBottom", palette.muted);
  }
}

function line(range: Excel.Range, side: (typeof sides)[number], color: string): void {
  const border = range.format.borders.getItem(side);
  border.style = "Continuous";
  border.color = color;
}
