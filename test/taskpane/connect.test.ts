import { connectFromConfig } from "../../taskpane/connect";

/** A server that answers `config.json` with a status and a body. */
function serving(status: number, body: unknown): typeof fetch {
  return async () => ({ ok: status >= 200 && status < 300, status, json: async () => JSON.parse(String(body)) as unknown }) as Response;
}

describe("finding the shared workbook", () => {
  it("reads it from config.json of the pane's own server", async () => {
    const config = JSON.stringify({ sharing: { name: "KPI shared", baseUrl: "https://localhost:3000/graph", token: "t" } });
    expect(await connectFromConfig(serving(200, config))).toMatchObject({ kind: "ready", name: "KPI shared" });
  });

  it.each([
    ["there is no config.json", 404, ""],
    ["sharing is null", 200, JSON.stringify({ sharing: null })],
    ["sharing is left out", 200, "{}"],
  ])("is not set up when %s", async (_, status, body) => {
    expect(await connectFromConfig(serving(status, body))).toEqual({ kind: "notSetUp" });
  });

  it.each([
    ["no JSON", "<html>"],
    ["a list", "[]".replace("[]", '"text"')],
    ["sharing without a token", JSON.stringify({ sharing: { name: "x", baseUrl: "y" } })],
  ])("says that config.json is wrong when it is %s", async (_, body) => {
    await expect(connectFromConfig(serving(200, body))).rejects.toMatchObject({ name: "SharingError", code: "unexpected" });
  });

  it("says that the server cannot be reached", async () => {
    await expect(connectFromConfig(async () => { throw new TypeError("Failed to fetch"); })).rejects.toMatchObject({ code: "unreachable" });
    await expect(connectFromConfig(serving(502, ""))).rejects.toMatchObject({ code: "unreachable" });
  });
});
