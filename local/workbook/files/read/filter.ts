import { parseArea } from "../../engine/address";
import type { FilterCriterion, FilterDate } from "../../engine/filters/criterion";
import type { DifferentialFormat } from "../model/conditional";
import { dynamicCriterion, signOf } from "../model/filterWords";
import { apiSet } from "../model/iconSets";
import type { FilterFile } from "../model/workbook";
import { childrenOf, flagOf, numberOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";

/** A filter with its criteria by column of its area; colours are described by formats elsewhere. */
export function readFilter(filter: XmlElement | undefined, differential: readonly DifferentialFormat[]): FilterFile | null {
  const area = parseArea(filter?.attributes["ref"] ?? "");
  if (!filter || !area) return null;
  const criteria = childrenOf(filter, "filterColumn").flatMap((column) => {
    const criterion = readCriterion(column, differential);
    return criterion ? [{ column: numberOf(column.attributes, "colId") ?? 0, criterion }] : [];
  });
  return { area, criteria };
}

function readCriterion(column: XmlElement, differential: readonly DifferentialFormat[]): FilterCriterion | null {
  const [element] = column.children;
  if (!element) return null;
  const { attributes } = element;
  switch (element.name) {
    case "filters": {
      const texts = childrenOf(element, "filter").map((item) => readText(item.attributes["val"] ?? ""));
      return { filterOn: "Values", values: [...texts, ...childrenOf(element, "dateGroupItem").map(readDate), ...(flagOf(attributes, "blank") ? [""] : [])] };
    }
    case "customFilters": {
      const [first, second] = childrenOf(element, "customFilter").map((item) => `${signOf(item.attributes["operator"])}${readText(item.attributes["val"] ?? "")}`);
      if (first === undefined) return null;
      return { filterOn: "Custom", criterion1: first, ...(second === undefined ? {} : { criterion2: second, operator: flagOf(attributes, "and") ? "And" : "Or" }) };
    }
    case "top10": {
      const kind = flagOf(attributes, "percent") ? "Percent" : "Items";
      return { filterOn: `${flagOf(attributes, "top", true) ? "Top" : "Bottom"}${kind}`, criterion1: attributes["val"] ?? "10" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicCriterion(attributes["type"] ?? "") };
    case "colorFilter": {
      const isCell = flagOf(attributes, "cellColor", true);
      const format = differential[numberOf(attributes, "dxfId") ?? -1];
      const color = isCell ? format?.fill : format?.font?.color;
      return color ? { filterOn: isCell ? "CellColor" : "FontColor", color } : null;
    }
    case "iconFilter": {
      const index = numberOf(attributes, "iconId");
      return index === null ? null : { filterOn: "Icon", icon: { set: apiSet(attributes["iconSet"] ?? ""), index } };
    }
    default:
      return null;
  }
}

const specificities = { year: "Year", month: "Month", day: "Day", hour: "Hour", minute: "Minute", second: "Second" } as const;

function readDate({ attributes }: XmlElement): FilterDate {
  const part = (name: string, otherwise: number): string => String(numberOf(attributes, name) ?? otherwise).padStart(2, "0");
  const day = `${part("year", 1900)}-${part("month", 1)}-${part("day", 1)}`;
  const grouping = attributes["dateTimeGrouping"] as keyof typeof specificities | undefined;
  return { date: `${day}T${part("hour", 0)}:${part("minute", 0)}:${part("second", 0)}`, specificity: specificities[grouping ?? "day"] ?? "Day" };
}
