import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { front, openPane } from "./pane";
import { withGoals } from "./workbooks";

describe("a goal with a tier", () => {
  it("has a way to the target of the tier, once somebody has typed one", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ workbook });
    await front().findByRole("tree");
    const row = front().getAllByRole("treeitem").find((item) => item.querySelector("span[title]")?.getAttribute("title") === "Sales bookings")!;
    act(() => row.focus());
    await user.keyboard("{Enter}");
    const editor = within(await front().findByRole("region", { name: "Edit Sales bookings" }));
    await user.click(editor.getByRole("button", { name: /Cascade/ }));
    expect(editor.queryByRole("button", { name: "Set its target under Target tiers" })).toBeNull();
    const tier = editor.getByRole("textbox", { name: "Tier" });
    fireEvent.change(tier, { target: { value: "North" } });
    await user.type(tier, "{Enter}");
    await user.click(await editor.findByRole("button", { name: "Set its target under Target tiers" }));
    await waitFor(() => expect(workbook.calls.slice(-2)).toEqual(["showTier:SAL01 North", "goTo:'Target tiers'!D5"]));
  });
});
