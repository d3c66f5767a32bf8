import { goalStatement, statedGoals } from "../../../../src/goals/goalStatement";
import { rowSentence } from "../../../../src/goals/rowSentence";
import type { GapAnswers } from "../../../../src/goals/rewriting";
import { indexTree } from "../../../../src/goals/tree";
import { histories } from "../../../../src/review/history";
import type { KpiResult } from "../../../../src/review";
import type { GoalStatement } from "../../../../src/smart";
import { dateWords } from "../../../../src/text/dateWords";
import type { GoalCells, GoalPlace, GoalsReading } from "../../../../src/workbook/types";

/** A goal to check, and where it stands. */
export interface SmartGoal {
  readonly key: string;
  readonly place: GoalPlace;
  /** The cell of its text; "" when it is not known. */
  readonly address: string;
  readonly department: string;
  readonly statement: GoalStatement;
  /** What its cell says where that is a name and its row says the rest: such words are not rewritten. */
  readonly name: string | null;
  /** What its row knows for the gaps of a rewrite. */
  readonly answers: GapAnswers;
}

/** The goals of the tree, in the order of the sheet, as they stand on a day (ISO). */
export function treeGoals({ nodes, addresses }: GoalsReading, results: readonly KpiResult[], asOf: string): readonly SmartGoal[] {
  const tree = indexTree(nodes);
  const past = histories(results);
  return statedGoals(tree).map((node, row) => ({
    // Ids can be missing or double: the row tells such goals apart.
    key: tree.byId.get(node.id)?.length === 1 ? node.id : `${node.id}#${row}`,
    place: { kind: "goal", id: node.id },
    address: addresses[node.id] ?? "",
    department: node.department,
    statement: goalStatement(node, tree, past.get(node.id) ?? null, asOf),
    name: rowSentence(node, asOf) === null ? null : node.goal,
    answers: node.due === "" ? {} : { time: dateWords(node.due, /\p{Script=Han}/u.test(node.goal) ? "zh-CN" : "en-US") },
  }));
}

/** The goals in selected cells: nothing is known of them but their words. */
export function cellGoals({ cells }: GoalCells): readonly SmartGoal[] {
  return cells.map(({ address, text }) => ({
    key: address, place: { kind: "cell", address }, address, department: "", statement: { text }, name: null, answers: {},
  }));
}
