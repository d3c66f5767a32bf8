import { createHash } from "node:crypto";
import { Hono } from "hono";
import { cors } from "hono/cors";

/** What the sign-in service was asked, for the test to look at. */
export interface AuthorityRecord {
  readonly authorize: URLSearchParams[];
  readonly token: URLSearchParams[];
}

export interface Authority {
  readonly app: Hono;
  readonly record: AuthorityRecord;
  /** What a person meets who signs in: a page to accept, or a refusal. */
  answer: "accept" | "consent" | "cancel";
  /** Somebody is signed in in this browser, so that nothing has to be asked. */
  hasSession: boolean;
}

const user = { oid: "user-1", tid: "tenant-1", name: "Li Na", preferred_username: "li.na@contoso.example" };
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The public endpoints of Microsoft's sign-in service as far as the code flow with PKCE needs them. */
export function fakeAuthority(origin: () => string): Authority {
  const app = new Hono();
  const record: AuthorityRecord = { authorize: [], token: [] };
  const codes = new Map<string, URLSearchParams>();
  const authority: Authority = { app, record, answer: "accept", hasSession: false };
  app.use("*", cors());

  app.get("/:tenant/v2.0/.well-known/openid-configuration", (context) => {
    const root = `${origin()}/${context.req.param("tenant")}`;
    return context.json({
      issuer: `${root}/v2.0`,
      authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
      token_endpoint: `${root}/oauth2/v2.0/token`,
      end_session_endpoint: `${root}/oauth2/v2.0/logout`,
      jwks_uri: `${root}/discovery/v2.0/keys`,
    });
  });

  app.get("/:tenant/oauth2/v2.0/authorize", (context) => {
    const query = new URL(context.req.url).searchParams;
    record.authorize.push(query);
    const back = (answer: Record<string, string>) =>
      `${query.get("redirect_uri") ?? ""}#${new URLSearchParams({ ...answer, state: query.get("state") ?? "" }).toString()}`;
    if (query.get("prompt") === "none" && !authority.hasSession) return context.redirect(back({ error: "login_required", error_description: "AADSTS50058: nobody is signed in" }));
    if (authority.answer === "consent") return context.redirect(back({ error: "consent_required", error_description: "AADSTS65001: not consented" }));
    if (authority.answer === "cancel") return context.redirect(back({ error: "access_denied", error_description: "AADSTS65004: declined" }));
    const code = `code-${codes.size + 1}`;
    codes.set(code, query);
    const address = back({ code, client_info: base64url({ uid: user.oid, utid: user.tid }) });
    if (query.get("prompt") === "none") return context.redirect(address);
    return context.html(`<!doctype html><title>Sign in</title><a id="accept" href="${address.replaceAll("&", "&amp;")}">Accept</a>`);
  });

  app.post("/:tenant/oauth2/v2.0/token", async (context) => {
    const form = new URLSearchParams(await context.req.text());
    record.token.push(form);
    const asked = codes.get(form.get("code") ?? "");
    const challenge = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    const isProven = asked !== undefined && asked.get("code_challenge") === challenge && asked.get("code_challenge_method") === "S256" && asked.get("redirect_uri") === form.get("redirect_uri");
    if (!isProven) return context.json({ error: "invalid_grant", error_description: "AADSTS54005: code" }, 400);
    authority.hasSession = true;
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...user, aud: form.get("client_id"), iss: `${origin()}/contoso/v2.0`, iat: now, nbf: now, exp: now + 3600, nonce: asked.get("nonce"), sub: user.oid, ver: "2.0" };
    return context.json({
      token_type: "Bearer", scope: asked.get("scope"), expires_in: 3600, ext_expires_in: 3600, access_token: `access-${codes.size}`, refresh_token: "refresh",
      id_token: `${base64url({ alg: "RS256", typ: "JWT" })}.${base64url(claims)}.signature`, client_info: base64url({ uid: user.oid, utid: user.tid }),
    });
  });
  return authority;
}
