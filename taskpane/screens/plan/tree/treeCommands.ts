import type { FluentIcon } from "@fluentui/react-icons";
import {
  AddRegular, ArrowDownRegular, ArrowMoveRegular, ArrowUpRegular, CheckmarkRegular, CopyRegular, DeleteRegular, DismissRegular, EditRegular, PeopleAddRegular, RenameRegular, SignatureRegular, SplitVerticalRegular,
  LightbulbRegular, TableCellCenterRegular, TargetAddRegular,
} from "@fluentui/react-icons";
import { kpisOfJob } from "../../../../src/goals/editing/assign";
import type { GoalLevel, GoalState } from "../../../../src/goals/types";
import type { Message } from "../../../../src/text/language";
import { treeText } from "../../../../src/text/pane";
import { assignText } from "../../../../src/text/pane/assign";
import type { TreeNode } from "./treeRows";
import type { GoalRights } from "./useGoalRights";

export type CommandId = "edit" | "rename" | "propose" | "addKpi" | "addGoal" | "duplicate" | "moveUp" | "moveDown" | "move" | "split" | "assign" | "passReview" | "approve" | "signOff" | "decline" | "goToCell" | "remove";

export interface Command {
  readonly id: CommandId;
  readonly label: Message;
  readonly icon: FluentIcon;
  /** As the menu shows it. */
  readonly keys?: string;
  readonly applies?: (row: TreeNode) => boolean;
  /** Who does it: everybody who sees the goal, or whoever may change it; editors alone when left out. */
  readonly by?: "everybody" | "changer";
}

/** What can be done with a goal, in the order of its menu; null is a line. */
export const commands: readonly (Command | null)[] = [
  { id: "edit", label: treeText.edit, icon: EditRegular, keys: "Enter", applies: isNamed, by: "everybody" },
  { id: "rename", label: treeText.rename, icon: RenameRegular, keys: "F2", applies: isNamed, by: "changer" },
  { id: "goToCell", label: treeText.goToCell, icon: TableCellCenterRegular, by: "everybody" },
  { id: "passReview", label: treeText.passReview, icon: CheckmarkRegular, applies: stands("proposed") },
  { id: "approve", label: treeText.approve, icon: CheckmarkRegular, applies: stands("reviewed") },
  { id: "decline", label: treeText.decline, icon: DismissRegular, applies: stands("proposed", "reviewed") },
  { id: "signOff", label: treeText.signOff, icon: SignatureRegular, applies: stands("agreed", null) },
  null,
  { id: "propose", label: treeText.propose, icon: LightbulbRegular, applies: (row) => placeOfProposal(row) !== null, by: "everybody" },
  { id: "addKpi", label: treeText.addKpi, icon: AddRegular, applies: (row) => isNamed(row) && row.node.level !== "kpi" },
  { id: "addGoal", label: treeText.addGoal, icon: TargetAddRegular, applies: (row) => isNamed(row) && goalBelow[row.node.level] !== undefined },
  { id: "duplicate", label: treeText.duplicate, icon: CopyRegular, keys: "Ctrl+D", applies: isNamed },
  { id: "assign", label: assignText.command, icon: PeopleAddRegular, applies: isJob },
  { id: "split", label: treeText.split, icon: SplitVerticalRegular, applies: (row) => isNamed(row) && row.children.length > 0 },
  null,
  { id: "moveUp", label: treeText.moveUp, icon: ArrowUpRegular, keys: "Alt+↑", applies: (row) => isNamed(row) && row.position > 0 },
  { id: "moveDown", label: treeText.moveDown, icon: ArrowDownRegular, keys: "Alt+↓", applies: isNamed },
  { id: "move", label: treeText.move, icon: ArrowMoveRegular, applies: isNamed },
  null,
  { id: "remove", label: treeText.remove, icon: DeleteRegular, keys: "Delete", applies: isNamed, by: "changer" },
];

/** Whether somebody does a command of the menu with a goal. */
export function isOffered({ applies, by }: Command, row: TreeNode, { isEditor, mayChange }: GoalRights): boolean {
  if (applies !== undefined && !applies(row)) return false;
  return by === "everybody" || (by === "changer" ? mayChange(row.node) : isEditor(row.node));
}

/** The goal under which a KPI is proposed: the one that was chosen, of a KPI the one above it; null where nothing can be. */
export function placeOfProposal({ key, node, parent }: TreeNode): string | null {
  if (node.id === "" || key !== node.id || node.level === "strategy") return null;
  return node.level === "kpi" ? (parent?.node.id ?? null) : node.id;
}

/** What level a goal has that is added under another. */
export const goalBelow: Readonly<Partial<Record<GoalLevel, GoalLevel>>> = { strategy: "department", department: "team", team: "role" };

/** Whether an edit can name the goal: its id is there and no other goal has it. */
export function isNamed({ key, node }: TreeNode): boolean {
  return node.id !== "" && key === node.id;
}

/** Whether people can be given the KPIs under a goal. */
function isJob(row: TreeNode): boolean {
  const { level } = row.node;
  return isNamed(row) && level !== "strategy" && level !== "kpi" && kpisOfJob(row.children.map(({ node }) => node), row.node).length > 0;
}

function stands(...states: readonly (GoalState | null)[]): (row: TreeNode) => boolean {
  return (row) => isNamed(row) && states.includes(row.node.state);
}
