import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { textGrid } from "../../src/review/data/textGrid";
import type { DataKpi } from "../../src/review/data/types";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { dataPaneText as text } from "../../src/text/pane/data";
import { frameText } from "../../src/text/pane";
import { filesPaneText } from "../../src/text/pane/files";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";
import { withReviews } from "./workbooks";

const kpi = (goalId: string, name: string, more: Partial<DataKpi> = {}): DataKpi => ({
  table: "tblReview_1", goalId, code: "", kpi: name, department: "Sales", person: "", owner: "", unit: "", target: null, direction: 1, history: [],
  actual: null, isFormula: false, isOpen: true, isLinked: false, isWeighted: true, heading: "Actual", address: "Sales!F8", ...more,
});

/** The pane at its data, over two departments with three KPIs. */
async function openData(language: Language = "en-US", more: Partial<DataKpi> = {}) {
  const workbook = await withReviews(language);
  const kpis = [kpi("g1", "Revenue", more), kpi("g2", "On-time delivery", { unit: "%", target: 95 }), kpi("g3", "New hires", { department: "HR", table: "tblReview_2" })];
  workbook.data.reading = { ...workbook.data.reading, kpis };
  const pane = await openPane({ at: "#/review/cycle", workbook, language });
  await pane.user.click(await front().findByRole("button", { name: say(text.title, language) }));
  await front().findByText(say(text.sentence, language));
  const t = (message: Message, parameters?: MessageParameters): string => say(message, language, parameters);
  const press = (message: Message, parameters?: MessageParameters) => pane.user.click(front().getByRole("button", { name: t(message, parameters) }));
  const paste = async (lines: readonly string[]): Promise<void> => {
    if (front().queryByRole("textbox", { name: t(text.pasteLabel) }) === null) await press(text.paste);
    const field = front().getByRole("textbox", { name: t(text.pasteLabel) });
    await pane.user.clear(field);
    await pane.user.click(field);
    await pane.user.paste(lines.join("\n"));
    await press(text.pasteRead);
    await front().findByRole("button", { name: t(text.close) });
  };
  return { ...pane, workbook, t, press, paste };
}

