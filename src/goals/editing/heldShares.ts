import { overlap, peakOfSpans, spanOf, type Dated, type DaySpan } from "../dayWeights";
import { exactShares } from "../exactShares";
import type { GoalNode } from "../types";

/** Somebody who has a job on some days. */
type Holder = Dated & Pick<GoalNode, "weight">;

/** Somebody's days with their number among all, and what they weigh. */
interface Turn {
  readonly at: number;
  readonly span: DaySpan;
  readonly weight: number | null;
}

/** A place in a job: people have it one after the other. */
type Place = Turn[];

/** Decimals of a weight as a fraction: percentages have two. */
const decimals = 4;
const rounding = 1e-9;

/**
 * Parts of a total for people by their days: even ones for as many as have it at once. Who follows somebody has the same
 * part. Null where there is nothing to share.
 */
export function evenShares(total: number, people: readonly Dated[]): readonly number[] | null {
  const parts = partsOf(total, people.map((each, at) => ({ at, span: spanOf(each), weight: null })));
  return parts === null ? null : people.map((_, at) => parts.get(at) ?? 0);
}

/**
 * What everybody weighs who has a job when others come to it. Whoever follows somebody gets what they had; where there is
 * nobody to follow, those who have it at the same time share evenly what the job weighs, which is `total`. First those who
 * have it, as they will have it, then the others.
 */
export function sharesWithOthers(holders: readonly Holder[], others: readonly Dated[], total: number): readonly (number | null)[] {
  const places: Place[] = [];
  const turns = holders.map(turnOf);
  const shared = new Set<Turn>();
  for (const turn of byStart(turns)) takePlace(places, turn);
  for (const [at, person] of others.entries()) {
    const turn = turnOf({ ...person, weight: null }, holders.length + at);
    const place = placeToTake(places, turn);
    const following = { ...turn, weight: place === null ? null : weightBefore(place, turn) };
    const follows = place !== null && peakOfSpans([...turns, following]) <= total + rounding;
    turns.push(follows ? following : turn);
    if (follows) place.push(following);
    else shared.add(turn);
  }
  for (const one of shared) for (const other of turns) if (overlap(one.span, other.span)) shared.add(other);
  const parts = partsOf(total, [...shared]);
  return turns.map(({ at, weight }) => parts?.get(at) ?? weight);
}

function turnOf(holder: Holder, at: number): Turn {
  return { at, span: spanOf(holder), weight: holder.weight };
}

/** The place that is free on somebody's days, of several the one that was left last before them; null where there is none. */
function placeToTake(places: readonly Place[], turn: Turn): Place | null {
  const free = places.filter((place) => isFree(place, turn)).map((place) => ({ place, left: leftBefore(place, turn) }));
  const latest = Math.max(...free.map(({ left }) => left));
  return free.find(({ left }) => left === latest)?.place ?? null;
}

/** The last day before somebody's on which another one had a place. */
function leftBefore(place: Place, { span }: Turn): number {
  return Math.max(-Infinity, ...place.map((other) => other.span.last).filter((last) => last < span.first));
}

function weightBefore(place: Place, turn: Turn): number | null {
  const left = leftBefore(place, turn);
  return (place.find(({ span }) => span.last === left) ?? place[0])?.weight ?? null;
}

/** Even parts for as many as there are at once, by their numbers. */
function partsOf(total: number, turns: readonly Turn[]): ReadonlyMap<number, number> | null {
  const places: Place[] = [];
  for (const turn of byStart(turns)) takePlace(places, turn);
  const parts = exactShares(total, places.map(() => 1), decimals);
  return parts === null ? null : new Map(places.flatMap((place, each) => place.map(({ at }) => [at, parts[each] ?? 0] as const)));
}

/** In the order of their first days the first free place is enough: there are as many places as people at once. */
function takePlace(places: Place[], turn: Turn): void {
  const free = places.find((place) => isFree(place, turn));
  if (free === undefined) places.push([turn]);
  else free.push(turn);
}

function byStart(turns: readonly Turn[]): readonly Turn[] {
  // Open days are infinite, and their difference is no number.
  return [...turns].sort((one, other) => (one.span.first === other.span.first ? one.at - other.at : one.span.first < other.span.first ? -1 : 1));
}

function isFree(place: Place, { span }: Turn): boolean {
  return place.every((turn) => !overlap(turn.span, span));
}
