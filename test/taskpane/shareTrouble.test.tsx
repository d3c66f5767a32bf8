import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { KpiResult } from "../../src/review";
import { freeze } from "../../src/sharing/envelope";
import { createFileSink } from "../../src/sharing/fileSink";
import { pushFileOf, readPushFile } from "../../src/sharing/pushFile";
import { SharingError } from "../../src/sharing/sharingError";
import type { Envelope, ResultSink, SharingWork } from "../../src/sharing/types";
import type { TargetChoice } from "../../taskpane/sharing/places";
import { MemorySink } from "./memorySink";
import { MemoryTables } from "./memoryTables";
import { front, openPane, placesWith } from "./pane";
import { thisQuarter, withResults } from "./workbooks";

type User = Awaited<ReturnType<typeof openPane>>["user"];

const push10 = { name: "Push 10 results" };
const saveAsFile = { name: "Save as a push file" };
const stillWaiting = "Some results are still waiting to be sent";

/** A push of Sales by somebody. */
function pushOf(results: readonly KpiResult[], by: string, actual: number): Envelope {
  const own = results.filter(({ department }) => department === "Sales").map((result, index) => (index === 0 ? { ...result, actual } : result));
  return freeze({ department: "Sales", period: thisQuarter, revision: 1, results: own, by, at: "2026-11-03T06:05:00.000Z" });
}

/** A shared workbook of that name into which others have pushed. */
async function sharedWith(name: string, envelopes: readonly Envelope[] = []): Promise<MemorySink> {
  const sink = new MemorySink(new MemoryTables({ name }));
  if (envelopes.length > 0) await new MemorySink(sink.tables).importPushes(envelopes);
  return sink;
}

/** Two shared workbooks on the local server: A, which is the target, and the other one by its link. */
function twoPlaces(a: ResultSink, b: ResultSink) {
  return async () => placesWith(a, { open: ({ link }: TargetChoice) => (link === "" ? a : b) });
}

async function changeTo(user: User, link: string) {
  await user.click(await front().findByRole("button", { name: "Change target" }));
  const box = front().getByRole("textbox", { name: /File name or link/ });
  await user.clear(box);
  await user.type(box, link);
  await user.click(front().getByRole("button", { name: "Use this target" }));
}

/** Waits until it is stopped. */
const untilStopped = (work?: SharingWork) =>
  new Promise<never>((_, reject) => work?.signal?.addEventListener("abort", () => reject(new SharingError("cancelled"))));

