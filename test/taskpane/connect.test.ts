import { findPlaces } from "../../taskpane/connect";
import type { TargetChoice } from "../../taskpane/sharing/places";
import { firstChoice, isShared } from "../../taskpane/sharing/places";

const settings = new Map<string, unknown>();
jest.mock("../../src/workbook", () => ({
  openDocumentSettings: () => ({
    list: async () => [...settings],
    read: async (key: string) => settings.get(key),
    write: async (key: string, value: unknown) => void settings.set(key, value),
    remove: async (key: string) => void settings.delete(key),
  }),
  openSharedTables: () => ({}),
}));

/** A server that answers `config.json` with a status and a body. */
function serving(status: number, body: unknown): typeof fetch {
  return async () => ({ ok: status >= 200 && status < 300, status, json: async () => JSON.parse(String(body)) as unknown }) as Response;
}

const localServer = JSON.stringify({ sharing: { name: "KPI shared", baseUrl: "https://localhost:3000/graph", token: "t" } });

beforeEach(() => settings.clear());

describe("finding the places to push to", () => {
  it("reads the local server from config.json of the pane's own server and starts with it", async () => {
    const places = await findPlaces(serving(200, localServer));
    expect(places.local).toMatchObject({ name: "KPI shared" });
    expect(places.microsoft365).toBeNull();
    expect(firstChoice(places)).toEqual({ kind: "local", link: "" });
  });

  it("remembers with the workbook what was chosen", async () => {
    const choice: TargetChoice = { kind: "file", link: "" };
    await (await findPlaces(serving(200, localServer))).remember(choice);
    expect(firstChoice(await findPlaces(serving(200, localServer)))).toEqual(choice);
  });

  it.each([["no JSON", "{"], ["another kind", JSON.stringify({ kind: "ftp" })], ["a number", 7]])("takes %s in the workbook's settings for no choice", async (_, stored) => {
    settings.set("kpiTarget", stored);
    expect((await findPlaces(serving(200, localServer))).remembered).toBeNull();
  });

  it("does not start with a place that is no longer set up", async () => {
    settings.set("kpiTarget", JSON.stringify({ kind: "microsoft365", link: "https://contoso.sharepoint.com/x" }));
    expect(firstChoice(await findPlaces(serving(200, localServer)))).toBeNull();
  });

  it("opens each kind; all but a file have a log to consolidate", async () => {
    const places = await findPlaces(serving(200, localServer));
    const kinds = ["microsoft365", "local", "workbook", "file"] as const;
    expect(kinds.map((kind) => [places.open({ kind, link: "" }).kind, isShared(places.open({ kind, link: "" }))])).toEqual([
      ["microsoft365", true], ["local", true], ["workbook", true], ["file", false],
    ]);
  });

  it("offers to sign out of Microsoft 365, but not where Office signs in with its own account", async () => {
    const configured = JSON.stringify({ microsoft365: { clientId: "11111111-2222-3333-4444-555555555555", tenantId: "contoso" } });
    expect((await findPlaces(serving(200, configured))).microsoft365?.signOut).toBeInstanceOf(Function);
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: (name: string) => name === "NestedAppAuth" } } } });
    try {
      expect((await findPlaces(serving(200, configured))).microsoft365).toMatchObject({ signOut: null });
    } finally {
      Reflect.deleteProperty(globalThis, "Office");
    }
  });

  it.each([
    ["there is no config.json", 404, ""],
    ["sharing is null", 200, JSON.stringify({ sharing: null })],
    ["sharing is left out", 200, "{}"],
  ])("has no local server when %s", async (_, status, body) => {
    const places = await findPlaces(serving(status, body));
    expect(places.local).toBeNull();
    expect(firstChoice(places)).toBeNull();
  });

  it.each([
    ["no JSON", "<html>"],
    ["a list", "[]".replace("[]", '"text"')],
    ["sharing without a token", JSON.stringify({ sharing: { name: "x", baseUrl: "y" } })],
  ])("says that config.json is wrong when it is %s", async (_, body) => {
    await expect(findPlaces(serving(200, body))).rejects.toMatchObject({ name: "SharingError", code: "unexpected" });
  });

  it("says that the server cannot be reached", async () => {
    await expect(findPlaces(async () => { throw new TypeError("Failed to fetch"); })).rejects.toMatchObject({ code: "unreachable" });
    await expect(findPlaces(serving(502, ""))).rejects.toMatchObject({ code: "unreachable" });
  });
});
