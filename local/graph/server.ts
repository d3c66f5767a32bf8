import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { stat, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { errorBody, GraphError } from "./errors";
import { Faults } from "./faults/faults";
import { parseFaults, type FaultPlan } from "./faults/plan";
import { asGraphError, ConnectionCut } from "./http/failures";
import { Operations } from "./http/operations";
import { answerRequest, type Service } from "./http/service";
import { limits } from "./limits";
import { Drive } from "./store/drive";
import { Sessions } from "./store/sessions";
import { newSharedWorkbook, templateName } from "./template";

export interface GraphServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the shared workbooks; made when it is missing, with a new shared workbook when it holds none. */
  readonly dataDir: string;
  /** Bearer token that every request must carry; made anew when left out. */
  readonly token?: string;
  /** Faults for tests: a plan, or its text (see `faults/plan.ts`). */
  readonly faults?: FaultPlan | string;
}

export interface GraphServer {
  readonly url: string;
  readonly token: string;
  /** Stops taking requests and waits for edits that are being written. */
  close(): Promise<void>;
}

/** Starts the shared-workbook server on this machine's own address: a subset of Microsoft Graph over .xlsx files. */
export async function startGraphServer({ port, dataDir, token = randomBytes(32).toString("base64url"), faults: asked }: GraphServerOptions): Promise<GraphServer> {
  const faults = asked === undefined ? null : new Faults(typeof asked === "string" ? parseFaults(asked) : asked);
  const drive = new Drive(dataDir, (point) => faults?.pass(point));
  await drive.prepare();
  if ((await drive.items()).length === 0) await writeTemplate(drive.folder);

  let hosts: readonly string[] = [];
  const app = graphApp({ drive, sessions: new Sessions(), operations: new Operations(), faults }, token, () => hosts);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
  return {
    url: `http://127.0.0.1:${bound}`,
    token,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await drive.idle();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function writeTemplate(folder: string): Promise<void> {
  const path = join(folder, templateName);
  if (await stat(path).then(() => true, () => false)) return;
  await writeFile(path, newSharedWorkbook(), { flag: "wx" });
}

function graphApp(service: Service, token: string, hosts: () => readonly string[]): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    if (!hosts().includes(context.req.header("host") ?? "") || !fromThisMachine(context.req.header("origin"))) throw new GraphError("accessDenied");
    if (!sameToken(context.req.header("authorization"), token)) throw new GraphError("unauthorized");
    await next();
    context.header("request-id", randomUUID());
    context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
  });
  app.use(bodyLimit({ maxSize: limits.bodyBytes, onError: () => { throw new GraphError("payloadTooLarge"); } }));
  app.all("*", async (context) => {
    const { raw } = context.req;
    const { status, body, headers = {} } = await answerRequest(service, { method: raw.method, url: new URL(raw.url), headers: raw.headers, text: () => raw.text() });
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (body === null) return context.body(null, status);
    return typeof body === "string" ? context.text(body, status as 200) : context.json(body, status as 200);
  });
  app.onError((cause, context) => {
    if (cause instanceof ConnectionCut) {
      context.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    const error = asGraphError(cause);
    // Faults that were asked for have no cause, and nobody needs to hear of them.
    if (error.cause !== undefined && (error.status === 500 || error.status === 503)) console.error(cause);
    if (error.status === 401) context.header("www-authenticate", "Bearer");
    if (error.retryAfter !== null) context.header("retry-after", String(error.retryAfter));
    return context.json(errorBody(error, randomUUID(), new Date()), error.status);
  });
  return app;
}

/** A page of another site may not even try. Programs send no origin. */
function fromThisMachine(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);
}

function sameToken(header: string | undefined, token: string): boolean {
  // The scheme's name has no case (RFC 9110), the token has.
  const given = Buffer.from((header ?? "").replace(/^bearer /i, "Bearer "));
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