describe("another target", () => {
  it("takes nothing over from the one before: neither its preview nor its receipts can be acted on", async () => {
    const [a, b] = [await sharedWith("A.xlsx"), await sharedWith("B.xlsx")];
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook, connect: twoPlaces(a, b) });
    await user.click(await front().findByRole("button", push10));
    expect(await front().findByText("Results pushed")).toBeVisible();
    jest.spyOn(b, "preview").mockRejectedValue(new SharingError("unreachable"));
    await changeTo(user, "B.xlsx");
    expect(await front().findByText(/server of the shared workbook cannot be reached/)).toBeVisible();
    expect(front().queryByText("Results pushed")).toBeNull();
    expect(front().queryByRole("button", { name: /^Check and push again|^Push \d/ })).toBeNull();
  });

  it("is not consolidated with what was read from the one before", async () => {
    const workbook = await withResults();
    const a = await sharedWith("A.xlsx", [pushOf(await workbook.readResults(), "Li Wei", 77)]);
    const b = await sharedWith("B.xlsx");
    jest.spyOn(b, "readShared").mockRejectedValue(new SharingError("unreachable"));
    const { user } = await openPane({ at: "#/share/shared", workbook, connect: twoPlaces(a, b) });
    expect(await front().findByText("Sales")).toBeVisible();
    await changeTo(user, "B.xlsx");
    expect(await front().findByText(/server of the shared workbook cannot be reached/)).toBeVisible();
    expect(front().queryByText("Sales")).toBeNull();
    expect(front().queryByRole("button", { name: "Consolidate shared workbook" })).toBeNull();
  });

  it("is looked after at once, also when the one before was still being looked after", async () => {
    const workbook = await withResults();
    const [a, b] = [await sharedWith("A.xlsx"), await sharedWith("B.xlsx")];
    jest.spyOn(a, "verify").mockImplementation(untilStopped);
    b.tables.isLocked = true;
    await b.push({ results: await workbook.readResults(), known: [], by: "Wang Fang", at: "2026-11-03T06:05:00.000Z" });
    b.tables.isLocked = false;
    const { user } = await openPane({ at: "#/share", workbook, connect: twoPlaces(a, b) });
    expect(await front().findByText("Checking earlier pushes")).toBeVisible();
    await changeTo(user, "B.xlsx");
    await waitFor(() => expect(workbook.calls).toContain("recordPush:Sales:1:confirmed"));
    expect(b.tables.count("tblKpiLog")).toBe(10);
  });

  it("does not show what waits for the one before, which is warned of before it is left", async () => {
    const [a, b] = [await sharedWith("A.xlsx"), await sharedWith("B.xlsx")];
    const { user } = await openPane({ at: "#/share", workbook: await withResults(), connect: twoPlaces(a, b) });
    await front().findByRole("button", push10);
    a.tables.isLocked = true;
    await user.click(front().getByRole("button", push10));
    expect(await front().findByText("Waiting to be sent")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Change target" }));
    const warning = (await front().findByText("Pushes to “A.xlsx” are not finished")).closest<HTMLElement>('[role="group"]')!;
    expect(within(warning).getByText(/no longer sent or checked by themselves/)).toBeVisible();
    expect(within(warning).getByRole("button", { name: "Save push file" })).toBeVisible();
    await user.type(front().getByRole("textbox", { name: /File name or link/ }), "B.xlsx");
    await user.click(front().getByRole("button", { name: "Use this target" }));
    await waitFor(() => expect(front().queryByText("Waiting to be sent")).toBeNull());
    expect(await front().findByRole("button", push10)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Change target" }));
    expect(front().queryByText(/are not finished/)).toBeNull();
  });
});

describe("a conflict or a push file that cannot be sent", () => {
  async function openShared(pushes: (results: readonly KpiResult[]) => readonly Envelope[], settleMs = 0) {
    const workbook = await withResults();
    const sink = new MemorySink(new MemoryTables({ settleMs }));
    const results = await workbook.readResults();
    const envelopes = pushes(results);
    if (envelopes.length > 0) await new MemorySink(sink.tables).importPushes(envelopes);
    return { ...(await openPane({ at: "#/share/shared", workbook, sink, person: "HR" })), results };
  }
  const conflict = (results: readonly KpiResult[]) => [pushOf(results, "Li Wei", 77), pushOf(results, "Zhao Min", 78)];

  it("says that the choice waits, why, and offers it as a file; once it is sent the conflict is over", async () => {
    const { user, sink } = await openShared(conflict);
    const choice = await front().findByRole("button", { name: "Take Zhao Min's" });
    sink.tables.isLocked = true;
    await user.click(choice);
    expect(await front().findByText(stillWaiting)).toBeVisible();
    expect(front().getByText(/is open in another program/)).toBeVisible();
    expect(front().getByRole("button", { name: "Save push file" })).toBeVisible();
    sink.tables.isLocked = false;
    await user.click(front().getByRole("tab", { name: /^Push/ }));
    await user.click(await front().findByRole("button", { name: "Send now" }));
    await waitFor(() => expect(sink.tables.count("tblKpiLog")).toBe(15));
    await user.click(front().getByRole("tab", { name: /^Shared results/ }));
    await front().findByText("Sales");
    expect(front().queryByText(/2 pushes of revision 1/)).toBeNull();
  });

  it("looks after the choice until it is confirmed", async () => {
    const { user, workbook } = await openShared(conflict, 60_000);
    await user.click(await front().findByRole("button", { name: "Take Zhao Min's" }));
    await waitFor(() => expect(workbook.calls).toContain("recordPush:Sales:2:confirmed"));
  });

  it("does not call a push file imported that waits to be sent", async () => {
    const { results, sink } = await openShared(() => []);
    const text = pushFileOf([pushOf(results, "Li Wei", 77)])?.text ?? "";
    const file = Object.assign(new File([text], "sales.kpipush.json"), { text: async () => text });
    const zone = (await front().findByText(/^Drop the push files/)).closest("div")!;
    sink.tables.isLocked = true;
    await act(async () => void fireEvent.drop(zone, { dataTransfer: { files: [file] } }));
    expect(await front().findByText(stillWaiting)).toBeVisible();
    expect(front().queryByText("Push files imported")).toBeNull();
    expect(front().getByText(/is open in another program/)).toBeVisible();
    expect(front().getByRole("button", { name: "Save push file" })).toBeVisible();
  });
});

