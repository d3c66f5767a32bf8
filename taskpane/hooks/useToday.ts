import { useState } from "react";
import type { DateParts } from "../../src/review";

/** The day on which the pane was opened. The rules know no clock: the day is an argument to them. */
export function useToday(): DateParts {
  const [today] = useState(() => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  });
  return today;
}
