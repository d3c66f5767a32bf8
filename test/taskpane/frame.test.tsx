import { act, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane, settle } from "./pane";
import { thisQuarter, withGoals, withResults, withReviews } from "./workbooks";

const navigation = (name = "Main navigation") => within(screen.getByRole("navigation", { name }));

describe("the frame", () => {
  it("marks the screen in front and opens the others", async () => {
    const { user } = await openPane();
    expect(navigation().getByRole("link", { name: "Plan" })).toHaveAttribute("aria-current", "page");
    for (const name of ["Review", "Share", "Insights", "Settings"]) {
      await user.click(navigation().getByRole("link", { name }));
      expect(navigation().getByRole("link", { name })).toHaveAttribute("aria-current", "page");
      expect(screen.getAllByRole("main")).toHaveLength(1);
      expect(screen.getByRole("main")).toHaveAccessibleName(name);
    }
  });

  it("opens the screen and tab of its address, also when a ribbon button changes it", async () => {
    await openPane({ at: "#/review/consolidate", workbook: await withReviews() });
    expect(await front().findByRole("tab", { name: "Consolidate" })).toHaveAttribute("aria-selected", "true");
    await act(async () => {
      location.hash = "#/review/fill";
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(front().getByRole("tab", { name: "Fill in" })).toHaveAttribute("aria-selected", "true");
  });

  it("works although Office.js takes history.pushState away", async () => {
    const { pushState, replaceState } = history;
    const { user } = await openPane();
    Object.assign(history, { pushState: null, replaceState: null });
    try {
      await user.click(navigation().getByRole("link", { name: "Settings" }));
      expect(location.hash).toBe("#/settings");
    } finally {
      Object.assign(history, { pushState, replaceState });
    }
  });

  it("keeps what was typed on a screen while another is in front", async () => {
    const { user } = await openPane({ at: "#/plan/new" });
    await user.type(front().getByRole("textbox", { name: "Strategic goal" }), "Grow in the region");
    await user.click(navigation().getByRole("link", { name: "Settings" }));
    await user.click(navigation().getByRole("link", { name: "Plan" }));
    expect(front().getByRole("textbox", { name: "Strategic goal" })).toHaveValue("Grow in the region");
  });

  it("says which workbook, period and department", async () => {
    await openPane({ workbook: await withReviews() });
    const header = within(screen.getByRole("banner"));
    expect(header.getByRole("heading", { name: "KPI 2026.xlsx" })).toBeVisible();
    expect(header.getByText(`${thisQuarter} · 2 departments`)).toBeVisible();
  });

  it("takes the next step: to the first cell that lacks an actual", async () => {
    const workbook = await withReviews();
    const { user } = await openPane({ workbook });
    const step = within(screen.getByRole("region", { name: "Next step" }));
    expect(step.getByText("10 of 10 actuals missing")).toBeVisible();
    await user.click(step.getByRole("button", { name: "Go to first" }));
    await waitFor(() => expect(workbook.calls).toContain(`goTo:'${thisQuarter} Sales'!J7`));
  });

  it("follows edits in the sheets", async () => {
    const workbook = await withReviews();
    await openPane({ workbook });
    act(() => workbook.fill(thisQuarter, ({ department }) => (department === "Sales" ? 100 : null)));
    await settle();
    expect(screen.getByText("5 of 10 actuals missing")).toBeVisible();
  });

  it("says why when the workbook cannot be read, and tries again", async () => {
    const workbook = await withResults();
    workbook.failures.set("readSummary", new WorkbookError("busy"));
    const { user } = await openPane({ workbook });
    expect(await front().findByText(/Excel is busy/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Try again" }));
    expect(await front().findByRole("tree")).toBeVisible();
  });
});

describe("language and theme", () => {
  it("follow Office", async () => {
    await openPane({ language: "zh-CN" });
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(navigation("主导航").getByRole("link", { name: "规划" })).toBeVisible();
  });

  it("switch in Settings at once, and stay switched when the pane is opened again", async () => {
    const { user, view } = await openPane({ language: "zh-CN", at: "#/settings" });
    await user.click(front().getByRole("radio", { name: "English" }));
    expect(document.documentElement.lang).toBe("en-US");
    expect(navigation().getByRole("link", { name: "Plan" })).toBeVisible();
    view.unmount();
    await openPane({ language: "zh-CN", at: "#/settings" });
    expect(front().getByRole("radio", { name: "English" })).toBeChecked();
  });

  it("switch in the menu of the header", async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole("button", { name: "Language and help" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "简体中文" }));
    expect(document.documentElement.lang).toBe("zh-CN");
  });

  it("are light or dark as Office is, until a theme is chosen", async () => {
    const background = () => {
      const provider = document.querySelector(".fui-FluentProvider");
      return provider === null ? "" : getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1");
    };
    const { user } = await openPane({ host: { dark: true }, at: "#/settings" });
    const dark = background();
    await user.click(front().getByRole("radio", { name: "Light" }));
    expect(background()).not.toBe(dark);
    await user.click(front().getByRole("radio", { name: "Dark" }));
    expect(background()).toBe(dark);
  });

  it("do without storage where the browser forbids it", async () => {
    const forbid = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const getItem = jest.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
    const setItem = jest.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
    try {
      const { user } = await openPane({ at: "#/settings" });
      await user.click(front().getByRole("radio", { name: "简体中文" }));
      expect(document.documentElement.lang).toBe("zh-CN");
    } finally {
      getItem.mockRestore();
      setItem.mockRestore();
    }
  });

  it("show the version in Settings", async () => {
    await openPane({ at: "#/settings" });
    expect(front().getByText(/version 1\.2\.3/)).toBeVisible();
  });

  it("explain the steps in a dialog that Escape closes", async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole("button", { name: "Language and help" }));
    await user.click(await screen.findByRole("menuitem", { name: "How it works" }));
    expect(await screen.findByRole("dialog", { name: "How it works" })).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.getByRole("button", { name: "Language and help" })).toHaveFocus());
  });
});

describe("Settings", () => {
  it("changes the limits of the checks, says what cannot be one, and takes the change back", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ at: "#/settings", workbook });
    expect(await front().findByText("3 to 5 KPIs advised, 8 at most; weights from 5% to 40%; one dimension 60% at most.")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Change…" }));
    const type = async (label: string, text: string): Promise<void> => {
      const field = front().getByLabelText(label);
      await user.clear(field);
      await user.type(field, text);
    };
    await type("Most KPIs allowed", "4");
    expect(front().getByText('Not more than "Most KPIs allowed".')).toBeVisible();
    await user.click(front().getByRole("button", { name: "Save" }));
    expect(workbook.calls).not.toContain("writeLimits");
    await type("Most KPIs allowed", "6");
    await type("Largest dimension share", "55%");
    await user.click(front().getByRole("button", { name: "Save" }));
    await waitFor(() => expect(workbook.limits).toMatchObject({ manyKpis: 5, tooManyKpis: 6, dimensionShare: 0.55 }));
    expect(await front().findByText("3 to 5 KPIs advised, 6 at most; weights from 5% to 40%; one dimension 55% at most.")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.limits).toMatchObject({ tooManyKpis: 8, dimensionShare: 0.6 }));
  });
});