describe("a target out of reach", () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  const textOf = (blob: Blob) => new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

  async function openWithout(method: "preview" | "push" | "verify", person = "Wang Fang") {
    const workbook = await withResults();
    const sink = new MemorySink();
    jest.spyOn(sink, method).mockRejectedValue(new SharingError("unreachable"));
    const connect = async () => placesWith(sink, { open: ({ kind }: TargetChoice) => (kind === "file" ? createFileSink() : sink) });
    return openPane({ at: "#/share", workbook, sink, connect, person });
  }

  it("does not keep results from going into a push file, which this workbook remembers", async () => {
    const { user, workbook } = await openWithout("preview");
    await user.click(await front().findByRole("button", saveAsFile));
    expect(await front().findByText("The push file is ready")).toBeVisible();
    expect(saved).toHaveLength(1);
    const envelopes = readPushFile(await textOf(saved[0]!), "push file");
    expect(envelopes.map(({ department, revision, by, content }) => [department, revision, by, content.length])).toEqual([["Sales", 1, "Wang Fang", 5], ["Marketing", 1, "Wang Fang", 5]]);
    expect(workbook.calls.filter((call) => call.startsWith("recordPush"))).toEqual(["recordPush:Sales:1:queued", "recordPush:Marketing:1:queued"]);
    expect(await front().findAllByText(/kpipush\.json/)).not.toHaveLength(0);
  });

  it("that is noticed only by the push leaves the file too, of the departments that were chosen", async () => {
    const { user } = await openWithout("push");
    await user.click(await front().findByRole("checkbox", { name: /^Marketing/ }));
    expect(front().queryByRole("button", saveAsFile)).toBeNull();
    await user.click(front().getByRole("button", { name: "Push 5 results" }));
    await user.click(await front().findByRole("button", saveAsFile));
    await front().findByText("The push file is ready");
    expect(readPushFile(await textOf(saved[0]!), "push file").map(({ department }) => department)).toEqual(["Sales"]);
  });

  it("gives the same push as a file, and goes on saying that it arrived", async () => {
    const { user, sink, workbook } = await openWithout("verify");
    await user.click(await front().findByRole("button", push10));
    await front().findByText("Results pushed");
    jest.spyOn(sink, "push").mockRejectedValue(new SharingError("unreachable"));
    await user.click(await front().findByRole("button", { name: "Check and push again" }));
    await user.click(await front().findByRole("button", saveAsFile));
    await front().findByText("The push file is ready");
    expect(readPushFile(await textOf(saved[0]!), "push file").map(({ revision }) => revision)).toEqual([1, 1]);
    expect(front().getByRole("button", { name: "Save push file" })).toBeVisible();
    expect((await workbook.readPushes()).map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
  });

  it("asks for a name before the file is made", async () => {
    const { user } = await openWithout("preview", "");
    await user.click(await front().findByRole("button", saveAsFile));
    expect(front().getByText("Enter your name before pushing.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveFocus();
    expect(saved).toEqual([]);
  });
});
