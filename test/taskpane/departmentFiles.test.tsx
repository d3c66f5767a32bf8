import { randomUUID } from "node:crypto";
import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { openXlsx, readXlsx, saveXlsx } from "hucre/xlsx";
import { planReviews } from "../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import type { Language } from "../../src/text/language";
import { filesText } from "../../src/text/files";
import { filesPaneText as text } from "../../src/text/pane/files";
import { say } from "../../src/text/language";
import { readingOf } from "../review/planReading";
import { front, openPane } from "./pane";
import { thisQuarter, withReviews } from "./workbooks";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** What the pane saves, by name. */
const saved = new Map<string, Uint8Array>();
beforeEach(() => {
  saved.clear();
  // jsdom's crypto knows less than a browser's.
  Object.defineProperty(globalThis.crypto, "randomUUID", { configurable: true, value: randomUUID });
  const blobs: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.split(":").pop())]!;
    const reader = new FileReader();
    const name = this.download;
    reader.onload = () => void saved.set(name, new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
});
afterEach(() => jest.restoreAllMocks());

/** The pane at its department files, over review sheets that can travel. */
async function openFiles(language: Language): Promise<Awaited<ReturnType<typeof openPane>>> {
  const workbook = await withReviews(language);
  const { nodes } = await workbook.readGoals();
  const goals = nodes.map((node) => (node.level === "kpi" ? { ...node, owner: node.department === nodes.find(({ level }) => level === "department")?.department ? "Li Wei" : "" } : node));
  const departments = [...new Set(goals.filter(({ level }) => level === "department").map(({ department }) => department))];
  const { plans } = planReviews({
    period: thisQuarter, departments, goals, existing: new Map(), sheets: [], language, rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels,
  });
  workbook.files.reading = { ...workbook.files.reading, tabs: plans.map((plan, index) => ({ department: departments[index]!, owner: null, plan, reading: readingOf(plan) })) };
  const pane = await openPane({ at: "#/review/cycle", workbook, language });
  await pane.user.click(await front().findByRole("button", { name: language === "zh-CN" ? "部门文件" : "Department files" }));
  await front().findByText(say(text.sentence, language));
  return pane;
}

/** Fills in the first actual of a file, as a department would. */
async function filledIn(bytes: Uint8Array, value: number, heading = "Actual"): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const [sheet] = book.sheets;
  const header = sheet!.rows.findIndex((row) => row.includes(heading));
  sheet!.rows[header + 1]![sheet!.rows[header]!.indexOf(heading)] = value;
  return saveXlsx(book);
}

const asFile = (name: string, bytes: Uint8Array): File => {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
  // jsdom's files cannot be read as bytes.
  return Object.assign(file, { arrayBuffer: async () => bytes.slice().buffer });
};

const firstActual = ({ files }: MemoryWorkbook): unknown => {
  const { reading } = files.reading.tabs[0]!;
  return reading.rows[0]![reading.header.findIndex((each) => each === "Actual" || each === "实际值")];
};

async function savedFile(name: RegExp): Promise<Uint8Array> {
  await waitFor(() => expect([...saved.keys()].some((each) => name.test(each))).toBe(true));
  return [...saved].find(([each]) => name.test(each))![1];
}

describe.each([["en-US", "Save the files of 2 departments", "2 files saved"], ["zh-CN", "保存 2 个部门的文件", "已保存 2 份文件"]] as const)("Department files (%s)", (language, save, title) => {
  it("are saved together, with names that say whose they are, and nothing of other departments", async () => {
    const { user } = await openFiles(language);
    await user.click(front().getByRole("button", { name: save }));
    expect(await front().findByText(title)).toBeVisible();
    const files = unzipSync(await savedFile(/\.zip$/));
    const [first, second] = language === "zh-CN" ? ["销售部", "市场部"] : ["Sales", "Marketing"];
    expect(Object.keys(files).map((name) => [name.includes(first), name.includes(second)])).toEqual([[true, false], [false, true]]);
    const book = await readXlsx(Object.values(files)[0]!);
    expect(JSON.stringify(book.sheets)).not.toContain(second);
    expect([...book.sheets[0]!.cells!.values()].filter(({ formula }) => formula?.includes("KPI."))).toEqual([]);
  });
});

