import { act, configure, fireEvent, screen, within } from "@testing-library/react";
import type { GoalNode } from "../../../src/goals/types";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { front, openPane } from "../pane";
import { withGoals } from "../workbooks";

// One screen is open and nothing on it is hidden: to ask jsdom of every element whether it is takes most of the time.
configure({ defaultHidden: true });

/** The row of a goal, by its whole name. */
export const row = (name: string): HTMLElement => front().getAllByRole("treeitem").find((item) => nameOf(item) === name)!;
const nameOf = (item: HTMLElement) => item.querySelector("span[title]")?.getAttribute("title");
export const goals = async (workbook: MemoryWorkbook): Promise<readonly GoalNode[]> => (await workbook.readGoals()).nodes;
export const named = async (workbook: MemoryWorkbook, name: string): Promise<GoalNode> => (await goals(workbook)).find(({ goal }) => goal === name)!;
export const names = () => front().getAllByRole("treeitem").map(nameOf);

export async function openTree(prepare: (workbook: MemoryWorkbook) => Promise<void> = async () => undefined) {
  const workbook = await withGoals();
  await prepare(workbook);
  const pane = await openPane({ workbook });
  await front().findByRole("tree");
  return { ...pane, workbook };
}

/** Types a text over what a field says, and a key after it. */
export function enter(field: HTMLElement, text: string, key?: "Enter"): void {
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  if (key !== undefined) fireEvent.keyDown(field, { key });
}

/** Selects a goal and runs a command of its menu. */
export async function command({ user }: Awaited<ReturnType<typeof openTree>>, name: string, label: RegExp) {
  fireEvent.contextMenu(row(name));
  await user.click(await screen.findByRole("menuitem", { name: label }));
}

/** The tree with the editor of a KPI open. */
export async function openEditor() {
  const pane = await openTree();
  act(() => row("Sales bookings").focus());
  await pane.user.keyboard("{Enter}");
  const editor = within(await front().findByRole("region", { name: "Edit Sales bookings" }));
  return { ...pane, editor };
}
