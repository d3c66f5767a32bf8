import { checkGoal } from "../smart";
import { findMetrics } from "../smart/gazetteer";
import { cadenceWords } from "../text/smart";
import { goalMessages as text, lackedThings } from "../text/goals";
import type { Message } from "../text/language";
import { withTerms } from "../text/terms";
import type { Cadence } from "../smart/types";
import type { Check, Place } from "./check";
import { cadenceOfFrequency } from "./goalStatement";
import { perDepartment } from "./perDepartment";
import type { GoalNode, Severity } from "./types";

interface Lack {
  readonly id: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly what: Message;
  readonly detail: Message;
  readonly applies: (node: GoalNode) => boolean;
}

/** What makes a figure traceable (可追溯) and its data collectable (可采集), beside the target that scoring asks for. */
const lacks: readonly Lack[] = [
  { id: "noSource", severity: "warning", place: "source", what: lackedThings.source, detail: text.noSourceDetail, applies: ({ source }) => source.trim() === "" },
  { id: "noOwner", severity: "warning", place: "owner", what: lackedThings.owner, detail: text.noOwnerDetail, applies: ({ owner }) => owner.trim() === "" },
  { id: "noDefinition", severity: "info", place: "code", what: lackedThings.definition, detail: text.noDefinitionDetail, applies: ({ code }) => code === null },
  { id: "noFrequency", severity: "info", place: "frequency", what: lackedThings.frequency, detail: text.noFrequencyDetail, applies: ({ frequency }) => frequency === null },
  { id: "noBaseline", severity: "info", place: "baseline", what: lackedThings.baseline, detail: text.noBaselineDetail, applies: ({ baseline }) => baseline === null },
];

const lengths: Readonly<Record<Cadence, number>> = { day: 1, week: 7, month: 30, quarter: 91, half: 182, year: 365 };

/** Whether every KPI says enough to be followed up, at reviews that come round this often. */
export function traceabilityChecks(review: Cadence): readonly Check[] {
  const lacking = lacks.map(({ id, severity, place, what, detail, applies }): Check => {
    const say = (message: Message): Message => withTerms(message, { what });
    return { id, severity, place, run: (tree) => perDepartment(tree, applies, { one: say(text.lacksOne), some: say(text.lacksSome), all: say(text.lacksAll) }, detail) };
  });
  const say = (message: Message): Message => withTerms(message, { review: cadenceWords[review] });
  return [
    {
      // A KPI of the library is defined there, whatever it is called here.
      id: "notSpecific", severity: "warning",
      run: (tree) => perDepartment(tree, isVague, { one: text.notSpecific, some: text.notSpecificSome, all: text.notSpecificAll }, text.notSpecificDetail),
    },
    ...lacking,
    {
      id: "slowData", severity: "warning", place: "frequency",
      run: (tree) => perDepartment(
        tree,
        ({ frequency }) => frequency !== null && lengths[cadenceOfFrequency[frequency]] > lengths[review],
        { one: say(text.slowData), some: say(text.slowDataSome), all: say(text.slowDataAll) },
        text.slowDataDetail,
      ),
    },
  ];
}

function isVague({ goal, code }: GoalNode): boolean {
  if (code !== null || goal.trim() === "") return false;
  // A named metric is something definite; the whole check is for the few goals without one.
  if (findMetrics(goal.normalize("NFKC")).some(({ generic, perception }) => !generic && !perception)) return false;
  const { criteria } = checkGoal({ text: goal }, { asOf: null, fiscalYearStart: 1, locale: null });
  const specific = criteria.find(({ criterion }) => criterion === "S");
  return specific?.verdict === "missing" && specific.reason !== "noEndState";
}
