import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addinApp } from "../../../local/server/addinApp";

const folder = mkdtempSync(path.join(tmpdir(), "kpitables-config-"));
const configFile = path.join(folder, "config.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(configFile, { force: true }));

const app = addinApp({
  port: 3101, hostOrigin: () => "https://localhost:3100", addinFolder: folder, officeFolder: folder, sharedName: "shared", configFile,
  graph: { url: "http://127.0.0.1:1", token: "secret" },
});
const ask = async () => {
  const answer = await app.request("https://localhost:3101/config.json", { headers: { host: "localhost:3101" } });
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  return { config: (await answer.json()) as Record<string, unknown>, connect: /connect-src ([^;]*)/.exec(policy)?.[1], frame: /frame-src ([^;]*)/.exec(policy)?.[1] };
};

describe("the administrator's config.json beside the shared workbook", () => {
  it("need not be there: then the pane talks to this computer alone", async () => {
    expect(await ask()).toEqual({ config: { sharing: expect.objectContaining({ name: "shared" }) }, connect: "'self'", frame: "'self'" });
  });

  it("opens the way to Microsoft 365 and is passed on to the pane", async () => {
    const microsoft365 = { clientId: "11111111-2222-3333-4444-555555555555", tenantId: "example.com" };
    writeFileSync(configFile, JSON.stringify({ microsoft365 }));
    const { config, connect, frame } = await ask();
    expect(config["microsoft365"]).toEqual(microsoft365);
    expect(connect).toBe("'self' https://login.microsoftonline.com https://graph.microsoft.com");
    expect(frame).toBe(connect);
  });

  it("may name a national cloud", async () => {
    writeFileSync(configFile, JSON.stringify({ microsoft365: { authority: "https://login.partner.microsoftonline.cn/", graph: "https://microsoftgraph.chinacloudapi.cn/v1.0" } }));
    expect((await ask()).connect).toBe("'self' https://login.partner.microsoftonline.cn https://microsoftgraph.chinacloudapi.cn");
  });

  it.each(["{", "[]", '{"microsoft365":5}', '"text"'])("sets nothing up when it is %s", async (content) => {
    writeFileSync(configFile, content);
    const { config, connect } = await ask();
    expect(config).not.toHaveProperty("microsoft365");
    expect(connect).toBe("'self'");
  });

  it.each(["http://evil.example", "https://a; script-src *", "javascript:alert(1)"])("lets no address into the page's policy that is not https: %s", async (authority) => {
    writeFileSync(configFile, JSON.stringify({ microsoft365: { authority } }));
    expect((await ask()).connect).toBe("'self' https://login.microsoftonline.com https://graph.microsoft.com");
  });
});
