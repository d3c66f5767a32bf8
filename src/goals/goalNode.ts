import type { Direction, Method } from "../scoring/types";
import type { Language } from "../text/language";

export type Dimension = "financial" | "customer" | "process" | "learning";
export type Frequency = "daily" | "weekly" | "monthly" | "quarterly" | "halfyearly" | "yearly";

/** How a goal hands its target down: to every child the same, in shares that add up, or as what each child adds. */
export type Cascade = "copy" | "split" | "contribute";

/** Where a goal stands: what somebody has proposed counts only when it is agreed. */
export type GoalState = "proposed" | "reviewed" | "agreed" | "declined" | "retired";

/** Who decides on a goal, on which day (ISO), and in which language the workbook notes it. */
export interface Signature {
  readonly name: string;
  readonly date: string;
  readonly language: Language;
}

/** Whether a goal pays off within the year or later. */
export type Horizon = "short" | "long";

export type GoalLevel = "strategy" | "department" | "team" | "role" | "kpi";

/** A node of the goal tree: one row of `tblGoals`. */
export interface GoalNode {
  readonly id: string;
  readonly parent: string | null;
  readonly level: GoalLevel;
  readonly goal: string;
  /** The one who is accountable. */
  readonly owner: string;
  /** Others who work on it, as the sheet lists them. */
  readonly contributors: string;
  readonly department: string;
  readonly role: string;
  readonly code: string | null;
  readonly dimension: Dimension | null;
  readonly nature: "hard" | "soft" | null;
  readonly stage: "process" | "result" | "growth" | null;
  /** Fraction of the parent: 0.3 is 30 %. */
  readonly weight: number | null;
  readonly direction: Direction | null;
  readonly unit: string;
  readonly method: Method | null;
  /** What the method needs: a number, or in one text a table or the two tolerances of band. */
  readonly parameter: number | string | null;
  /** Highest possible score; null is that of KPI.SCORE. */
  readonly cap: number | null;
  readonly baseline: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly stretch: number | null;
  /** When it is to be reached, as the sheet says it; a date is ISO. */
  readonly due: string;
  readonly source: string;
  readonly frequency: Frequency | null;
  readonly guard: string | null;
  /** How this goal's target goes down to its children; null where nobody has said. */
  readonly cascade: Cascade | null;
  /** Part of the parent's target that this goal takes over: 0.3 is 30 %. */
  readonly share: number | null;
  /** Level or region whose row of `tblTiers` gives the target. */
  readonly tier: string;
  /** First and last day that it counts, as the sheet says it; a date is ISO, "" is open. */
  readonly start: string;
  readonly until: string;
  /** How the target is worked out from the past, as the sheet says it; "" is a fixed target. */
  readonly rule: string;
  /** What each rating of a soft KPI means. */
  readonly anchors: string;
  /** Null counts as agreed. */
  readonly state: GoalState | null;
  readonly horizon: Horizon | null;
  /** Who reviewed and agreed on it and when, a line each, as `signed` writes them. */
  readonly signOff: string;
}
