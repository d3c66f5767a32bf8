import { headings } from "../../text/sheets";
import { quiet, text, type Tables } from "../columns";

/** What people say about a KPI during a review: one row for every message. */
export const threadsTables = {
  threads: {
    name: "tblThreads",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 18),
      kpi: text(headings.kpi, 26, { optional: true, wrap: true }),
      author: text(headings.author, 14),
      at: text(headings.at, 28),
      message: text(headings.message, 52, { wrap: true }),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
} as const satisfies Tables;
