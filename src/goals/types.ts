import type { Direction, Method } from "../scoring/types";
import type { Message } from "../text/language";
import type { Fix } from "./editing/types";
import type { Dimension, Frequency, GoalNode } from "./goalNode";

export type { Direction, Method };
export type * from "./goalNode";

export type RoleType = "management" | "business" | "technical" | "service" | "support";
/** Whether an indicator suits, as somebody answered. */
export type Answer = "yes" | "partly" | "no";
export type RollUp = "sum" | "average" | "weighted" | "ratio" | "last" | "tree";

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
  /** What the method starts with: a number, or a table as one text; null where it needs none or only the company knows it. */
  readonly parameter: number | string | null;
  /** Highest possible score; null is that of KPI.SCORE. */
  readonly cap: number | null;
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
  /** Parameter of the method where it has one (worst value, tolerance, points per incident, baseline, table). */
  readonly parameter: number | string | null;
  /** Highest possible score where it is not that of KPI.SCORE. */
  readonly cap?: number | null;
  /** Points of weight; the KPIs of a department total 100. */
  readonly weight: number;
  /** A pinned weight is not moved when another one is changed. */
  readonly pinned: boolean;
  readonly target: number | null;
  /** Where it stands now, the least that will do, and what would be outstanding, where a template says so. */
  readonly baseline?: number | null;
  readonly threshold?: number | null;
  readonly stretch?: number | null;
  /** How far threshold and stretch are from a target that is still to be set: 0.8 is 80 % of it. */
  readonly levelShares?: LevelShares;
  /** How the target follows the past, as the tree's column says it; left out or "" is a fixed target. */
  readonly rule?: string;
  /** Targets that somebody has set for single periods, by their ids. */
  readonly periods?: Readonly<Record<string, number>>;
  /** What its row says beside all this. */
  readonly row?: KeptRow;
  /** What an indicator says of itself that is not in the product's library, or says otherwise. */
  readonly facts?: KpiFacts;
}

/** Threshold and stretch as parts of the target. */
export interface LevelShares {
  readonly threshold?: number;
  readonly stretch?: number;
}

/** What of a row belongs to nobody and no day: a template keeps it, and a tree made of the template has it again. */
export type KeptRow = Partial<Omit<GoalNode, "id" | "parent" | "level" | "department" | "role" | "owner" | "state" | "start" | "until" | "signOff">>;

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
  readonly row?: KeptRow;
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
  readonly row?: KeptRow;
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
  readonly row?: KeptRow;
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
