import { reaches } from "./compare";
import { Impossible, type Failure } from "./failure";
import { fraction, type Fraction } from "./types";

/** The three lights, best first. */
export const statuses = ["green", "amber", "red"] as const;
export type Status = (typeof statuses)[number];

export const defaultGreen = fraction(0.9);
export const defaultAmber = fraction(0.75);

/** From which attainment on the light is green, and amber. */
export interface StatusOptions {
  readonly green?: Fraction | null;
  readonly amber?: Fraction | null;
  /** The share of the time that has passed, 0…1: the attainment is judged against it. Null judges against the whole. */
  readonly elapsed?: Fraction | null;
}

const amberAboveGreen = new Impossible("amberAboveGreen");
const elapsedRange = new Impossible("elapsedRange");

/** KPI.STATUS: the light of an attainment; thresholds are inclusive and, with elapsed, count for the share elapsed. */
export function statusOf(attain: Fraction, { green, amber, elapsed }: StatusOptions = {}): Status | Failure {
  const greenFrom = green ?? defaultGreen;
  const amberFrom = amber ?? defaultAmber;
  const due = elapsed ?? 1;
  if (!reaches(greenFrom, amberFrom)) return amberAboveGreen;
  if (due < 0 || !reaches(1, due)) return elapsedRange;
  // Thresholds are scaled rather than the attainment divided, so that nothing is due at elapsed 0.
  if (reaches(attain, greenFrom * due)) return "green";
  return reaches(attain, amberFrom * due) ? "amber" : "red";
}
