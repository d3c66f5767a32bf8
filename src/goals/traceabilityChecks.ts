import { checkGoal } from "../smart";
import { findMetrics } from "../smart/gazetteer";
import type { Cadence } from "../smart/types";
import { goalMessages as text, lackedThings } from "../text/goals";
import type { Message } from "../text/language";
import { cadenceWords } from "../text/smart";
import type { Check, Place } from "./check";
import { cadenceOfFrequency } from "./goalStatement";
import { perDepartment, wordingsWith } from "./perDepartment";
import { remembered } from "./remembered";
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
  return [
    perDepartment({
      // A KPI of the library is defined there, whatever it is called here.
      id: "notSpecific", severity: "warning", applies: isVague,
      wordings: { one: text.notSpecific, some: text.notSpecificSome, all: text.notSpecificAll }, detail: text.notSpecificDetail,
    }),
    ...lacks.map(({ what, ...lack }) => perDepartment({ ...lack, wordings: wordingsWith({ one: text.lacksOne, some: text.lacksSome, all: text.lacksAll }, { what }) })),
    perDepartment({
      id: "slowData", severity: "warning", place: "frequency",
      applies: ({ frequency }) => frequency !== null && lengths[cadenceOfFrequency[frequency]] > lengths[review],
      wordings: wordingsWith({ one: text.slowData, some: text.slowDataSome, all: text.slowDataAll }, { review: cadenceWords[review] }),
      detail: text.slowDataDetail,
    }),
    perDepartment({
      id: "notSmart", severity: "info", applies: (node) => !isVague(node) && lacksSmart(node),
      wordings: { one: text.notSmart, some: text.notSmartSome, all: text.notSmartAll }, detail: text.notSpecificDetail,
    }),
  ];
}

function isVague({ goal, code }: GoalNode): boolean {
  return code === null && goal.trim() !== "" && saysNothing(goal);
}

const saysNothing = remembered((goal) => {
  // A named metric is something definite; the whole check is for the few goals without one.
  if (findMetrics(goal.normalize("NFKC")).some(({ generic, perception }) => !generic && !perception)) return false;
  const { criteria } = checkGoal({ text: goal }, { asOf: null, fiscalYearStart: 1, locale: null });
  const specific = criteria.find(({ criterion }) => criterion === "S");
  return specific?.verdict === "missing" && specific.reason !== "noEndState";
});

/**
 * Whether a KPI that no code defines is neither specific nor measurable by its words and its row. When it is reached is
 * a matter of the reviews; whether it is achievable and serves its parent the SMART tab judges, with the past at hand.
 */
function lacksSmart({ goal, code, target, unit }: GoalNode): boolean {
  return code === null && goal.trim() !== "" && isGappy(JSON.stringify([goal, target, unit]));
}

const isGappy = remembered((key) => {
  const [goal, target, unit] = JSON.parse(key) as [string, number | null, string];
  const { criteria } = checkGoal({ text: goal, fields: { target, unit: unit === "" ? null : unit } }, { asOf: null, fiscalYearStart: 1, locale: null });
  return criteria.some(({ criterion, verdict }) => (criterion === "S" || criterion === "M") && (verdict === "missing" || verdict === "partly"));
});
