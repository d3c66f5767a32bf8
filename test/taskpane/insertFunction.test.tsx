import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { screen, waitFor, within } from "@testing-library/react";
import type { FunctionCatalogue } from "../../taskpane/insertFunction/catalogue";
import { functionsScope } from "../../taskpane/insertFunction/runtime";
import { searchFunctions } from "../../taskpane/insertFunction/search";
import { previewOf } from "../../taskpane/insertFunction/usePreview";
import { parseFormulaArgument } from "../../src/text/formulaArgument";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";

/** What the build made of the functions' own comments. */
const file = path.resolve("dist/functions-help.json");
const catalogue = JSON.parse(readFileSync(file, "utf8")) as FunctionCatalogue;

beforeEach(() => {
  // jsdom has no fetch: the answer of the pane's own server, which is that file.
  window.fetch = async () => ({ ok: true, json: async () => catalogue as unknown }) as Response;
});

describe("finding a function by what it is for", () => {
  const best = (query: string): readonly string[] => searchFunctions(query, catalogue.functions).slice(0, 3).map(({ id }) => id);

  test.each([
    ["lower is better", "SCORE"], ["越低越好", "SCORE"], ["weights", "WEIGHTED"], ["加权平均", "WEIGHTED"], ["traffic light", "STATUS"], ["红绿灯", "STATUS"],
    ["奖金", "BONUS"], ["bonus", "BONUS"], ["forecast", "FORECAST"], ["预测", "FORECAST"], ["forced distribution", "FORCED"], ["强制分布", "FORCED"],
    ["KPI.GRADE", "GRADE"], ["score", "SCORE"], ["按天折算", "PRORATE"],
    ["奖金怎么算", "BONUS"], ["怎样算部门总分", "WEIGHTED"], ["how do I rank people", "RANK"], ["commission", "TIERPAY"], ["一票否决", "VETO"],
  ])("%s leads to %s", (query, id) => {
    expect(best(query)).toContain(id);
  });

  test("nothing is found for what no function does", () => {
    expect(searchFunctions("zzzz", catalogue.functions)).toEqual([]);
    expect(searchFunctions("  ", catalogue.functions)).toHaveLength(catalogue.functions.length);
  });
});

describe("the preview", () => {
  const score = catalogue.functions.find(({ id }) => id === "SCORE")!;
  const { globals, compute } = functionsScope("zh-CN");
  vm.runInContext(readFileSync(path.resolve("dist/functions.js"), "utf8"), vm.createContext({ ...globals }));
  const preview = (typed: readonly string[], cells: Readonly<Record<string, unknown[][]>> = {}) =>
    previewOf(score, score.parameters.map((_, at) => parseFormulaArgument(typed[at] ?? "")), compute, async (reference) => {
      const values = cells[reference];
      return values === undefined ? null : { values };
    });

  test("is computed by the functions that ship, from what was typed and from cells", async () => {
    expect(await preview(["12", "10", "lower"])).toEqual({ kind: "values", rows: [[80]] });
    expect(await preview(["A2:A3", "100"], { "A2:A3": [[110], [150]] })).toEqual({ kind: "values", rows: [[110], [120]] });
  });

  test("says in the user's language what is wrong", async () => {
    expect(await preview(["十二", "10"])).toMatchObject({ kind: "error", code: "#VALUE!", message: expect.stringContaining("“十二”") as string });
  });

  test("says that cells do not exist, and leaves calculations to Excel", async () => {
    expect(await preview(["A2", "10"])).toEqual({ kind: "unknownReference", reference: "A2" });
    expect(await preview(["=A2*2", "10"])).toEqual({ kind: "byExcel" });
  });
});

describe("Insert function in the pane", () => {
  it("is found by its purpose, filled in from the selection, and inserted with a way back", async () => {
    const workbook = new MemoryWorkbook();
    workbook.cells.set("Sheet1!A2:A3", [[110], [150]]);
    const { user } = await openPane({ at: "#/insights/functions", workbook });
    await user.type(await front().findByRole("searchbox", { name: "What do you want to work out?" }), "lower is better");
    await user.click(front().getByRole("button", { name: "Use KPI.SCORE" }));
    expect(front().getByRole("heading", { name: "KPI.SCORE" })).toHaveFocus();

    await user.click(front().getByRole("button", { name: "Insert into the selected cell" }));
    expect(front().getAllByText("Please fill in")).toHaveLength(2);
    expect(workbook.calls).toEqual([]);

    await user.click(front().getByRole("button", { name: "Take the selected cells: actual" }));
    await user.type(front().getByRole("textbox", { name: "target" }), "100");
    await user.click(front().getByRole("combobox", { name: /^direction/ }));
    await user.click(screen.getByRole("option", { name: "lower" }));
    expect(front().getByText('=KPI.SCORE(Sheet1!A2:A3, 100, "lower")')).toBeVisible();
    await user.click(front().getByRole("button", { name: "Insert into the selected cell" }));
    expect(workbook.calls).toEqual(['insertFormula:=KPI.SCORE(Sheet1!A2:A3, 100, "lower")']);

    const toast = await screen.findByText("Inserted into Sheet1!C3");
    await user.click(within(toast.parentElement!).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.calls.at(-1)).toBe("restoreCell:Sheet1!C3:what was there"));
  });

  it("is reached from the menu, in Chinese with Chinese names", async () => {
    const { user } = await openPane({ language: "zh-CN" });
    await user.click(screen.getByRole("button", { name: "语言与帮助" }));
    await user.click(await screen.findByRole("menuitem", { name: "插入 KPI 函数" }));
    expect(location.hash).toBe("#/insights/functions");
    await user.click(await front().findByRole("button", { name: "使用 KPI.GRADE" }));
    expect(front().getByRole("textbox", { name: "得分（score）" })).toBeVisible();
  });
});
