import { readSharingConfig } from "../../src/sharing/config";

const serving = (status: number, body: unknown) => async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
const microsoft365 = { clientId: "11111111-2222-3333-4444-555555555555", tenantId: "contoso.onmicrosoft.com" };

describe("the configuration of sharing", () => {
  it("names a local server, Microsoft 365, or both", async () => {
    const sharing = { name: "data", baseUrl: "https://localhost:3101/graph", token: "t" };
    expect(await readSharingConfig(serving(200, { sharing, microsoft365 }))).toEqual({
      local: sharing,
      microsoft365: { ...microsoft365, scopes: ["Files.ReadWrite"], authority: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com/v1.0" },
    });
  });

  it("may name another cloud and other permissions", async () => {
    const china = { ...microsoft365, scopes: ["Sites.Selected"], authority: "https://login.partner.microsoftonline.cn/", graph: "https://microsoftgraph.chinacloudapi.cn/v1.0/" };
    expect((await readSharingConfig(serving(200, { microsoft365: china }))).microsoft365).toEqual({
      ...china, authority: "https://login.partner.microsoftonline.cn", graph: "https://microsoftgraph.chinacloudapi.cn/v1.0",
    });
  });

  it.each<[string, number, unknown]>([
    ["there is no file", 404, ""],
    ["it says nothing", 200, {}],
    ["it says null", 200, { sharing: null, microsoft365: null }],
    ["it was not filled in yet", 200, { microsoft365: { clientId: "", tenantId: "" } }],
  ])("is not set up when %s", async (_, status, body) => {
    expect(await readSharingConfig(serving(status, body))).toEqual({ local: null, microsoft365: null });
  });

  it.each<[string, unknown]>([
    ["is no JSON", "<html>"],
    ["lacks a token", { sharing: { name: "x", baseUrl: "y" } }],
    ["lacks the tenant", { microsoft365: { clientId: microsoft365.clientId } }],
    ["has an id with other letters than an id", { microsoft365: { ...microsoft365, tenantId: "../evil" } }],
    ["would send tokens unprotected", { microsoft365: { ...microsoft365, graph: "http://graph.example" } }],
    ["has permissions that are no list", { microsoft365: { ...microsoft365, scopes: "Files.ReadWrite" } }],
  ])("is refused when it %s", async (_, body) => {
    await expect(readSharingConfig(serving(200, body))).rejects.toMatchObject({ code: "unexpected" });
  });

  it("cannot be read without its server", async () => {
    await expect(readSharingConfig(async () => { throw new TypeError("Failed to fetch"); })).rejects.toMatchObject({ code: "unreachable" });
    await expect(readSharingConfig(serving(502, ""))).rejects.toMatchObject({ code: "unreachable" });
  });
});
