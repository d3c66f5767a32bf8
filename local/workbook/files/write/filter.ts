import type { FilterCriterion, FilterDate } from "../../engine/filters/criterion";
import { writeArea } from "../model/areas";
import { comparison, storedDynamic } from "../model/filterWords";
import { storedSet } from "../model/iconSets";
import type { FilterFile } from "../model/workbook";
import { storedText, tag } from "../xml/write";
import type { StylesWriter } from "./styles";

export const filterElement = ({ area, criteria }: FilterFile, styles: StylesWriter): string =>
  tag("autoFilter", { ref: writeArea(area) }, criteria.flatMap(({ column, criterion }) => {
    const content = criterionElement(criterion, styles);
    return content === "" ? [] : [tag("filterColumn", { colId: column }, content)];
  }));

function criterionElement(criterion: FilterCriterion, styles: StylesWriter): string {
  const { filterOn, criterion1 = "", criterion2, color } = criterion;
  switch (filterOn) {
    case "Values": {
      const values = criterion.values ?? [];
      const texts = values.filter((value): value is string => typeof value === "string" && value !== "");
      const dates = values.filter((value): value is FilterDate => typeof value !== "string");
      return tag("filters", { blank: values.includes("") || null }, [...texts.map((val) => tag("filter", { val: storedText(val) })), ...dates.map(dateElement)]);
    }
    case "Custom": {
      const items = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map((text) => {
        const { operator, value } = comparison(text);
        return tag("customFilter", { operator, val: storedText(value) });
      });
      return tag("customFilters", { and: criterion2 !== undefined && criterion.operator === "And" ? true : null }, items);
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return tag("top10", { top: filterOn.startsWith("Top") ? null : false, percent: filterOn.endsWith("Percent") || null, val: Number(criterion1) || 10 });
    case "Dynamic":
      return tag("dynamicFilter", { type: storedDynamic(criterion.dynamicCriteria ?? "") });
    case "CellColor":
    case "FontColor": {
      if (color === undefined) return "";
      const isCell = filterOn === "CellColor";
      return tag("colorFilter", { dxfId: styles.differential(isCell ? { fill: color } : { font: { color } }), cellColor: isCell ? null : false });
    }
    case "Icon":
      return criterion.icon ? tag("iconFilter", { iconSet: storedSet(criterion.icon.set), iconId: criterion.icon.index }) : "";
  }
}

const parts = ["year", "month", "day", "hour", "minute", "second"] as const;

function dateElement({ date, specificity }: FilterDate): string {
  const grouping = specificity.toLowerCase();
  const numbers = date.split(/[-T:]/).map((part) => Number.parseInt(part, 10) || 0);
  const said = parts.slice(0, parts.findIndex((part) => part === grouping) + 1);
  return tag("dateGroupItem", { ...Object.fromEntries(said.map((part, index) => [part, numbers[index] ?? 0])), dateTimeGrouping: grouping });
}
