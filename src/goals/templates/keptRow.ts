import {
  cascadeTerms, dimensionTerms, directionTerms, frequencyTerms, horizonTerms, methodTerms, natureTerms, stageTerms, termName, type Term,
} from "../../text/terms";
import type { GoalNode, KeptRow } from "../types";
import type { Fields } from "./fields";

type KeptKey = keyof KeptRow;

/** How a file says what a row holds. */
interface KeptField {
  readonly read: (fields: Fields, key: string) => unknown;
  readonly write: (value: unknown) => unknown;
}

const asIs = (value: unknown): unknown => value;
const words: KeptField = { read: (fields, key) => fields.text(key), write: asIs };
const number: KeptField = { read: (fields, key) => fields.number(key), write: asIs };
const parameter: KeptField = { read: (fields, key) => fields.parameter(key), write: asIs };
const term = <Value>(terms: readonly Term<Value>[]): KeptField => ({
  read: (fields, key) => fields.term(key, terms),
  write: (value) => termName(terms, value as Value).en,
});

const keptFields: { readonly [Key in KeptKey]-?: KeptField } = {
  goal: words, code: words, dimension: term(dimensionTerms), nature: term(natureTerms), stage: term(stageTerms), weight: number, direction: term(directionTerms),
  unit: words, method: term(methodTerms), parameter, cap: number, baseline: number, threshold: number, target: number, stretch: number, due: words,
  source: words, frequency: term(frequencyTerms), guard: words, cascade: term(cascadeTerms), share: number, tier: words, rule: words, contributors: words,
  anchors: words, horizon: term(horizonTerms),
};

const levelKeys = ["baseline", "threshold", "target", "stretch"] as const satisfies readonly KeptKey[];
const ofAnyGoal = [
  "dimension", "nature", "stage", "method", "parameter", "cap", "due", "source", "frequency", "guard", "cascade", "share", "tier", "rule", "contributors", "anchors", "horizon",
] as const satisfies readonly KeptKey[];

/** What of a row is kept beside what its draft says anyway. */
const keptKeys = {
  kpi: ["cascade", "share", "tier", "contributors", "due", "horizon"],
  goal: ["weight", ...ofAnyGoal],
  role: ["goal", "code", "unit", "direction", ...levelKeys, ...ofAnyGoal],
  department: ["goal", "code", "weight", "unit", "direction", ...levelKeys, ...ofAnyGoal],
} as const satisfies Readonly<Record<string, readonly KeptKey[]>>;

export type KeptOf = keyof typeof keptKeys;

/** What a row says under these keys; left out where it says nothing. */
export function keptRow(node: GoalNode, of: KeptOf, except: readonly KeptKey[] = []): { readonly row?: KeptRow } {
  return rowWith(keptKeys[of].filter((key) => !except.includes(key)).map((key) => [key, node[key]]));
}

/** The same from a file, beside the other fields of its object. */
export function readKeptRow(fields: Fields, of: KeptOf): { readonly row?: KeptRow } {
  return rowWith(keptKeys[of].map((key) => [key, keptFields[key].read(fields, key)]));
}

export function keptRowJson(row: KeptRow | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, keptFields[key as KeptKey].write(value)]));
}

/** Numbers that are those of one year and one company. */
export const numberKeys = levelKeys;

function rowWith(entries: readonly (readonly [key: KeptKey, value: unknown])[]): { readonly row?: KeptRow } {
  const said = entries.filter(([, value]) => value !== null && value !== "");
  return said.length === 0 ? {} : { row: Object.fromEntries(said) };
}
