import { freeze } from "../../src/sharing/envelope";
import { browserOutbox, memoryOutbox, type KeyedStorage } from "../../src/sharing/outbox";
import { results } from "./support";

const envelope = (department: string) => freeze({ department, period: "2026Q4", revision: 1, results: results(department, 2), by: "", at: "2026-11-21T00:00:00Z" });

/** The browser's storage, as its standard says. */
function storage(): KeyedStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() { return map.size; },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe.each([["memory", memoryOutbox], ["browser", () => browserOutbox(storage())]])("the outbox in %s", (_name, make) => {
  it("keeps envelopes by target until they are removed", async () => {
    const outbox = make();
    const [sales, finance] = [envelope("Sales"), envelope("Finance")];
    await outbox.put("a", sales);
    await outbox.put("a", sales);
    await outbox.put("b", finance);
    expect(await outbox.list("a")).toEqual([sales]);
    await outbox.remove("a", sales.pushId);
    expect([await outbox.list("a"), await outbox.list("b")]).toEqual([[], [finance]]);
  });
});

describe("the outbox in the browser", () => {
  it("is there again when the pane opens again, and skips what is not an envelope", async () => {
    const kept = storage();
    await browserOutbox(kept).put("a", envelope("Sales"));
    for (const broken of ["{", "null", '{"pushId":1}']) kept.map.set(`kpi-outbox "a" ${broken}`, broken);
    expect(await browserOutbox(kept).list("a")).toEqual([envelope("Sales")]);
  });

  it("keeps envelopes for as long as the page lives when the browser refuses storage", async () => {
    const refuse = () => { throw new DOMException("full", "QuotaExceededError"); };
    const outbox = browserOutbox({ length: 0, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse });
    await outbox.put("a", envelope("Sales"));
    expect(await outbox.list("a")).toHaveLength(1);
    await outbox.remove("a", envelope("Sales").pushId);
    expect(await outbox.list("a")).toHaveLength(0);
  });
});
