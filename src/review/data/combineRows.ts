import { unitFactor } from "../../goals/importing/unitFactor";
import { rollUpOf, type RollUpOf } from "../../goals/cascade/rollUp";
import { groupBy } from "../../goals/tree";
import type { RollUp } from "../../goals/types";
import { plainText } from "../../text/parse";
import { dayNumber, parseDay } from "../days";
import { isoOf } from "./readRows";
import type { CollectedValue, DataKpi, DataRow } from "./types";

/** What the rows of one KPI come to. */
export interface CombinedRows {
  /** Each different value that they may mean; one where they agree. */
  readonly values: readonly CollectedValue[];
  /** Rows whose unit has no number of the KPI's. */
  readonly otherUnit: readonly DataRow[];
  /** Rows that say again what another says. */
  readonly repeated: readonly DataRow[];
  /** Days of the period that the parts are about; null for the whole of it, and where single days are named. */
  readonly days: number | null;
  /** How several parts of the period were put together; null where there was one. */
  readonly rollUp: RollUp | null;
}

/** The parts that lie in no other: a row for the whole period, or a month, says more than those within it. */
function largest(parts: readonly string[]): readonly string[] {
  if (parts.includes("")) return [""];
  const areas = parts.map((part) => ({ part, ends: part.split("/") as [string, string] }));
  return areas
    .filter(({ part, ends: [start, end] }) => !areas.some((other) => other.part !== part && other.ends[0] <= start && other.ends[1] >= end))
    .map(({ part }) => part);
}

function daysIn(parts: readonly string[]): number | null {
  let days = 0;
  for (const part of new Set(parts)) {
    const [start, end] = part.split("/").map(parseDay);
    // A day beside a value says when it was read as often as what it is about.
    if (start == null || end == null || dayNumber(start) === dayNumber(end)) return null;
    days += dayNumber(end) - dayNumber(start) + 1;
  }
  return parts.length === 0 ? null : days;
}

/** A row in the unit of its KPI. */
interface Reading {
  readonly row: DataRow;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Puts the rows of a KPI together: what is said twice counts once, the newest reading of the same days replaces the
 * older ones, a row for the whole period says more than rows for parts of it, and parts are combined as the KPI's
 * definition says. Readings that contradict each other stay apart.
 */
export function combineRows(kpi: DataKpi, rows: readonly DataRow[], defined: RollUpOf): CombinedRows {
  const read = rows.map((row) => readingOf(row, kpi));
  const otherUnit = rows.filter((_row, at) => read[at] === null);
  const repeated: DataRow[] = [];
  const byPart = groupBy(read.filter((each) => each !== null), ({ row }) => row.part);
  const parts = largest([...byPart.keys()]).map((part) => distinct(newest(byPart.get(part) ?? []), repeated));
  const [only, ...others] = parts;
  const rollUp = rollUpOf({ code: kpi.code === "" ? null : kpi.code, unit: kpi.unit }, defined);
  // The last of the parts stands for all of them.
  const found = { otherUnit, repeated, days: rollUp === "last" ? null : daysIn(parts.flat().map(({ row }) => row.part)) };
  if (only === undefined) return { ...found, values: [], rollUp: null };
  if (others.length === 0) return { ...found, values: only.map((reading) => collected(kpi, [reading], reading)), rollUp: null };
  // Where one part of the period says two things, the last of them stands in the first answer, each other one in its own.
  const answers = parts.reduce((longest, { length }) => Math.max(longest, length), 0);
  const values = Array.from({ length: answers }, (_none, at) => {
    const choice = parts.map((part) => part[Math.min(at, part.length - 1)]!);
    return collected(kpi, choice, total(choice, rollUp, kpi));
  });
  return { ...found, values, rollUp };
}

/** Null where the row's unit says something else than the KPI's. */
function readingOf(row: DataRow, kpi: DataKpi): Reading | null {
  const { amount } = row;
  if (amount.kind === "quotient") return { row, numerator: amount.numerator, denominator: amount.denominator, value: quotient(amount.numerator, amount.denominator, kpi) };
  const factor = factorTo(kpi, amount.unit);
  return factor === null ? null : { row, value: factor === 1 ? amount.value : clean(amount.value * factor), numerator: null, denominator: null };
}

function factorTo(kpi: DataKpi, unit: string): number | null {
  // Of a KPI without a unit its target tells whether 95 % is 95 or 0.95.
  if (isPercent(unit) && kpi.unit === "") return kpi.target !== null && Math.abs(kpi.target) > 1 ? 1 : 0.01;
  return unit === "" || kpi.unit === "" || plainText(unit) === plainText(kpi.unit) ? 1 : unitFactor(unit, kpi.unit);
}

/** 3 of 200 are 1.5 % or 15 ‰, and 0.015 of a KPI that counts in nothing of that kind. */
function quotient(numerator: number, denominator: number, { unit }: DataKpi): number {
  return clean((numerator / denominator) * (isShare(unit) ? 100 * (unitFactor("%", unit) ?? 1) : 1));
}

function isShare(unit: string): boolean {
  return unitFactor("%", unit) !== null;
}

function isPercent(unit: string): boolean {
  return /^[%％]$/.test(unit.trim());
}

/** Readings as of the last day that there are any of; those that name no day stand beside them. */
function newest(readings: readonly Reading[]): readonly Reading[] {
  const last = readings.reduce((newer, { row }) => (row.asOf === null ? newer : Math.max(newer, dayNumber(row.asOf))), -Infinity);
  return last === -Infinity ? readings : readings.filter(({ row }) => row.asOf !== null && dayNumber(row.asOf) === last);
}

function distinct(readings: readonly Reading[], repeated: DataRow[]): readonly Reading[] {
  const seen = new Set<number>();
  return readings.filter(({ value, row }) => {
    const same = Number(value.toPrecision(13));
    if (seen.has(same)) repeated.push(row);
    return !seen.has(same) && seen.add(same);
  });
}

function total(readings: readonly Reading[], rollUp: RollUp, kpi: DataKpi): Pick<Reading, "value" | "numerator" | "denominator"> {
  const none = { numerator: null, denominator: null };
  const sum = (of: (reading: Reading) => number): number => clean(readings.reduce((all, reading) => all + of(reading), 0));
  if (readings.every(({ numerator }) => numerator !== null)) {
    const [numerator, denominator] = [sum((each) => each.numerator ?? 0), sum((each) => each.denominator ?? 0)];
    if (denominator !== 0) return { numerator, denominator, value: quotient(numerator, denominator, kpi) };
  }
  if (rollUp === "sum") return { ...none, value: sum(({ value }) => value) };
  if (rollUp === "last") return { ...none, value: [...readings].sort((a, b) => (a.row.part < b.row.part ? -1 : 1)).at(-1)?.value ?? 0 };
  return { ...none, value: clean(sum(({ value }) => value) / readings.length) };
}

function collected({ goalId, department, owner, code, kpi, unit }: DataKpi, readings: readonly Reading[], { value, numerator, denominator }: Pick<Reading, "value" | "numerator" | "denominator">): CollectedValue {
  const days = readings.map(({ row }) => isoOf(row.asOf)).sort();
  return {
    goalId, department, owner, code, kpi, unit, numerator, denominator, value,
    source: [...new Set(readings.map(({ row }) => row.source))].join("; "),
    // What is only partly newer is as old as its oldest part.
    asOf: days.includes("") ? "" : (days[0] ?? ""),
    rows: readings.map(({ row }) => row.index),
  };
}

/** 0.1 + 0.2 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(14));
}
