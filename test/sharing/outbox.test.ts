import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { settingsOutbox, type DocumentSettings } from "../../src/sharing/documentOutbox";
import { freeze } from "../../src/sharing/envelope";
import { indexedOutbox } from "../../src/sharing/indexedOutbox";
import { combinedOutbox, memoryOutbox, type Outbox, type OutboxEntry } from "../../src/sharing/outbox";
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
    remove: async (key) => void map.delete(key),
  };
}

let browser: IDBFactory;
beforeAll(() => Object.assign(globalThis, { IDBKeyRange }));
afterAll(() => Reflect.deleteProperty(globalThis, "IDBKeyRange"));
beforeEach(() => (browser = new IDBFactory()));

const places: [string, () => Outbox][] = [
  ["memory", memoryOutbox],
  ["the browser", () => indexedOutbox(browser)],
  ["the workbook", () => settingsOutbox(settings())],
  ["the browser and the workbook", () => combinedOutbox([indexedOutbox(browser), settingsOutbox(settings())])],
];

describe.each(places)("the outbox in %s", (_name, make) => {
  it("keeps pushes by target until they are removed", async () => {
    const outbox = make();
    expect(await outbox.isEmpty()).toBe(true);
    await outbox.put("a", entry("Sales"));
    await outbox.put("a", entry("Sales", "sent"));
    await outbox.put("b", entry("Finance"));
    expect(await outbox.list("a")).toEqual([entry("Sales", "sent")]);
    expect(await outbox.isEmpty()).toBe(false);
    await outbox.remove("a", idOf(entry("Sales")));
    expect([await outbox.list("a"), await outbox.list("b")]).toEqual([[], [entry("Finance")]]);
    await outbox.remove("b", idOf(entry("Finance")));
    expect(await outbox.isEmpty()).toBe(true);
  });
});

describe("an outbox that outlives the pane", () => {
  it("is there again when the pane opens again", async () => {
    await indexedOutbox(browser).put("a", entry("Sales"));
    expect(await indexedOutbox(browser).list("a")).toEqual([entry("Sales")]);
    const document = settings();
    await settingsOutbox(document).put("a", entry("Sales"));
    expect(await settingsOutbox(document).list("a")).toEqual([entry("Sales")]);
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
    const refusing: Outbox = { list: refuse, isEmpty: refuse, put: refuse, remove: refuse };
    const other = memoryOutbox();
    await combinedOutbox([refusing, other]).put("a", entry("Sales"));
    expect(await other.list("a")).toHaveLength(1);

    const last = combinedOutbox([refusing]);
    await last.put("a", entry("Sales"));
    expect([await last.list("a"), await last.isEmpty()]).toEqual([[entry("Sales")], false]);
    await last.remove("a", idOf(entry("Sales")));
    expect(await last.list("a")).toEqual([]);
  });
});
