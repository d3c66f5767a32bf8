import { act, fireEvent, waitFor, within } from "@testing-library/react";
import type { KpiResult } from "../../src/review";
import { freeze } from "../../src/sharing/envelope";
import { pushFileOf } from "../../src/sharing/pushFile";
import { SharingError } from "../../src/sharing/sharingError";
import type { Envelope } from "../../src/sharing/types";
import { MemorySink } from "./memorySink";
import { front, openPane, placesWith } from "./pane";
import { thisQuarter, withResults } from "./workbooks";

/** A push of Sales by somebody. */
function pushOf(results: readonly KpiResult[], by: string, actual: number, revision = 1): Envelope {
  const own = results.filter(({ department }) => department === "Sales").map((result, index) => (index === 0 ? { ...result, actual } : result));
  return freeze({ department: "Sales", period: thisQuarter, revision, results: own, by, at: "2026-11-03T06:05:00.000Z" });
}

async function openShared(pushes: (results: readonly KpiResult[]) => readonly Envelope[], person = "HR") {
  const workbook = await withResults();
  const sink = new MemorySink();
  const envelopes = pushes(await workbook.readResults());
  if (envelopes.length > 0) await new MemorySink(sink.tables).importPushes(envelopes);
  return openPane({ at: "#/share/shared", workbook, sink, person });
}

const consolidate = { name: "Consolidate shared workbook" };

describe("Shared results", () => {
  it("says what it is for while nobody has pushed", async () => {
    await openShared(() => []);
    expect(await front().findByText("No department has pushed yet")).toBeVisible();
    expect(front().queryByRole("button", consolidate)).toBeNull();
  });

  it("lists who pushed, writes what counts into this workbook, and acknowledges it once", async () => {
    const { user, workbook, sink } = await openShared((results) => [pushOf(results, "Li Wei", 77)]);
    const line = (await front().findByText("Sales")).closest("li");
    expect(line).toHaveTextContent(/revision 1 · rows 5 · Li Wei.*New/i);
    await user.dblClick(front().getByRole("button", consolidate));
    expect(await front().findByText("1 departments, 5 results; 1 new receipts.")).toBeVisible();
    expect(workbook.shared.map(({ by, revision }) => [by, revision])).toEqual(new Array(5).fill(["Li Wei", 1]));
    expect(sink.tables.count("tblReceipts")).toBe(1);
    await waitFor(() => expect(front().getByText("Sales").closest("li")).toHaveTextContent(/Received/));
    await user.click(front().getByRole("button", consolidate));
    expect(await front().findByText("1 departments, 5 results; 0 new receipts.")).toBeVisible();
  });

  it("shows a conflict side by side and makes the chosen push count, keeping both", async () => {
    const { user, sink, workbook } = await openShared((results) => [pushOf(results, "Li Wei", 77), pushOf(results, "Zhao Min", 78)]);
    const card = within(await front().findByRole("region", { name: /^Sales · .*: 2 pushes of revision 1$/ }));
    expect(card.getByText(/^Actual: 77/)).toBeVisible();
    expect(card.getByText(/^Actual: 78/)).toBeVisible();
    expect(card.getByText("The other 4 results are the same.")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Take Zhao Min's" }));
    await waitFor(() => expect(front().queryByText(/2 pushes of revision 1/)).toBeNull());
    expect(sink.tables.count("tblKpiLog")).toBe(15);
    await user.click(front().getByRole("button", consolidate));
    await front().findByText(/new receipts/);
    expect(workbook.shared.map(({ value }) => value)).toContain(78);
    expect(workbook.shared.map(({ value }) => value)).not.toContain(77);
  });

  it("asks for a name before it writes anything", async () => {
    const { user, workbook } = await openShared((results) => [pushOf(results, "Li Wei", 77)], "");
    await user.click(await front().findByRole("button", consolidate));
    expect(front().getByText("Enter your name first.")).toBeVisible();
    expect(front().getByRole("textbox", { name: /Your name/ })).toHaveFocus();
    expect(workbook.shared).toEqual([]);
  });

  it("explains why the shared workbook cannot be read, and reads it again", async () => {
    const workbook = await withResults();
    const sink = new MemorySink();
    sink.failures.set("readShared", new SharingError("forbidden", { target: "KPI.xlsx" }));
    const { user } = await openPane({ at: "#/share/shared", workbook, sink });
    expect(await front().findByText(/may not write to the shared workbook “KPI.xlsx”/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Try again" }));
    expect(await front().findByText("No department has pushed yet")).toBeVisible();
  });

  it("leaves the receipts alone when writing here fails", async () => {
    const { user, workbook, sink } = await openShared((results) => [pushOf(results, "Li Wei", 77)]);
    workbook.failures.set("writeSharedResults", new Error("no"));
    await user.click(await front().findByRole("button", consolidate));
    expect(await front().findByText("Something unexpected went wrong")).toBeVisible();
    expect(sink.tables.count("tblReceipts")).toBe(0);
  });

  it("has nothing to consolidate in a file", async () => {
    const connect = async () => placesWith({ kind: "file", describe: jest.fn(), preview: jest.fn(), push: jest.fn(), verify: async () => new Promise(() => undefined) } as never);
    await openPane({ at: "#/share/shared", workbook: await withResults(), connect });
    expect(await front().findByText(/A push file has no log to consolidate/)).toBeVisible();
  });
});

describe("Importing push files", () => {
  const fileOf = (envelope: Envelope, name: string) => {
    const text = pushFileOf([envelope])?.text ?? "";
    return Object.assign(new File([text], name, { type: "application/json" }), { text: async () => text });
  };

  it("takes several files, dropped or chosen, once each, and names the one that is broken", async () => {
    let results: readonly KpiResult[] = [];
    const { user, sink } = await openShared((all) => { results = all; return []; });
    const good = fileOf(pushOf(results, "Li Wei", 77), "sales.kpipush.json");
    const bad = Object.assign(new File(["{}"], "notes.json"), { text: async () => "{}" });
    const zone = (await front().findByText(/^Drop the push files/)).closest("div")!;
    await act(async () => void fireEvent.drop(zone, { dataTransfer: { files: [good, bad] } }));
    expect(await front().findByText("Sales: revision 1, rows 5, confirmed")).toBeVisible();
    expect(front().getByText(/notes\.json.*is not a push file/)).toBeVisible();
    expect(sink.tables.count("tblKpiLog")).toBe(5);
    await waitFor(() => expect(front().getByText("Sales").closest("li")).toHaveTextContent(/New/));
    await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, good);
    expect(await front().findByText("The log already had: Sales.")).toBeVisible();
    expect(sink.tables.count("tblKpiLog")).toBe(5);
  });
});
