import type { Message, MessageParameters } from "../../text/language";
import type { GoalNode, GoalState, Signature } from "../goalNode";

/** What can be changed in the row of a goal; its id stays, and its parent changes by a move. */
export type NodeChanges = Partial<Omit<GoalNode, "id" | "parent">>;

/** A goal to be added: what is not said is taken over from the parent (department, role, owner) or blank. */
export type NewNode = Partial<Omit<GoalNode, "parent">> & Pick<GoalNode, "level" | "goal">;

/** Place of a row: its position from 0, and the id of the row above it by which it is found when rows have come or gone. */
export interface RowPlace {
  readonly at: number;
  readonly after: string | null;
}

/**
 * A change of the goal tree, as data. Goals are named by their ids, so that an edit still means the same when somebody
 * else has changed the sheet meanwhile. Positions are counted from 0 among the siblings in the order of the sheet; null
 * is the last. Weights are fractions. `pinned` names the goals whose weights stay.
 */
export type TreeEdit =
  /** With `part`, its period targets become its part of those of some goals. */
  | { readonly kind: "set"; readonly id: string; readonly changes: NodeChanges; readonly part?: TargetPart }
  /** Other days on which a goal counts. What hangs under a job or a team and had the same first or last day goes along. */
  | { readonly kind: "date"; readonly id: string; readonly days: Partial<Pick<GoalNode, "start" | "until">> }
  /** A new name; where the row bears the name of a department, all rows of the department follow. */
  | { readonly kind: "rename"; readonly id: string; readonly goal: string }
  /** A new goal, maybe a copy; where another one has or had the id that it is to get, it gets the next free one like it. */
  | { readonly kind: "add"; readonly parent: string | null; readonly position: number | null; readonly node: NewNode; readonly copyOf?: string }
  /** The goal with everything under it. */
  | { readonly kind: "remove"; readonly id: string }
  /** To another parent or place, with everything under it; `position` counts the siblings without the goal itself. */
  | { readonly kind: "move"; readonly id: string; readonly parent: string | null; readonly position: number | null }
  /** The goal with everything under it once more, below the original. */
  | { readonly kind: "duplicate"; readonly id: string }
  /**
   * A new weight, or with null as much as the siblings have on average; the unpinned siblings share what is left, so that
   * all total exactly 100 %.
   */
  | { readonly kind: "weigh"; readonly id: string; readonly weight: number | null; readonly pinned: readonly string[] }
  /** The unpinned children of a goal share what the pinned ones leave, in proportion to what they have. */
  | { readonly kind: "totalWeights"; readonly parent: string; readonly pinned: readonly string[] }
  /** The target of a goal goes down to its children, in these shares by id; null takes the shares that they have. */
  | { readonly kind: "splitTarget"; readonly id: string; readonly shares: Readonly<Record<string, number>> | null }
  /** The target of a goal becomes the target of each of its children. */
  | { readonly kind: "copyTarget"; readonly id: string }
  /**
   * What becomes of a goal and of what hangs under it; one that is agreed on gets its weight from the unpinned siblings.
   * Signed, it is noted in the sign-off. Refused where it skips a step or somebody reviews their own proposal.
   */
  | { readonly kind: "decide"; readonly id: string; readonly state: GoalState; readonly pinned: readonly string[]; readonly by?: Signature }
  /**
   * A new id, by default one of what the goal is, for the row at a position, which still has the old one; for rows whose
   * id is missing or not unique. Only `undo` brings an id back that is not unique.
   */
  | { readonly kind: "giveId"; readonly row: number; readonly from: string; readonly to?: string; readonly undo?: true }
  /** Another parent for the row at a position, which still has this id; for rows whose parent does not exist or is their own child. */
  | { readonly kind: "giveParent"; readonly row: number; readonly id: string; readonly parent: string | null; readonly undo?: true }
  /** Rows that were removed come back where they stood. */
  | { readonly kind: "restore"; readonly id: string; readonly rows: readonly (RowPlace & { readonly node: GoalNode })[] }
  /** Rows that were moved go back to where they stood. */
  | { readonly kind: "arrange"; readonly rows: readonly (RowPlace & { readonly id: string; readonly parent: string | null })[] }
  /** One after the other, all or none. By the id that an added goal was to get, those after it mean the goal that was added. */
  | { readonly kind: "all"; readonly edits: readonly TreeEdit[] };

/** The part that a goal takes of the period targets of other goals, its own old ones maybe among them. */
export interface TargetPart {
  /** The same for all parts of a whole. */
  readonly slot: string;
  /** The goals whose period targets are the whole, by their ids before the edit. */
  readonly from: readonly string[];
  /** Its fraction; of a period that it covers in part it is less. */
  readonly share: number;
  /** By what the whole is multiplied first: what is shared out may be more or less than there was. */
  readonly factor: number;
}

/** An edit of one kind. */
export type EditOf<Kind extends TreeEdit["kind"]> = Extract<TreeEdit, { readonly kind: Kind }>;

/** Why an edit cannot be made: one sentence that says what to do. Nothing has been changed. */
export interface Refusal {
  readonly refused: Message;
  readonly parameters: MessageParameters;
}

export interface Edited {
  readonly nodes: readonly GoalNode[];
  /** For every row of `nodes` the position that it had before; null for a row that is new. */
  readonly origin: readonly (number | null)[];
  /** For every row that is a copy the id of its original; what is kept under that is copied too. */
  readonly copyOf: readonly (string | null)[];
  /** For every row that takes a part of period targets which part; null leaves it those that it has. */
  readonly parts: readonly (TargetPart | null)[];
  /** The edit that makes everything as it was, exactly. */
  readonly inverse: TreeEdit;
}

export function isRefusal(result: object): result is Refusal {
  return "refused" in result;
}

/** A repair that a finding offers: what the button says, and what it does. */
export interface Fix {
  readonly label: Message;
  readonly edits: readonly TreeEdit[];
}
