import { forecastMethods } from "../../src/insights/forecastMethods";
import { aggregations } from "../../src/scoring/aggregate";
import { bandModes } from "../../src/scoring/band";
import { curveEnds } from "../../src/scoring/curve";
import { directions } from "../../src/scoring/direction";
import { languages } from "../../src/scoring/explain/explain";
import { calibrations } from "../../src/scoring/fairness/calibrate";
import { tieRules } from "../../src/scoring/fairness/forced";
import { rankOrders, rankTies } from "../../src/scoring/fairness/rank";
import { methods } from "../../src/scoring/methods";
import { bonusModes } from "../../src/scoring/payouts/bonus";
import { tierModes } from "../../src/scoring/payouts/tierPay";
import { bases } from "../../src/scoring/periods/prorate";
import { yearToDateMethods } from "../../src/scoring/periods/yearToDate";
import { rollUpMethods } from "../../src/scoring/rollup/rollUp";
import { statusRollups } from "../../src/scoring/statusRollup";
import { varianceModes } from "../../src/scoring/variance";
import { vetoModes } from "../../src/scoring/veto";
import { meanTypes, missingRules, sumRules } from "../../src/scoring/weighted";
import { randomIndices } from "../../src/scoring/weights/comparison";
import { objectiveMethods } from "../../src/scoring/weights/objective";
import { yesNo } from "../../src/scoring/yesNo";
import type { Message } from "../../src/text/language";

/** The words of one option, and the parameters that accept them. */
export interface Choices {
  /** Names the enumeration in Excel's metadata. */
  readonly id: string;
  readonly labels: readonly Message[];
  /** `FUNCTION.parameter` */
  readonly takenBy: readonly string[];
}

/** Every option of KPI.* that takes words, one entry each: the words come from the tables that the rules look them up in. */
const options: readonly Choices[] = [
  {
    id: "Direction",
    labels: labelsOf(directions),
    takenBy: ["SCORE", "ATTAIN", "EXPLAIN", "NEED", "BRIDGE", "PASSFAIL", "CAPABILITY"].map((id) => `${id}.direction`),
  },
  // Where there is no target there is nothing to come closer to.
  {
    id: "DirectionWithoutTarget",
    labels: labelsOf({ choices: directions.choices.filter(({ value }) => value !== 0) }),
    takenBy: ["SIGNALS.direction", "ENTROPY.directions"],
  },
  { id: "ScoreMethod", labels: labelsOf(methods), takenBy: ["SCORE", "ATTAIN", "EXPLAIN", "NEED", "BRIDGE"].map((id) => `${id}.method`) },
  { id: "BandMode", labels: labelsOf(bandModes), takenBy: ["BAND.mode"] },
  { id: "CurveEnd", labels: labelsOf(curveEnds), takenBy: ["CURVE.below", "CURVE.above"] },
  { id: "VarianceMode", labels: labelsOf(varianceModes), takenBy: ["VARIANCE.mode"] },
  { id: "VetoMode", labels: labelsOf(vetoModes), takenBy: ["VETO.mode"] },
  { id: "SentenceLanguage", labels: labelsOf(languages), takenBy: ["EXPLAIN.language"] },
  { id: "YesNo", labels: labelsOf(yesNo), takenBy: ["PROGRESS.clamp", "EFFICACY.clamp", "STEP.inclusive", "XMR.screen"] },
  { id: "MeanType", labels: labelsOf(meanTypes), takenBy: ["WEIGHTED.type"] },
  { id: "MissingRule", labels: labelsOf(missingRules), takenBy: ["WEIGHTED.missing", "ROLLUP.missing"] },
  { id: "SumRule", labels: labelsOf(sumRules), takenBy: ["WEIGHTED.sum_rule"] },
  { id: "RollUpMethod", labels: labelsOf(rollUpMethods), takenBy: ["ROLLUP.method"] },
  { id: "Aggregation", labels: labelsOf(aggregations), takenBy: ["AGG.method"] },
  { id: "YearToDateMethod", labels: labelsOf(yearToDateMethods), takenBy: ["YTD.method"] },
  { id: "ProrateBasis", labels: labelsOf(bases), takenBy: ["PRORATE.basis"] },
  { id: "RandomIndex", labels: labelsOf(randomIndices), takenBy: ["AHP.CR.ri"] },
  { id: "ObjectiveMethod", labels: labelsOf(objectiveMethods), takenBy: ["ENTROPY.method"] },
  { id: "StatusRollUp", labels: labelsOf(statusRollups), takenBy: ["STATUS.ROLLUP.method"] },
  { id: "TieRule", labels: labelsOf(tieRules), takenBy: ["FORCED.ties"] },
  { id: "RankOrder", labels: labelsOf(rankOrders), takenBy: ["RANK.order"] },
  { id: "RankTies", labels: labelsOf(rankTies), takenBy: ["RANK.ties"] },
  { id: "Calibration", labels: labelsOf(calibrations), takenBy: ["CALIBRATE.method"] },
  { id: "ForecastMethod", labels: labelsOf(forecastMethods), takenBy: ["FORECAST.method"] },
  { id: "TierMode", labels: labelsOf(tierModes), takenBy: ["TIERPAY.mode"] },
  { id: "BonusMode", labels: labelsOf(bonusModes), takenBy: ["BONUS.mode"] },
];

const byParameter = new Map(options.flatMap((each) => each.takenBy.map((parameter) => [parameter, each] as const)));

/** What a parameter may be in words; null when it takes none. */
export function choicesOf(id: string, parameter: string): Choices | null {
  return byParameter.get(`${id}.${parameter}`) ?? null;
}

/** All parameters that take words, as `FUNCTION.parameter`. */
export function parametersWithChoices(): readonly string[] {
  return [...byParameter.keys()];
}

/** An option by its id. */
export function optionById(id: string): Choices {
  const found = options.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No such option: ${id}`);
  return found;
}

/** TRUE and FALSE: they are logical values in a cell, and Excel knows them. */
export function isYesNo({ id }: Choices): boolean {
  return id === "YesNo";
}

function labelsOf({ choices }: { readonly choices: readonly { readonly label: Message }[] }): readonly Message[] {
  return choices.map(({ label }) => label);
}
