import type { Chart } from "../../engine/charts/chart";
import { asChoice, asFlag, asNumber, asText } from "../api/arguments";
import type { ScalarMember } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { Book } from "../book";
import { parseColor } from "../color";

export interface ChartState {
  readonly book: Book;
  readonly chart: Chart;
}

/** The charts of a sheet. */
export interface ChartsState {
  readonly book: Book;
  readonly sheetId: string;
}

/** @throws OfficeError ItemNotFound when the chart is gone */
export function alive({ book, chart }: ChartState): Chart {
  if (!book.engine.charts.byId(chart.id)) throw itemNotFound();
  return chart;
}

/** Reads a value that is set as what the property must be. */
export type Reading = (value: unknown) => unknown;

export const flag: Reading = asFlag;
export const number: Reading = asNumber;
export const text: Reading = asText;
export const color: Reading = (value) => (value === "" ? "" : parseColor(value));
export const among = (...words: readonly string[]): Reading => (value) => asChoice(value, words);
export const atLeast = (least: number, most = Number.POSITIVE_INFINITY): Reading => (value) => {
  const given = asNumber(value);
  if (given < least || given > most) throw invalidArgument();
  return given;
};
/** A number, or "" to leave it to Excel again. */
export const automatic: Reading = (value) => (value === "" || value === null ? undefined : asNumber(value));

/**
 * A property that is kept under a key of one of the chart's elements; until it is set it has the value that Excel would
 * give it.
 */
export function kept<State extends ChartState, Element extends object>(
  elementOf: (state: State) => Element,
  key: keyof Element & string,
  reading: Reading,
  otherwise: unknown | ((state: State) => unknown),
): ScalarMember<State> {
  return {
    get: (state) => {
      alive(state);
      const value = (elementOf(state) as Readonly<Record<string, unknown>>)[key];
      return value ?? (typeof otherwise === "function" ? (otherwise as (state: State) => unknown)(state) : otherwise);
    },
    set: (state, given) => {
      const value = reading(given);
      (elementOf(state) as Record<string, unknown>)[key] = value;
      state.book.engine.charts.changed(alive(state));
    },
  };
}

/** Several properties of one element: by wire name, how each is read and what it is until it is set. */
export function keptMembers<State extends ChartState>(
  elementOf: (state: State) => object,
  members: Readonly<Record<string, readonly [reading: Reading, otherwise: unknown]>>,
): Readonly<Record<string, ScalarMember<State>>> {
  return Object.fromEntries(Object.entries(members).map(([wire, [reading, otherwise]]) => {
    const key = `${wire.charAt(0).toLowerCase()}${wire.slice(1)}`;
    return [wire, kept<State, Record<string, unknown>>((state) => elementOf(state) as Record<string, unknown>, key, reading, otherwise)];
  }));
}
