import { act } from "@testing-library/react";
import axe from "axe-core";
import { front, openPane } from "../pane";
import { withGoals } from "../workbooks";
import { goals, row } from "./openTree";

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  it("the tree with an open editor and the checks have nothing that axe objects to", async () => {
    const workbook = await withGoals(language);
    const { user } = await openPane({ workbook, language });
    await front().findByRole("tree");
    const kpi = (await goals(workbook))[2]!.goal;
    act(() => row(kpi).focus());
    await user.keyboard("{Enter}");
    await front().findAllByRole("textbox");
    expect(await violations()).toEqual([]);
    await user.click(front().getByRole("tab", { name: language === "zh-CN" ? /^检查/ : /^Checks/ }));
    await front().findAllByRole("button", { name: language === "zh-CN" ? /^忽略：/ : /^Ignore: / });
    expect(await violations()).toEqual([]);
  });
});

/** What axe finds, without the rules that need a laid-out page (they are checked in a browser). */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
