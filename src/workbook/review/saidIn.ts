import { readThreads } from "../../review/fill/threads";
import { readActions } from "../../review/meeting/actions";
import { readSuggestions, withOutcomes, type Suggestion } from "../../review/talk/suggestions";
import type { Said } from "../../review/talk/talk";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { findTable } from "../tables";
import { departmentNames } from "./departmentNames";
import { submissionsIn } from "./reviewTables";

/** What was said in all reviews, by what departments are called now. */
export function saidIn(reading: WorkbookReading): Said {
  return { messages: readThreads(findTable(reading, "threads")).map(renamedIn(reading)), suggestions: suggestionsIn(reading), records: submissionsIn(reading) };
}

/** All suggestions, with what the meetings know of the actions that they became. */
export function suggestionsIn(reading: WorkbookReading): readonly Suggestion[] {
  const actions = findTable(reading, "actions");
  return withOutcomes(readSuggestions(findTable(reading, "suggestions")), actions === null ? [] : readActions(actions)).map(renamedIn(reading));
}

function renamedIn(reading: WorkbookReading): <Each extends { readonly department: string; readonly period: PeriodId }>(each: Each) => Each {
  const nameOf = departmentNames(reading);
  return (each) => ({ ...each, department: nameOf(each.department, each.period) });
}
