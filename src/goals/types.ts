import type { Direction, Method } from "../scoring/types";
import type { Language, Message } from "../text/language";
import type { Fix } from "./editing/types";

export type { Direction, Method };

export type RoleType = "management" | "business" | "technical" | "service" | "support";
export type Dimension = "financial" | "customer" | "process" | "learning";
/** Whether an indicator suits, as somebody answered. */
export type Answer = "yes" | "partly" | "no";
export type RollUp = "sum" | "average" | "weighted" | "ratio" | "last" | "tree";
export type Frequency = "daily" | "weekly" | "monthly" | "quarterly" | "halfyearly" | "yearly";

/** One definition of a KPI (口径): the single source, referred to by code everywhere else. */
export interface Indicator {
  readonly code: string;
  readonly name: Message;
  /** Other words and abbreviations by which people look for it. */
  readonly aliases: Message;
  readonly definition: Message;
  /** What a ratio divides by what; null for what is counted, summed or averaged. */
  readonly numerator: Message | null;
  readonly denominator: Message | null;
  readonly unit: Message;
  readonly direction: Direction;
  readonly method: Method;
  readonly rollUp: RollUp;
  /** How it enters a total: with a weight, as plus points outside the weights, or as a veto (any occurrence limits the total). */
  readonly counts: "weighted" | "bonus" | "veto";
  readonly source: Message;
  readonly frequency: Frequency;
  readonly dimension: Dimension;
  readonly nature: "hard" | "soft";
  readonly stage: "process" | "result" | "growth";
  readonly roles: readonly RoleType[];
  /** Codes of jobs; `all` suits every job. */
  readonly jobs: readonly string[];
  /** Code of the paired indicator that shows when this one is gamed. */
  readonly guard: string | null;
  /** What the ratings of a soft indicator mean; null where it is hard. */
  readonly anchors: Message | null;
}

export interface Job {
  readonly code: string;
  readonly name: Message;
  readonly role: RoleType;
}

/** A KPI as it stands in the template form, before it is written to the sheet. */
export interface KpiDraft {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly method: Method;
  /** Parameter of the method where it has one (worst value, tolerance, points per incident, baseline). */
  readonly parameter: number | null;
  /** Points of weight; the KPIs of a department total 100. */
  readonly weight: number;
  /** A pinned weight is not moved when another one is changed. */
  readonly pinned: boolean;
  readonly target: number | null;
  /** Where it stands now, the least that will do, and what would be outstanding, where a template says so. */
  readonly baseline?: number | null;
  readonly threshold?: number | null;
  readonly stretch?: number | null;
  /** What an indicator that is not in the product's library says of itself. */
  readonly facts?: KpiFacts;
}

/** What a goal takes over from its indicator. */
export type KpiFacts = Pick<GoalNode, "dimension" | "nature" | "stage" | "frequency" | "guard" | "source" | "anchors">;

/** A strategic goal as it stands in the template form. */
export interface StrategyDraft {
  readonly goal: string;
  /** The indicator that tells whether it is reached. */
  readonly code: string | null;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly stretch: number | null;
}

/** A job of a department that has several, each with KPIs of its own that total 100. */
export interface RoleDraft {
  readonly role: RoleType;
  readonly job: string | null;
  /** Points of weight in the department; its jobs total 100. */
  readonly weight: number;
  /** A pinned weight is not moved when another one is changed. */
  readonly pinned: boolean;
  readonly kpis: readonly KpiDraft[];
}

export interface DepartmentDraft {
  readonly name: string;
  readonly owner: string;
  readonly role: RoleType;
  readonly job: string | null;
  /** KPIs of the department itself; none where its jobs have them. */
  readonly kpis: readonly KpiDraft[];
  /** Several jobs, each a role under the department; left out where its KPIs are all of one. */
  readonly roles?: readonly RoleDraft[];
  /** Id of the strategic goal that it serves; the top of the tree where nobody has said. */
  readonly serves?: string | null;
}

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
  readonly parameter: number | null;
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

export type Severity = "error" | "warning" | "info";

/** Something a check found: the same shape in every list of findings. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence that names the thing. */
  readonly text: Message;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Second line: why it matters or what to do. */
  readonly detail?: Message;
  readonly department?: string;
  /** Whose own review sheet it is on, where it is on one. */
  readonly person?: string;
  /** Where it is: `Sheet!A1`. */
  readonly address?: string;
  /** The goal that it is about, where it is about one. */
  readonly goalId?: string;
  /** What repairs it, where something does. */
  readonly fix?: Fix;
}
