import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { unzipSync } from "fflate";
import type { UserRole } from "../../src/review/roles";
import type { ExportKey } from "../../src/review/export/exportTables";
import type { ExportTable } from "../../src/review/export/types";
import type { AnyTable } from "../../src/sheets/columns";
import { tables } from "../../src/sheets/schema";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { exportMessages } from "../../src/text/export";
import { exportText as text } from "../../src/text/pane/export";
import { sheetNames } from "../../src/text/sheets";
import { guardedWorkbook, RoleRefusal } from "../../taskpane/roles/guardedWorkbook";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";

/** What the pane saves, by name. */
const saved = new Map<string, Uint8Array>();
beforeEach(() => {
  saved.clear();
  const blobs: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const reader = new FileReader();
    const name = this.download;
    reader.onload = () => void saved.set(name, new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blobs[Number(this.href.split(":").pop())]!);
  });
});
afterEach(() => jest.restoreAllMocks());

/** A table as Excel gives it, with a column that somebody added. */
function table(key: ExportKey, language: Language, rows: readonly Readonly<Record<string, unknown>>[]): ExportTable {
  const { name, columns }: AnyTable = tables[key];
  const header = [...Object.values(columns).map(({ heading }) => say(heading, language)), "Pay"];
  return { key, reading: { table: name, sheet: name, row: 3, column: 0, header, rows: rows.map((row) => [...Object.keys(columns).map((id) => row[id] ?? ""), 4321]) } };
}

const result = (period: string, goalId: string, owner: string) => ({ period, department: "Sales", kpi: "Revenue", weight: 0.5, direction: "higher", method: "ratio", actual: 90, owner, goalId });

async function openExport(language: Language = "en-US") {
  const workbook = new MemoryWorkbook();
  workbook.exported.tables = [
    table("goals", language, [{ id: "g1", goal: "Revenue", level: "KPI", owner: "Li Wei" }]),
    table("results", language, [{ ...result("2026Q3", "g1", "Li Wei"), comment: "-5%?" }, { ...result("2026Q4", "g1", "Li Wei"), actual: "many" }]),
  ];
  const pane = await openPane({ at: "#/share/export", workbook, language });
  const t = (message: Message, parameters?: MessageParameters): string => say(message, language, parameters);
  await front().findByText(t(text.sentence));
  return { ...pane, workbook, t, press: async () => pane.user.click(front().getByRole("button", { name: t(text.save) })) };
}

async function files(name: string): Promise<Readonly<Record<string, string>>> {
  await waitFor(() => expect([...saved.keys()]).toEqual([name]));
  return Object.fromEntries(Object.entries(unzipSync(saved.get(name)!)).map(([file, bytes]) => [file, Buffer.from(bytes).toString("utf8")]));
}

/** What axe finds, without the rules that need a laid-out page. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.map(({ id }) => id);
}

const noRoles = { write: async () => undefined, writeStart: async () => undefined };
const openAs = (role: UserRole, at: string) => openPane({ at, roles: { ...noRoles, read: async () => ({ own: { role, departments: [] }, start: null }) } });

describe.each(["en-US", "zh-CN"] as const)("the export of data (%s)", (language) => {
  test("shows what it comes to, and saves a file of each table with the data dictionary", async () => {
    const { t, press } = await openExport(language);
    const rows = within(front().getByRole("table", { name: t(text.tables) })).getAllByRole("row").map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([`${t(sheetNames.goals)}1`, `${t(sheetNames.results)}2`]);
    expect(front().getByText(new RegExp(`${t(sheetNames.results)} › Pay`))).toBeInTheDocument();
    expect(front().getByText(t(exportMessages.guarded, { table: t(sheetNames.results), count: 1 }))).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await press();
    const { "datapackage.json": dictionary = "", "results.csv": csv = "", ...others } = await files("kpitables-export-all.zip");
    expect(Object.keys(others)).toEqual(["goals.csv"]);
    expect((JSON.parse(dictionary) as { resources: { name: string }[] }).resources.map(({ name }) => name)).toEqual(["goals", "results"]);
    expect(csv).toMatch(/^\uFEFFperiod,department,kpi,weight,/);
    expect(csv).toContain("'-5%?");
    expect(csv).not.toContain("4321");
    await front().findByText(t(text.savedLine, { name: "kpitables-export-all.zip", count: 2 }));
    expect(await violations()).toEqual([]);
  });

  test("takes one period without names as JSON, and a cell that cannot be read leads to its place", async () => {
    const { user, workbook, t, press } = await openExport(language);
    await user.click(front().getByRole("combobox", { name: t(text.period) }));
    await user.click(await screen.findByRole("option", { name: /Q4|4\s*季度|第四季度/ }));
    await user.click(front().getByRole("switch", { name: t(text.nameless) }));
    await user.click(front().getByRole("radio", { name: "JSON" }));
    const [way] = front().getAllByRole("button", { name: /many/ });
    await user.click(way!);
    expect(workbook.calls).toContain("goTo:tblResults!H6");
    await press();
    const { "results.json": json = "" } = await files("kpitables-export-2026Q4.zip");
    expect(JSON.parse(json)).toEqual([expect.objectContaining({ period: "2026Q4", owner: "P001", actual: null, direction: 1 })]);
    expect(json).not.toContain("Li Wei");
  });

  test("without tables it says what comes first", async () => {
    await openPane({ at: "#/share/export", language });
    expect(await front().findByText(say(text.nothingTitle, language))).toBeInTheDocument();
    expect(front().getByRole("button", { name: say(text.toPlan, language) })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});

test("what was typed since is in the file", async () => {
  const { workbook, press } = await openExport();
  workbook.exported.tables = [table("goals", "en-US", [{ id: "g7", goal: "Margin", level: "KPI" }])];
  await press();
  expect((await files("kpitables-export-all.zip"))["goals.csv"]).toContain("Margin");
});

test("needs no shared workbook", async () => {
  await openPane({ at: "#/share/export", connect: () => Promise.reject(new Error("down")) });
  expect(await front().findByText(text.nothingTitle.en)).toBeInTheDocument();
});

test.each(["manager", "employee", "viewer"] as const)("a %s has no export, and no way to its reading", async (role) => {
  await expect(guardedWorkbook(new MemoryWorkbook(), role).readExportData()).rejects.toThrow(RoleRefusal);
  await openAs(role, "#/share/export");
  expect(screen.queryByRole("tab", { name: text.tab.en })).toBeNull();
  expect(screen.queryByText(text.nothingTitle.en)).toBeNull();
});

test("finance has it", async () => {
  await openAs("finance", "#/share/export");
  expect(await screen.findByRole("tab", { name: text.tab.en })).toBeInTheDocument();
  expect(await front().findByText(text.nothingTitle.en)).toBeInTheDocument();
});
