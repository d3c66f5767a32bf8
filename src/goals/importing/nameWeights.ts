/** A weight in brackets behind a name: 责任感(15), 团队精神（25分）, Teamwork (20 %), Quality (10 pts). */
const behind = /\s*[(（]\s*(\d+(?:\.\d+)?)\s*(?:分|%|％|points?|pts?)?\s*[)）]\s*$/iu;

export interface WeightedName {
  readonly name: string;
  /** As it is written, in points; null where the name has none. */
  readonly weight: number | null;
}

/** The names of a list that has no column of weights: half of them must have one behind them, or the brackets mean something else. */
export function nameWeights(names: readonly string[]): ReadonlyMap<string, WeightedName> {
  const found = names.map((name) => [name, behind.exec(name)?.[1] ?? null] as const);
  const weighted = found.filter(([, weight]) => weight !== null).length;
  const isWeighted = weighted > 1 && weighted >= names.length / 2;
  return new Map(isWeighted ? found.map(([name, weight]) => [name, { name: name.replace(behind, ""), weight: weight === null ? null : Number(weight) }] as const) : []);
}
