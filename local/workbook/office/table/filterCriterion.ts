import { iconCount, iconSetNames } from "../../engine/conditions/icons";
import type { FilterCriterion, FilterDate, ShownIcon } from "../../engine/filters/criterion";
import { filterKinds } from "../../engine/filters/criterion";
import { periodNames } from "../../engine/filters/period";
import { asChoice, asInteger, asNumber, asRecord, asText } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import { parseColor } from "../color";

const dynamicNames: readonly string[] = ["Unknown", "AboveAverage", "BelowAverage", ...periodNames];

const given = (value: unknown): boolean => value !== undefined && value !== null;

function dateOf(value: unknown): FilterDate {
  const { date, specificity } = asRecord(value);
  return { date: asText(date), specificity: asChoice(specificity, ["Year", "Month", "Day", "Hour", "Minute", "Second"]) };
}

export function filterValues(value: unknown): readonly (string | FilterDate)[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((item: unknown) => (typeof item === "object" ? dateOf(item) : typeof item === "boolean" ? String(item).toUpperCase() : asText(item)));
}

function iconOf(value: unknown): ShownIcon {
  const { set, index } = asRecord(value);
  const name = asChoice(set, iconSetNames);
  const place = asInteger(index);
  if (place < 0 || place >= iconCount(name)) throw invalidArgument();
  return { set: name, index: place };
}

const counted = (value: unknown): string => {
  const number = asNumber(value);
  if (!Number.isInteger(number) || number < 1) throw invalidArgument();
  return String(number);
};

/** Excel's `FilterCriteria`, checked for what its kind needs. @throws OfficeError InvalidArgument */
export function filterCriterion(value: unknown): FilterCriterion {
  const criteria = asRecord(value);
  const filterOn = asChoice(criteria["filterOn"], filterKinds);
  switch (filterOn) {
    case "Values":
      return { filterOn, values: filterValues(criteria["values"]) };
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return { filterOn, criterion1: counted(criteria["criterion1"]) };
    case "CellColor":
    case "FontColor":
      return { filterOn, color: parseColor(criteria["color"]) };
    case "Dynamic":
      return { filterOn, dynamicCriteria: asChoice(criteria["dynamicCriteria"], dynamicNames) };
    case "Icon":
      return { filterOn, icon: iconOf(criteria["icon"]) };
    case "Custom": {
      const second = criteria["criterion2"];
      return {
        filterOn, criterion1: asText(criteria["criterion1"]),
        ...(given(second) && second !== "" ? { criterion2: asText(second) } : {}),
        operator: given(criteria["operator"]) ? asChoice(criteria["operator"], ["And", "Or"]) : "And",
      };
    }
  }
}

/** As an add-in reads it: with every key of `FilterCriteria` that Excel fills in. */
export const describeCriterion = (criterion: FilterCriterion): Readonly<Record<string, unknown>> => ({
  criterion1: "", criterion2: "", color: "", operator: "And", icon: null, dynamicCriteria: "Unknown", values: [], ...criterion,
});
