import { act, waitFor } from "@testing-library/react";
import { SharingError } from "../../src/sharing/sharingError";
import type { Places, TargetChoice } from "../../taskpane/sharing/places";
import { MemorySink } from "./memorySink";
import { front, openPane, placesWith } from "./pane";
import { withResults } from "./workbooks";

const push10 = { name: "Push 10 results" };

/** A pane whose places can be opened and remembered, and what was asked of them. */
async function openWith(places: Partial<Places>) {
  const asked: TargetChoice[] = [];
  const remember = jest.fn(async (_: TargetChoice) => undefined);
  const connect = async () => placesWith(new MemorySink(), { remember, open: (choice) => { asked.push(choice); return new MemorySink(); }, ...places });
  return { ...(await openPane({ at: "#/share", workbook: await withResults(), connect })), asked, remember };
}

/** An account that can be signed in to. */
function accountOf(signIn: () => Promise<void>) {
  let name: string | null = null;
  return {
    name: async () => name,
    signIn: async () => { await signIn(); name = "li.wei@contoso.com"; },
    signOut: async () => { name = null; },
  };
}

describe("the target", () => {
  it("is asked for when none is set up, with what each needs", async () => {
    const { user } = await openWith({ local: null });
    expect(await front().findByText("No target chosen yet.")).toBeVisible();
    expect(front().getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual(["microsoft365", "local", "workbook", "file"]);
    await user.click(front().getByRole("radio", { name: /^Shared workbook on this computer/ }));
    expect(front().getByText(/config\.json/)).toBeVisible();
    expect(front().getByRole("button", { name: "Use this target" })).toBeDisabled();
    await user.click(front().getByRole("radio", { name: /^Shared workbook on Microsoft 365/ }));
    expect(front().getByText(/brk-multihub:\/\/localhost/)).toBeVisible();
    expect(front().getByRole("button", { name: "Use this target" })).toBeDisabled();
    await user.click(front().getByRole("radio", { name: /^This workbook/ }));
    await user.click(front().getByRole("button", { name: "Use this target" }));
    expect(await front().findByRole("button", push10)).toBeVisible();
  });

  it("is remembered with the workbook when it is changed, and opened from then on", async () => {
    const { user, asked, remember } = await openWith({});
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.type(front().getByRole("textbox", { name: /File name or link/ }), "Q4 results.xlsx");
    let isKnown = (): void => undefined;
    remember.mockReturnValueOnce(new Promise<undefined>((resolve) => (isKnown = () => resolve(undefined))));
    await user.click(front().getByRole("button", { name: "Use this target" }));
    // Until then a push would go to the one before.
    expect(await front().findByRole("button", push10)).toBeDisabled();
    await act(async () => isKnown());
    expect(front().getByRole("button", push10)).toBeEnabled();
    await waitFor(() => expect(asked.at(-1)).toEqual({ kind: "local", link: "Q4 results.xlsx" }));
    expect(remember).toHaveBeenCalledWith({ kind: "local", link: "Q4 results.xlsx" });
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.click(front().getByRole("button", { name: "Keep as it is" }));
    expect(remember).toHaveBeenCalledTimes(1);
  });

  it("is the one that was chosen for this workbook earlier", async () => {
    const { asked } = await openWith({ remembered: { kind: "file", link: "" } });
    await front().findByRole("button", push10);
    expect(asked).toEqual([{ kind: "file", link: "" }]);
  });

  it("on Microsoft 365 needs a link and offers the sign-in", async () => {
    const signIn = jest.fn(async () => undefined);
    const { user, asked } = await openWith({ microsoft365: accountOf(signIn) });
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.click(front().getByRole("radio", { name: /^Shared workbook on Microsoft 365/ }));
    await user.click(front().getByRole("button", { name: "Use this target" }));
    expect(front().getByText("Paste a link that begins with https://.")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Sign in to Microsoft 365" }));
    expect(await front().findByText("Signed in: li.wei@contoso.com")).toBeVisible();
    await user.type(front().getByRole("textbox", { name: /Link to the shared workbook/ }), "https://contoso.sharepoint.com/:x:/s/hr/abc");
    await user.click(front().getByRole("button", { name: "Use this target" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ kind: "microsoft365", link: "https://contoso.sharepoint.com/:x:/s/hr/abc" }));
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.click(front().getByRole("button", { name: "Sign out" }));
    expect(await front().findByText("Not signed in.")).toBeVisible();
  });

  it("on Microsoft 365 offers the sign-in where the preview needs it, and goes on after it", async () => {
    let isSignedIn = false;
    const sink = new MemorySink();
    sink.failures.set("preview", new SharingError("signIn"));
    const { user } = await openWith({
      microsoft365: accountOf(async () => { isSignedIn = true; }),
      remembered: { kind: "microsoft365", link: "https://contoso.sharepoint.com/:x:/s/hr/abc" },
      open: () => Object.assign(sink, { kind: "microsoft365" }),
    });
    await user.click(await front().findByRole("button", { name: "Sign in to Microsoft 365" }));
    expect(await front().findByRole("button", push10)).toBeVisible();
    expect(isSignedIn).toBe(true);
  });

  it("can be signed in to again after a window that was closed by hand, whose end then says nothing", async () => {
    let end = (_: unknown): void => undefined;
    const signIn = jest.fn(async () => undefined).mockImplementationOnce(() => new Promise((_, reject) => { end = reject; }));
    const { user } = await openWith({ microsoft365: accountOf(signIn) });
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.click(front().getByRole("radio", { name: /^Shared workbook on Microsoft 365/ }));
    await user.click(front().getByRole("button", { name: "Sign in to Microsoft 365" }));
    await user.click(front().getByRole("button", { name: "Sign in to Microsoft 365" }));
    await act(async () => end(new SharingError("signInBlocked")));
    expect(await front().findByText("Signed in: li.wei@contoso.com")).toBeVisible();
    expect(front().queryByRole("group", { name: /window|popup|sign/i })).toBeNull();
  });

  it("says why signing in failed", async () => {
    const { user } = await openWith({ microsoft365: accountOf(async () => { throw new SharingError("signIn"); }) });
    await user.click(await front().findByRole("button", { name: "Change target" }));
    await user.click(front().getByRole("radio", { name: /^Shared workbook on Microsoft 365/ }));
    await user.click(front().getByRole("button", { name: "Sign in to Microsoft 365" }));
    expect(await front().findByRole("group", { name: /sign-in/i })).toBeVisible();
    expect(front().getByText("Not signed in.")).toBeVisible();
  });
});
