import type { Direction } from "../types";
import type { Amount } from "./amount";
import { hasMagnitude, unitFactor } from "./unitFactor";

/** What a KPI has amounts of, all of them in its unit. */
export const levelFields = ["target", "baseline", "threshold", "stretch"] as const;
/** The parameter is one of them where the method takes a value of the KPI, such as the worst acceptable one. */
export type LevelField = (typeof levelFields)[number] | "parameter";

export interface LevelsRequest {
  /** Each with the unit behind it, or else in the heading of its column. */
  readonly amounts: ReadonlyMap<LevelField, Amount>;
  /** The targets of parts of the year. */
  readonly periods?: readonly Amount[];
  /** The unit in a column of its own, and the one that the heading of the targets or the name of the KPI gives. */
  readonly own: string;
  readonly hinted: string;
}

export interface Levels {
  readonly unit: string;
  /** Null where nothing tells how the unit of an amount compares with that of the KPI. */
  readonly values: ReadonlyMap<LevelField, number | null>;
  readonly periods: readonly (number | null)[];
}

/** A number without a unit that is so many times as large or small as a target with one may be in another unit. */
const tooFar = 100;

/** The amounts of a KPI in one unit: 8000万, 1亿 and 1.2亿 are 0.8, 1 and 1.2 亿. */
export function levelsOf({ amounts, periods = [], own, hinted }: LevelsRequest): Levels {
  // Where the year has no target, the first one of its parts says what the others are in.
  const target = amounts.get("target") ?? periods[0];
  const unit = unitOf(own, hinted, target) || otherUnit(amounts);
  const inUnit = (amount: Amount): number | null => {
    if (amount.unit === "") return target !== undefined && amount !== target && isFar(amount.value, target, unit) ? null : amount.value;
    // Whoever gives a unit twice gives its name twice: 5家 in a row of 个.
    const factor = factorOf(amount.unit, unit, target) ?? (amount === target ? 1 : null);
    return factor === null ? null : clean(amount.value * factor);
  };
  return { unit, values: new Map([...amounts].map(([field, amount]) => [field, inUnit(amount)] as const)), periods: periods.map(inUnit) };
}

/** Which way is better, by what is outstanding and what will just do; null where they do not say. */
export function directionOf({ values }: Levels): Direction | null {
  const steps = (["threshold", "target", "stretch"] as const).flatMap((field) => values.get(field) ?? []);
  const isUp = steps.slice(1).some((value, at) => value > (steps[at] ?? 0));
  const isDown = steps.slice(1).some((value, at) => value < (steps[at] ?? 0));
  if (isUp === isDown) return null;
  return isUp ? 1 : -1;
}

function unitOf(own: string, hinted: string, target: Amount | undefined): string {
  if (target === undefined || target.unit === "") return own || hinted;
  // 95 % in a column whose unit says otherwise was written by hand into that cell.
  if (target.unit === "%") return "%";
  const said = own || (unitFactor(target.unit, hinted) === null ? "" : hinted);
  return said.length < target.unit.length ? target.unit : said;
}

/** Where neither the row nor its target says a unit, another amount may; 80 % beside a target of 1,000 is a share of it. */
function otherUnit(amounts: LevelsRequest["amounts"]): string {
  const units = [...amounts.values()].map(({ unit }) => unit).filter((unit) => unit !== "");
  return units.find((unit) => !amounts.has("target") || (unit !== "%" && !hasMagnitude(unit))) ?? "";
}

function factorOf(from: string, to: string, target: Amount | undefined): number | null {
  // 90 % beside a target of 0.95.
  if (from === "%" && to === "" && target !== undefined && Math.abs(target.value) <= 1) return 0.01;
  return unitFactor(from, to);
}

function isFar(value: number, target: Amount, unit: string): boolean {
  if (target.unit !== unit || !(unit === "%" || hasMagnitude(unit)) || value === 0 || target.value === 0) return false;
  const ratio = Math.abs(value / target.value);
  return ratio > tooFar || ratio < 1 / tooFar;
}

/** 0.9 × 100 is 90, not 90.00000000000001. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
