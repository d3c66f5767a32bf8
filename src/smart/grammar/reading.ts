import { readAmounts } from "./amounts";
import { readCalendar } from "./calendar";
import { readDurations } from "./durations";
import { readMasks } from "./masks";
import { normalise } from "./normalise";
import { quantitiesOf } from "./quantities";
import { timesOf } from "./times";
import type { NormalText, Reading, TimeOptions } from "./types";

/** Reads names, quantities and times of a goal's text in one pass each; never throws. O(length). */
export function readGoalText(text: string, options: TimeOptions = {}): Reading {
  return readNormal(normalise(text), options);
}

/** The same for a text that is normalised already. */
export function readNormal(normal: NormalText, options: TimeOptions): Reading {
  const masks = readMasks(normal);
  const calendar = readCalendar(normal, masks);
  const amounts = readAmounts(normal, masks, calendar);
  const durations = readDurations(normal, amounts);
  return { normal, masks, quantities: quantitiesOf(normal, amounts, durations), times: timesOf(normal, masks, calendar, durations, options) };
}