describe("Department files", () => {
  it("are not made of a sheet that lacks a heading, which is named with what to do; the others are saved", async () => {
    const { user, workbook } = await openFiles("en-US");
    const [tab, ...others] = workbook.files.reading.tabs;
    const header = tab!.reading.header.map((heading) => (heading === "Target" ? "Aim" : heading));
    workbook.files.reading = { ...workbook.files.reading, tabs: [{ ...tab!, reading: { ...tab!.reading, header } }, ...others] };
    for (const perPerson of [false, true]) {
      if (perPerson) await user.click(front().getByRole("switch", { name: /One file per person/ }));
      await user.click(front().getByRole("button", { name: "Save the files of 2 departments" }));
      expect(await front().findByText(perPerson ? "No KPIs to export" : "1 file saved")).toBeVisible();
      expect(front().getByText(/^The review sheet of Sales has no column Target, so its file would have no KPIs and was not made\. Rename/)).toBeVisible();
    }
    expect([...saved.keys()]).toEqual([expect.stringContaining("Marketing")]);
  });

  it("bring suggestions from their foot, once however often the file comes in", async () => {
    const { user, workbook } = await openFiles("en-US");
    await user.click(within(front().getByRole("group", { name: "Departments to export" })).getByRole("checkbox", { name: "Marketing" }));
    await user.click(front().getByRole("button", { name: "Save the files of 1 department" }));
    const book = await openXlsx(await savedFile(/Sales.*\.xlsx$/));
    const { rows } = book.sheets[0]!;
    const label = rows.findIndex((row) => row.includes(say(filesText.suggestHere, "en-US")));
    rows[label + 1] = ["Fewer KPIs"];
    const bytes = await saveXlsx(book);
    for (const added of [1, 0]) {
      await user.upload(screen.getByLabelText("Choose files"), asFile("back.xlsx", bytes));
      expect(await front().findByText("Sales: Fewer KPIs")).toBeVisible();
      await user.dblClick(front().getByRole("button", { name: "Take the suggestions" }));
      await waitFor(() => expect(front().queryByText("Sales: Fewer KPIs")).toBeNull());
      expect(await front().findByText(added === 1 ? "1 suggestion came in; answer it under Meeting. Undo leaves it there." : "These suggestions came in before")).toBeVisible();
    }
    const { suggestions } = await workbook.readFill(thisQuarter);
    expect(suggestions.map(({ department, suggestion, state }) => [department, suggestion, state])).toEqual([["Sales", "Fewer KPIs", "open"]]);
  });

  it("come back with a preview, are written in one step, and can be taken back", async () => {
    const { user, workbook } = await openFiles("en-US");
    const departments = within(front().getByRole("group", { name: "Departments to export" }));
    await user.click(departments.getByRole("checkbox", { name: "All" }));
    await user.click(departments.getByRole("checkbox", { name: "Sales" }));
    await user.click(front().getByRole("button", { name: "Save the files of 1 department" }));
    const bytes = await filledIn(await savedFile(/Sales.*\.xlsx$/), 97);
    await user.upload(screen.getByLabelText("Choose files"), [asFile("back.xlsx", bytes), asFile("again.xlsx", bytes), asFile("photo.xlsx", new Uint8Array([1, 2, 3]))]);
    expect(await front().findByText("3 files came back")).toBeVisible();
    expect(front().getByText("Changed cells: 1. Conflicts: 0. As before: 24.")).toBeVisible();
    expect(front().getByText(/“again.xlsx” says the same as “back.xlsx”/)).toBeVisible();
    expect(front().getByText(/“photo.xlsx” cannot be opened/)).toBeVisible();
    expect(firstActual(workbook)).toBe("");
    await user.click(front().getByRole("button", { name: "Write 1 cell" }));
    expect(await front().findByText("1 cell written")).toBeVisible();
    expect(firstActual(workbook)).toBe(97);
    await user.click(front().getByRole("button", { name: "Take it back" }));
    await waitFor(() => expect(firstActual(workbook)).toBe(""));
    expect(await screen.findByText("It was taken back")).toBeVisible();
  });

  it("keep what was changed here unless somebody chooses the file", async () => {
    const { user, workbook } = await openFiles("en-US");
    await user.click(front().getByRole("button", { name: "Save the files of 2 departments" }));
    const files = unzipSync(await savedFile(/\.zip$/));
    const bytes = await filledIn(Object.entries(files).find(([name]) => name.includes("Sales"))![1], 97);
    const { reading } = workbook.files.reading.tabs[0]!;
    (reading.rows[0] as unknown[])[reading.header.indexOf("Actual")] = 50;
    await user.upload(screen.getByLabelText("Choose files"), asFile("back.xlsx", bytes));
    expect(await front().findByRole("radio", { name: "Keep what is here: 50" })).toBeChecked();
    expect(front().getByRole("button", { name: "Write 0 cells" })).toBeDisabled();
    await user.click(front().getByRole("radio", { name: "Take from “back.xlsx”: 97" }));
    await user.click(front().getByRole("button", { name: "Write 1 cell" }));
    await waitFor(() => expect(firstActual(workbook)).toBe(97));
  });

  it("that are not the newest count only when somebody says so, and KPIs of nobody are in no person's file", async () => {
    const { user } = await openFiles("en-US");
    await user.click(front().getByRole("button", { name: "Save the files of 2 departments" }));
    const files = unzipSync(await savedFile(/\.zip$/));
    await user.click(front().getByRole("button", { name: "Save the files of 2 departments" }));
    await waitFor(() => expect(saved.size).toBe(1));
    await user.upload(screen.getByLabelText("Choose files"), asFile("old.xlsx", await filledIn(Object.values(files)[0]!, 97)));
    expect(await front().findByText(/“old.xlsx” is not the file that was last sent to Sales/)).toBeVisible();
    expect(front().getByRole("button", { name: "Write 0 cells" })).toBeDisabled();
    await user.click(front().getByRole("checkbox", { name: "Use “old.xlsx” all the same" }));
    expect(front().getByRole("button", { name: "Write 1 cell" })).toBeEnabled();
    await user.click(front().getByRole("switch", { name: /One file per person/ }));
    await user.click(front().getByRole("button", { name: "Save the files of 2 departments" }));
    expect(await front().findByText(/KPIs have no owner and are in none of the files/)).toBeVisible();
    await savedFile(/Sales Li Wei.*\.xlsx$/);
  });
});
