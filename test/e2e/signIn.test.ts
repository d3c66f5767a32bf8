import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { build } from "esbuild";
import { Hono } from "hono";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { localhostCertificate } from "../../local/server/certificate";
import { listen, type Listening } from "../../local/server/listen";
import { launchBrowser } from "./browser";
import { fakeAuthority, type Authority } from "./signIn/authority";

// The real MSAL in a real browser, with the policies of the add-in's own pages, against the public endpoints of the
// sign-in service as their standard describes them. A live tenant has never been asked.
const folder = mkdtempSync(path.join(tmpdir(), "kpitables-sign-in-"));
let [browser, context, page]: [Browser | null, BrowserContext | null, Page | null] = [null, null, null];
let service: Listening;
let addin: Listening;
let authority: Authority;

before(async () => {
  const certificate = await localhostCertificate(folder, new Date());
  const scripts = await bundled();
  service = await listen(0, certificate, (port) => (authority = fakeAuthority(() => `https://localhost:${port}`)).app);
  addin = await listen(0, certificate, () => addinPages(scripts, `https://localhost:${service.port}`));
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([service.close(), addin.close()]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await context?.close();
  Object.assign(authority, { answer: "accept", hasSession: false });
  authority.record.authorize.length = 0;
  authority.record.token.length = 0;
  context = await (browser as Browser).newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  await page.goto(`https://localhost:${addin.port}/page.html?authority=https://localhost:${service.port}`);
});

const ask = (method: "token" | "account" | "signOut") => (page as Page).evaluate((name) => window.ask(name), method);
const outcome = async () => (await (page as Page).locator("output:not(:empty)").textContent({ timeout: 20_000 })) ?? "";
async function click(): Promise<Page> {
  const opened = (page as Page).waitForEvent("popup");
  await (page as Page).getByRole("button").click();
  return opened;
}

test("nobody is asked before the click; then a window asks, closes itself, and the token is there", async () => {
  assert.equal(await ask("account"), "null");
  assert.match(await ask("token"), /^signIn/);
  assert.deepEqual(authority.record.authorize.map((query) => query.get("prompt")), ["none"]); // in a hidden frame
  assert.equal((context as BrowserContext).pages().length, 1);

  const window = await click();
  await window.locator("#accept").click();
  assert.equal(await outcome(), "signed in");
  assert.equal(window.isClosed() || (await window.waitForEvent("close", { timeout: 5_000 }).then(() => true)), true);
  const asked = authority.record.authorize.at(-1);
  assert.equal(asked?.get("redirect_uri"), `https://localhost:${addin.port}/auth-redirect.html`);
  assert.equal(asked?.get("response_type"), "code");
  assert.equal(asked?.get("code_challenge_method"), "S256");
  assert.ok(asked?.get("scope")?.split(" ").includes("https://graph.microsoft.com/Files.ReadWrite"));
  assert.equal(authority.record.token.length, 1);
  assert.equal(await ask("account"), "Li Na");
  assert.match(await ask("token"), /^access-/);
  assert.equal(authority.record.token.length, 1); // from memory, without a request
});

test("who is signed in elsewhere in the browser is not asked at all", async () => {
  authority.hasSession = true;
  assert.match(await ask("token"), /^access-/);
  assert.equal((context as BrowserContext).pages().length, 1);
});

test("after signing out, a token has to be asked for again", async () => {
  const window = await click();
  await window.locator("#accept").click();
  assert.equal(await outcome(), "signed in");
  await ask("signOut");
  authority.hasSession = false;
  assert.equal(await ask("account"), "null");
  assert.match(await ask("token"), /^signIn/);
});

test("a window that was closed by hand is no hindrance: the next click opens another", async () => {
  await (await click()).close();
  const window = await click();
  await window.locator("#accept").click();
  assert.equal(await outcome(), "signed in");
  assert.match(await ask("token"), /^access-/);
});

test("a refusal and a missing consent each say what it was", async () => {
  authority.answer = "cancel";
  await click();
  assert.match(await outcome(), /^signInBlocked/);
  authority.answer = "consent";
  await click();
  assert.match(await outcome(), /^consent/);
});

test("no token is kept in local storage, in the address or in a log", async () => {
  const said: string[] = [];
  (page as Page).on("console", (message) => said.push(message.text()));
  const window = await click();
  await window.locator("#accept").click();
  assert.equal(await outcome(), "signed in");
  const token = await ask("token");
  const kept = await (page as Page).evaluate(() => JSON.stringify({ ...localStorage }) + location.href + document.cookie);
  assert.ok(!kept.includes(token));
  assert.deepEqual(said.filter((text) => text.includes(token) || text.includes("code-")), []);
});

test("inside an Office that signs in for its add-ins, no window of ours opens and the sign-in service is not asked", async () => {
  await (page as Page).goto(`${(page as Page).url()}&office=1`);
  assert.match(await ask("token"), /^signIn/); // the person has not agreed yet
  await (page as Page).getByRole("button").click();
  assert.equal(await outcome(), "signed in");
  assert.equal(await ask("token"), "from-office");
  assert.equal(await ask("account"), "Li Na");
  assert.equal((context as BrowserContext).pages().length, 1);
  assert.deepEqual([authority.record.authorize, authority.record.token], [[], []]);
});

test("in Office's own dialog, the page signs in, comes back through the redirect page and hands the token to the pane", async () => {
  await (page as Page).goto(`https://localhost:${addin.port}/auth-dialog.html`);
  await (page as Page).locator("#accept").click();
  await (page as Page).waitForURL(/auth-dialog\.html/);
  const said = await (page as Page).waitForFunction(() => (window as { said?: readonly [string, { targetOrigin: string }] }).said);
  const [message, options] = (await said.jsonValue()) as [string, { targetOrigin: string }];
  const { token, name, expires } = JSON.parse(message) as { token: string; name: string; expires: number };
  assert.match(token, /^access-/);
  assert.equal(name, "Li Na");
  assert.ok(expires > Date.now());
  assert.deepEqual(options, { targetOrigin: `https://localhost:${addin.port}` });
  assert.equal(authority.record.authorize.at(-1)?.get("redirect_uri"), `https://localhost:${addin.port}/auth-redirect.html`);
});

/** The page with the button and the add-in's own redirect page, each from its source. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: "test/e2e/signIn/page.ts", office: "test/e2e/signIn/office.ts", "office-dialog": "test/e2e/signIn/officeDialog.ts", "auth-dialog": "taskpane/authDialog.ts", "auth-redirect": "taskpane/authRedirect.ts" },
    bundle: true, splitting: true, format: "esm", target: "es2022", write: false, outdir: "/", logLevel: "error",
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

function addinPages(scripts: ReadonlyMap<string, string>, signInHosts: string): Hono {
  const app = new Hono();
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync("taskpane/index.html", "utf8"))?.[1] ?? "";
  const paneMeta = policy.replaceAll("<%= signInHosts %>", signInHosts).replaceAll("<%= graphHosts %>", "");
  const html = (scripts: readonly string[]) =>
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${paneMeta}"><body>${scripts.map((script) => `<script type="module" src="${script}.js"></script>`).join("")}`;
  app.get("/page.html", (page) => page.html(html(page.req.query("office") === undefined ? ["page"] : ["office", "page"])));
  app.get("/auth-redirect.html", (page) => page.html(readFileSync("taskpane/authRedirect.html", "utf8").replace("</head>", '<script type="module" src="auth-redirect.js"></script></head>')));
  app.get("/auth-dialog.html", (page) => page.html(
    readFileSync("taskpane/authDialog.html", "utf8").replaceAll("<%= signInHosts %>", signInHosts)
      .replace('<script src="<%= officeJs %>"></script>', '<script type="module" src="office-dialog.js"></script><script type="module" src="auth-dialog.js"></script>'),
  ));
  app.get("/config.json", (page) => page.json({ microsoft365: { clientId: "11111111-2222-3333-4444-555555555555", tenantId: "contoso", authority: signInHosts } }));
  app.get("/:script{.+\\.js}", (page) => {
    const script = scripts.get(page.req.param("script"));
    return script === undefined ? page.notFound() : page.body(script, 200, { "content-type": "text/javascript" });
  });
  return app;
}
