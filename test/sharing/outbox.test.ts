import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { settingsOutbox } from "../../src/sharing/documentOutbox";
import type { DocumentSettings } from "../../src/sharing/documentSettings";
import { freeze } from "../../src/sharing/envelope";
import { indexedOutbox } from "../../src/sharing/indexedOutbox";
import { combinedOutbox, memoryOutbox, type Outbox, type OutboxEntry } from "../../src/sharing/outbox";
import { workbookIdIn } from "../../src/sharing/workbookId";
import { results } from "./support";

const entry = (department: string, state: OutboxEntry["state"] = "queued"): OutboxEntry => ({
  envelope: freeze({ department, period: "2026Q4", revision: 1, results: results(department, 2), by: "", at: "2026-11-21T00:00:00Z" }),
  state,
  sentAt: state === "queued" ? null : 1,
});
const idOf = ({ envelope }: OutboxEntry) => envelope.pushId;

/** The settings of a document, which live as long as it does. */
function settings(): DocumentSettings & { readonly map: Map<string, unknown> } {
  const map = new Map<string, unknown>();
  return {
    map,
    list: async (prefix) => [...map].filter(([key]) => key.startsWith(prefix)),
    write: async (key, value) => void map.set(key, value),
    read: async (key) => map.get(key),
    remove: async (key) => void map.delete(key),
  };
}

const workbookA = workbookIdIn(settings());

let browser: IDBFactory;
beforeAll(() => Object.assign(globalThis, { IDBKeyRange }));
afterAll(() => Reflect.deleteProperty(globalThis, "IDBKeyRange"));
beforeEach(() => (browser = new IDBFactory()));

const places: [string, () => Outbox][] = [
  ["memory", memoryOutbox],
  ["the browser", () => indexedOutbox(browser, workbookA)],
  ["the workbook", () => settingsOutbox(settings())],
  ["the browser and the workbook", () => combinedOutbox([indexedOutbox(browser, workbookA), settingsOutbox(settings())])],
];

describe.each(places)("the outbox in %s", (_name, make) => {
  it("keeps pushes by target until they are removed", async () => {
    const outbox = make();
    expect(await outbox.list()).toEqual([]);
    await outbox.put("a", entry("Sales"));
    await outbox.put("a", entry("Sales", "sent"));
    await outbox.put("b", entry("Finance"));
    expect(await outbox.list("a")).toEqual([entry("Sales", "sent")]);
    expect(await outbox.list()).toEqual([entry("Sales", "sent"), entry("Finance")]);
    await outbox.remove("a", idOf(entry("Sales")));
    expect([await outbox.list("a"), await outbox.list("b")]).toEqual([[], [entry("Finance")]]);
    await outbox.remove("b", idOf(entry("Finance")));
    expect(await outbox.list()).toEqual([]);
  });
});

describe("an outbox that outlives the pane", () => {
  it("is there again when the pane opens again", async () => {
    const document = settings();
    await indexedOutbox(browser, workbookIdIn(document)).put("a", entry("Sales"));
    expect(await indexedOutbox(browser, workbookIdIn(document)).list("a")).toEqual([entry("Sales")]);
    await settingsOutbox(document).put("a", entry("Sales"));
    expect(await settingsOutbox(document).list("a")).toEqual([entry("Sales")]);
  });

  it("is not seen by another workbook in the same browser, whatever both are called", async () => {
    const documents = [settings(), settings()];
    const [ours, theirs] = documents.map((document) => indexedOutbox(browser, workbookIdIn(document))) as [Outbox, Outbox];
    await ours.put("same target", entry("Sales"));
    expect([await theirs.list(), await theirs.list("same target")]).toEqual([[], []]);
    expect(documents[1]?.map.size).toBe(0); // looking writes nothing into a workbook
    await theirs.put("same target", entry("HR"));
    await theirs.remove("same target", idOf(entry("Sales")));
    expect([await ours.list("same target"), await theirs.list("same target")]).toEqual([[entry("Sales")], [entry("HR")]]);
  });

  it("belongs to one name of the workbook, also when two ask for it at once or the first try fails", async () => {
    const document = settings();
    let refusals = 1;
    const id = workbookIdIn({ ...document, write: async (key, value) => {
      if (refusals-- > 0) throw new Error("busy");
      await document.write(key, value);
    } });
    await expect(id.get()).rejects.toThrow("busy");
    expect(await id.find()).toBeNull();
    const [first, second] = await Promise.all([id.get(), id.get()]);
    expect([second, await id.find(), await workbookIdIn(document).get()]).toEqual([first, first, first]);
  });

  it("skips what another version or program has left", async () => {
    const document = settings();
    await settingsOutbox(document).put("a", entry("Sales"));
    for (const broken of ["{", "null", '{"state":"queued"}', 7, JSON.stringify({ ...entry("HR"), state: "strange" })]) document.map.set(`kpiOutbox "a" ${String(broken)}`, broken);
    expect(await settingsOutbox(document).list("a")).toEqual([entry("Sales")]);
  });

  it("believes the place that knows more", async () => {
    const [old, newer] = [memoryOutbox(), memoryOutbox()];
    await old.put("a", entry("Sales", "queued"));
    await newer.put("a", entry("Sales", "confirmed"));
    expect(await combinedOutbox([old, newer]).list("a")).toEqual([entry("Sales", "confirmed")]);
  });

  it("loses nothing when one place refuses, and keeps pushes for as long as the page lives when all do", async () => {
    const refuse = async () => { throw new DOMException("full", "QuotaExceededError"); };
    const refusing: Outbox = { list: refuse, put: refuse, remove: refuse };
    const other = memoryOutbox();
    await combinedOutbox([refusing, other]).put("a", entry("Sales"));
    expect(await other.list("a")).toHaveLength(1);

    const last = combinedOutbox([refusing]);
    await last.put("a", entry("Sales"));
    expect([await last.list("a"), await last.list()]).toEqual([[entry("Sales")], [entry("Sales")]]);
    await last.remove("a", idOf(entry("Sales")));
    expect(await last.list("a")).toEqual([]);
  });
});
