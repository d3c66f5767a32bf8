import type { TargetPart } from "../../goals/editing/types";
import type { GoalNode, Indicator } from "../../goals/types";
import type { TargetRow } from "../../goals/targets/targetRows";
import type { Message } from "../../text/language";
import type { CameAlong } from "./cameAlong";

/** A change of the goal tree, as the tree before and after it. */
export interface EditGoalsRequest {
  /** The tree as it was read. */
  readonly seen: readonly GoalNode[];
  /** The tree as it shall be, in the order of its rows. */
  readonly wanted: readonly GoalNode[];
  /** For every row of `wanted` its position in `seen`; null for a row that is new. */
  readonly origin: readonly (number | null)[];
  /** For every row of `wanted` that is a copy the id of its original: it gets the original's period targets. */
  readonly copyOf?: readonly (string | null)[];
  /** For every row of `wanted` that takes a part of period targets which part of which. */
  readonly parts?: readonly (TargetPart | null)[];
  /** Definitions to take out of the library along with it: those that say nothing else and that no goal uses then. */
  readonly definitions?: readonly Indicator[];
  /** Period targets to take out along with it, those that came with goals that go; what somebody has changed of them stands in its way. */
  readonly targets?: readonly TargetRow[];
  /** What else came with goals that go, which goes too: then nothing goes that somebody has changed since, or that something of the workbook looks at. */
  readonly came?: CameAlong;
  /** Whether values may take the place of formulas; otherwise such cells stay, and the report names them. */
  readonly replaceFormulas?: boolean;
}

/**
 * Why a change was not made: its cell says something else by now, holds a formula, its row is gone, rows came
 * under it that nobody has seen, it is the last row of the table, a closed period knows it by its name alone, or a formula or
 * a name of the workbook (`there`) looks at what would go with the way back, or somebody has commented on it.
 */
export type KeptReason = "changed" | "formula" | "gone" | "children" | "last" | "closed" | "looking" | "commented";

/** A part of a change that would have lost something of the sheet. */
export interface KeptGoal {
  readonly id: string;
  /** What the goal says now. */
  readonly goal: string;
  readonly reason: KeptReason;
  /** The column it is about; null where it is the whole row. */
  readonly column: Message | null;
  /** What the cell holds now. */
  readonly there: string;
}

/** What became of a change: all of it is in the sheet, or nothing of it and `kept` says why. */
export interface GoalsReport {
  readonly kept: readonly KeptGoal[];
  /** `Sheet!A1` of the first cell that was written. */
  readonly address: string | null;
  /** The tree that was wanted, where new goals got other ids than was asked for: something is kept under those. */
  readonly nodes?: readonly GoalNode[];
  /** Sheets and definitions that came with goals that are gone and stay: somebody has gone on with them. */
  readonly stays?: readonly string[];
  /** Puts every cell back as it was, in the same way. Null when nothing was written. */
  readonly undo: (() => Promise<GoalsReport>) | null;
}

/** A finding that somebody has decided to live with. */
export interface IgnoredFinding {
  /** The finding's id. */
  readonly id: string;
  readonly reason: string;
  /** ISO date. */
  readonly at: string;
}

/** What a goal has as its target in each of some periods. */
export interface GoalTargets {
  readonly goalId: string;
  /** Its rows as they were read that these take the place of; its rows for other periods stay. */
  readonly seen: readonly TargetRow[];
  readonly rows: readonly TargetRow[];
}

/** What became of them: all are in the sheet, or nothing was written and `kept` says why. */
export interface TargetsReport {
  readonly kept: readonly KeptGoal[];
  /** Puts back what stood there before, in the same way. Null when nothing was written. */
  readonly undo: (() => Promise<TargetsReport>) | null;
}
