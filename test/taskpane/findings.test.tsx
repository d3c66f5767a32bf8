import { act, render, screen, within } from "@testing-library/react";
import type { Finding } from "../../src/goals/types";
import { Findings } from "../../taskpane/components/Findings";
import { SettingsProvider } from "../../taskpane/provider/SettingsProvider";
import { WorkbookProvider } from "../../taskpane/provider/WorkbookProvider";
import { MemoryWorkbook } from "./memoryWorkbook";

const advice = { zh: "请填写数据来源。", en: "Fill in the source." };
const lacking = (kpi: string, detail: Finding["detail"] = advice): Finding => ({
  id: kpi, severity: "warning", text: { zh: "“{kpi}”没有数据来源。", en: "{kpi} has no source." }, parameters: { kpi }, ...(detail !== undefined && { detail }),
});

async function listed(...findings: readonly Finding[]): Promise<string[]> {
  render(
    <SettingsProvider host={{ language: "en-US", dark: null }}>
      <WorkbookProvider workbook={new MemoryWorkbook()}><Findings findings={findings} /></WorkbookProvider>
    </SettingsProvider>,
  );
  await act(async () => undefined);
  return within(screen.getByRole("list")).getAllByRole("listitem").map(({ textContent }) => textContent);
}

describe("advice in a list of findings", () => {
  it("is said once where findings in a row ask for the same", async () => {
    expect(await listed(lacking("Sales"), lacking("Orders"))).toEqual(["Sales has no source.Fill in the source.", "Orders has no source."]);
  });

  it("is said again after another advice", async () => {
    const other = { zh: "请问财务部。", en: "Ask Finance." };
    expect(await listed(lacking("Sales"), lacking("Costs", other), lacking("Orders"))).toEqual([
      "Sales has no source.Fill in the source.", "Costs has no source.Ask Finance.", "Orders has no source.Fill in the source.",
    ]);
  });
});
