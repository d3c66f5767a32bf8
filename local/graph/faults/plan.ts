/**
 * Faults that tests ask for, as `--faults` takes them: `seed=7,drop=0.1,late=0.1:2000,throttle=0.15:1,die=renamed:12`.
 * Each is rolled for every request that it concerns, from one seeded sequence.
 */
export interface FaultPlan {
  readonly seed: number;
  readonly rates: Readonly<Record<FaultKind, FaultRate>>;
  /** Dies without notice when a commit passes a point for the n-th time. */
  readonly die: { readonly point: DeathPoint; readonly pass: number } | null;
}

export interface FaultRate {
  /** Share of the requests, 0…1. */
  readonly rate: number;
  /** Milliseconds (late, slow) or seconds (throttle). */
  readonly amount: number;
}

/** What can go wrong: which requests it concerns, and its amount when none is given. */
export const faultKinds = {
  /** 429 with Retry-After: nothing happened. */
  throttle: { concerns: "all", amount: 1 },
  /** 503; a write may have happened all the same. */
  unavailable: { concerns: "all", amount: 1 },
  /** 502; a write may have happened all the same. */
  gateway: { concerns: "all", amount: 0 },
  /** 504; a write may have happened all the same. */
  timeout: { concerns: "all", amount: 0 },
  /** Answered after a while. */
  slow: { concerns: "all", amount: 1000 },
  /** 504 now; the write happens after a while. */
  late: { concerns: "writes", amount: 2000 },
  /** The write happens, then the connection is cut without an answer. */
  drop: { concerns: "writes", amount: 0 },
  /** Only the first half of the rows is written, then the connection is cut. */
  torn: { concerns: "writes", amount: 0 },
} as const satisfies Record<string, { concerns: "all" | "writes"; amount: number }>;

export type FaultKind = keyof typeof faultKinds;

/** Points of a commit at which the server can die, in their order. */
export const deathPoints = ["applied", "written", "renamed", "answering"] as const;

export type DeathPoint = (typeof deathPoints)[number];

const kinds = Object.keys(faultKinds) as FaultKind[];

/** @throws RangeError for a specification that is not one, saying what is wrong. */
export function parseFaults(specification: string): FaultPlan {
  let seed = 1;
  let die: FaultPlan["die"] = null;
  const rates = Object.fromEntries(kinds.map((kind) => [kind, { rate: 0, amount: faultKinds[kind].amount }])) as Record<FaultKind, FaultRate>;
  for (const part of specification.split(",").map((text) => text.trim()).filter((text) => text !== "")) {
    const [name = "", value = ""] = part.split("=");
    const [first = "", second] = value.split(":");
    const kind = kinds.find((known) => known === name);
    if (name === "seed") seed = numberIn(part, first, 0, 2 ** 32);
    else if (name === "die") die = { point: pointIn(part, first), pass: second === undefined ? 1 : numberIn(part, second, 1, 1e9) };
    else if (kind === undefined) throw new RangeError(`"${part}": known are seed, die, ${kinds.join(", ")}.`);
    else rates[kind] = { rate: numberIn(part, first, 0, 1), amount: second === undefined ? rates[kind].amount : numberIn(part, second, 0, 1e9) };
  }
  return { seed, rates, die };
}

function numberIn(part: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text === "" || !(value >= least && value <= most)) throw new RangeError(`"${part}" needs a number from ${least} to ${most}.`);
  return value;
}

function pointIn(part: string, text: string): DeathPoint {
  const point = deathPoints.find((known) => known === text);
  if (point === undefined) throw new RangeError(`"${part}": the points are ${deathPoints.join(", ")}.`);
  return point;
}
