import { containsCell } from "../area";
import type { ConditionalFormat } from "../conditionalFormats";
import type { ShownIcon } from "../filters/criterion";
import type { WorkbookParts } from "../workbookParts";
import type { IconPoint, IconSetCondition } from "./condition";
import { NO_ICONS } from "./icons";

interface Thresholds {
  readonly format: ConditionalFormat;
  readonly condition: IconSetCondition;
  /** Where each icon but the lowest begins; null where a formula gives no number. */
  readonly bounds: readonly (number | null)[];
}

/** Tells which icon conditional formats show in a cell, as the grid draws it. */
export class CellIcons {
  /** While one filter looks at its cells nothing changes. */
  private readonly known = new Map<string, Thresholds>();

  constructor(private readonly engine: WorkbookParts) {}

  at(sheetId: string, row: number, column: number): ShownIcon | null {
    const value = this.engine.value(sheetId, row, column);
    const formats = this.engine.conditionalFormats.of(sheetId, { row, column, rows: 1, columns: 1 });
    const format = formats.find(({ condition, areas }) => condition?.kind === "iconSet" && areas.some((area) => containsCell(area, row, column)));
    if (typeof value !== "number" || !format || format.condition?.kind !== "iconSet") return null;
    const { condition, bounds } = this.thresholds(format, format.condition);
    const reached = bounds.reduce<number>((icon, bound, index) => {
      const isReached = bound !== null && (condition.points[index]?.operator === "GreaterThan" ? value > bound : value >= bound);
      return isReached ? index : icon;
    }, 0);
    const custom = condition.points[reached]?.custom;
    if (custom) return custom.set === NO_ICONS ? null : custom;
    return { set: condition.set, index: condition.reversed ? condition.points.length - 1 - reached : reached };
  }

  private thresholds(format: ConditionalFormat, condition: IconSetCondition): Thresholds {
    const known = this.known.get(format.id);
    if (known) return known;
    const numbers = this.numbersOf(format).sort((a, b) => a - b);
    const made: Thresholds = { format, condition, bounds: condition.points.map((point, index) => (index === 0 ? null : this.bound(point, numbers, format))) };
    if (this.known.size === 0) queueMicrotask(() => this.known.clear());
    this.known.set(format.id, made);
    return made;
  }

  private numbersOf({ sheetId, areas }: ConditionalFormat): number[] {
    return areas.flatMap((area) => Array.from({ length: area.rows * area.columns }, (_, index) =>
      this.engine.value(sheetId, area.row + Math.floor(index / area.columns), area.column + (index % area.columns)))).filter((value) => typeof value === "number");
  }

  private bound({ type, formula = "0" }: IconPoint, numbers: readonly number[], { sheetId, areas: [first] }: ConditionalFormat): number | null {
    const given = formula.startsWith("=") ? this.engine.evaluateAt(formula, sheetId, first?.row ?? 0, first?.column ?? 0) : Number(formula);
    if (typeof given !== "number" || !Number.isFinite(given)) return null;
    const [low = 0, high = 0] = [numbers[0], numbers.at(-1)];
    if (type === "Percent") return low + ((high - low) * given) / 100;
    if (type !== "Percentile") return given;
    const place = ((numbers.length - 1) * given) / 100;
    const [below = 0, above = below] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  }
}