/** What axe finds, without the rules that need a laid-out page. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.map(({ id }) => id);
}

const actuals = ({ data }: MemoryWorkbook) => data.reading.kpis.map(({ actual }) => actual);

describe.each(["en-US", "zh-CN"] as const)("actuals from data in the pane (%s)", (language) => {
  test("what was pasted is shown before it is written, by departments, and goes back", async () => {
    const { workbook, press, paste, t } = await openData(language);
    await paste(["KPI\tActual", "Revenue\t110", "New hires\t4"]);
    expect(front().getByText(t(text.summary, { changed: 2, conflicts: 0, unchanged: 0 }))).toBeInTheDocument();
    const line = (name: string, after: string) => t(filesPaneText.changeLine, { kpi: name, heading: "Actual", before: t(filesPaneText.blank), after });
    expect(within(front().getByRole("list", { name: "HR" })).getByText(line("New hires", "4"))).toBeInTheDocument();
    expect(actuals(workbook)).toEqual([null, null, null]);
    expect(await violations()).toEqual([]);
    await press(text.write, { count: 2 });
    await front().findByText(t(text.written, { count: 2 }));
    expect(actuals(workbook)).toEqual([110, null, 4]);
    expect(workbook.data.taken[0]).toMatchObject({ isFromSheet: false, collected: [{ kpi: "Revenue", value: 110 }, { kpi: "New hires", value: 4 }] });
    await press(frameText.undo);
    await waitFor(() => expect(actuals(workbook)).toEqual([null, null, null]));
    await waitFor(() => expect(front().queryByText(t(text.written, { count: 2 }))).toBeNull());
  });

  test("a control total that is not met keeps the button closed, and says by how much", async () => {
    const { user, workbook, paste, press, t } = await openData(language);
    await paste(["KPI\tActual", "Revenue\t110", "New hires\t4", "Total\t115"]);
    const button = () => front().getByRole("button", { name: t(text.write, { count: 2 }) });
    const control = front().getByRole("textbox", { name: t(text.control) });
    expect(control).toHaveValue("115");
    expect(front().getByText(t(text.controlLess, { difference: "1" }))).toBeInTheDocument();
    expect(button()).toBeDisabled();
    await user.clear(control);
    await user.type(control, "113");
    expect(front().getByText(t(text.controlMore, { difference: "1" }))).toBeInTheDocument();
    await user.clear(control);
    await user.type(control, "many");
    expect(front().getByText(t(text.controlBad))).toBeInTheDocument();
    expect(button()).toBeDisabled();
    await user.clear(control);
    await user.type(control, "114");
    await press(text.write, { count: 2 });
    await waitFor(() => expect(actuals(workbook)).toEqual([110, null, 4]));
  });

  test("an unknown name is asked for, its answer is shown at once, can be changed, and is remembered", async () => {
    const { user, workbook, paste, press, t } = await openData(language);
    await paste(["KPI\tActual", "Turnover\t110", "Visitors\t9"]);
    expect(front().getByRole("button", { name: t(text.write, { count: 0 }) })).toBeDisabled();
    const list = () => front().getByRole("combobox", { name: t(text.unknownName, { name: "Turnover", rows: "2" }) });
    await user.selectOptions(list(), "g2");
    expect(front().getByText(t(text.summary, { changed: 1, conflicts: 0, unchanged: 0 }))).toBeInTheDocument();
    await user.selectOptions(list(), "g1");
    await user.selectOptions(front().getByRole("combobox", { name: t(text.unknownName, { name: "Visitors", rows: "3" }) }), t(text.noKpi));
    expect(await violations()).toEqual([]);
    await press(text.writeOne, { count: 1 });
    await waitFor(() => expect(actuals(workbook)).toEqual([110, null, null]));
    await paste(["KPI\tActual", "Turnover\t120", "Visitors\t9"]);
    expect(front().queryByText(t(text.unknownTitle))).toBeNull();
  });

  test("what is here already is kept until somebody chooses", async () => {
    const { user, workbook, paste, press, t } = await openData(language, { actual: 100 });
    await paste(["KPI\tActual", "Revenue\t110", "New hires\t4"]);
    expect(front().getByRole("radio", { name: t(filesPaneText.keepHere, { value: "100" }) })).toBeChecked();
    expect(front().queryByText(/wasSent|发出时|Was sent as/)).toBeNull();
    await user.click(front().getAllByRole("radio").at(-1)!);
    await press(text.write, { count: 2 });
    await waitFor(() => expect(actuals(workbook)).toEqual([110, null, 4]));
  });
});

describe("actuals from data in the pane", () => {
  test("nothing that can be read is said with what to do", async () => {
    const { user, press, paste, t } = await openData();
    await press(text.refresh);
    expect(await front().findByText(t(text.noDataSheetDetail))).toBeInTheDocument();
    await paste(["Region\tTurnover", "North\t12"]);
    expect(front().getByText(/has no row of headings/)).toBeInTheDocument();
    expect(front().getByRole("button", { name: t(text.write, { count: 0 }) })).toBeDisabled();
    const inputs = document.querySelectorAll<HTMLInputElement>(`input[type="file"][aria-label="${t(text.choose)}"]`);
    await user.upload(inputs[0]!, [new File(["a"], "a.csv"), new File(["b"], "b.csv")]);
    expect(await front().findByText(t(text.oneFileDetail))).toBeInTheDocument();
  });

  test("without a Data sheet one is made, with a row for each KPI, and taken back", async () => {
    const { workbook, press, t } = await openData();
    await press(text.refresh);
    await front().findByText(t(text.noDataSheet));
    await press(text.makeSheet);
    expect(await front().findByText(t(text.made, { sheet: "Data" }))).toBeInTheDocument();
    expect(workbook.data.taken[0]?.collected.map(({ kpi: name, value }) => [name, value])).toEqual([["Revenue", null], ["On-time delivery", null], ["New hires", null]]);
    await press(frameText.undo);
    await waitFor(() => expect(front().queryByText(t(text.made, { sheet: "Data" }))).toBeNull());
  });

  test("the Data sheet is read as it is and not written to but for what was taken", async () => {
    const { workbook, press, t } = await openData();
    workbook.data.reading = { ...workbook.data.reading, collected: { ...textGrid("Period,KPI,Value\n,Revenue,7", "Data"), place: { sheet: "Data", row: 3, column: 0 } } };
    await press(text.refresh);
    await front().findByText(t(text.readTitle, { name: "Data" }));
    await press(text.writeOne, { count: 1 });
    await waitFor(() => expect(actuals(workbook)[0]).toBe(7));
    expect(workbook.data.taken[0]?.isFromSheet).toBe(true);
  });

  test("the second click of a double click writes nothing again", async () => {
    const { user, workbook, paste, t } = await openData();
    await paste(["KPI\tActual", "Revenue\t110"]);
    await user.dblClick(front().getByRole("button", { name: t(text.writeOne, { count: 1 }) }));
    await front().findByText(t(text.writtenOne));
    expect(workbook.data.taken).toHaveLength(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("what was pasted is still there when writing has failed", async () => {
    const { workbook, paste, press, t } = await openData();
    const failing = jest.spyOn(workbook.data, "takeData").mockRejectedValueOnce(new Error("no"));
    await paste(["KPI\tActual", "Revenue\t110"]);
    await press(text.writeOne, { count: 1 });
    await front().findByRole("button", { name: t(frameText.details) });
    expect(front().getByRole("textbox", { name: t(text.pasteLabel) })).toHaveValue("KPI\tActual\nRevenue\t110");
    expect(failing).toHaveBeenCalledTimes(1);
    await press(text.writeOne, { count: 1 });
    await waitFor(() => expect(actuals(workbook)[0]).toBe(110));
  });
});
