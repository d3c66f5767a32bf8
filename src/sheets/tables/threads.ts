import { headings } from "../../text/sheets";
import { optional, quiet, term, text, type Tables } from "../columns";
import { suggestionStateTerms } from "../suggestionStates";

const wrapped = { optional: true, wrap: true } as const;
const optionalId = { ...optional, ...quiet } as const;

/** What people say about a KPI or a whole sheet during a review. */
export const threadsTables = {
  /** One row for every message. */
  threads: {
    name: "tblThreads",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 18),
      kpi: text(headings.kpi, 26, wrapped),
      author: text(headings.author, 14),
      at: text(headings.at, 28),
      message: text(headings.message, 52, { wrap: true }),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
  /** One row for every suggestion, with what has become of it; a blank KPI stands for the whole sheet. */
  suggestions: {
    name: "tblSuggestions",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 18, wrapped),
      suggestion: text(headings.suggestion, 36, { wrap: true }),
      author: text(headings.author, 12, optional),
      at: text(headings.at, 20, optional),
      state: term(headings.state, suggestionStateTerms, 12),
      answer: text(headings.answer, 24, wrapped),
      answeredBy: text(headings.answeredBy, 12, optional),
      person: text(headings.person, 11, optional),
      answeredAt: text(headings.answeredAt, 20, optional),
      doneBy: text(headings.doneBy, 12, optional),
      doneAt: text(headings.doneAt, 20, optional),
      goalId: text(headings.goalId, 18, optionalId),
      actionId: text(headings.actionId, 18, optionalId),
      id: text(headings.id, 18, optionalId),
    },
  },
} as const satisfies Tables;
