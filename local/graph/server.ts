import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { stat, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { errorBody, GraphError } from "./errors";
import { answerDrive } from "./http/driveRoutes";
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
}

export interface GraphServer {
  readonly url: string;
  readonly token: string;
  /** Stops taking requests and waits for edits that are being written. */
  close(): Promise<void>;
}

/** Starts the shared-workbook server on this machine's own address: a subset of Microsoft Graph over .xlsx files. */
export async function startGraphServer({ port, dataDir, token = randomBytes(32).toString("base64url") }: GraphServerOptions): Promise<GraphServer> {
  const drive = new Drive(dataDir);
  await drive.prepare();
  if ((await drive.items()).length === 0) await writeTemplate(drive.folder);

  let hosts: readonly string[] = [];
  const app = graphApp(drive, token, () => hosts);
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

function graphApp(drive: Drive, token: string, hosts: () => readonly string[]): Hono {
  const app = new Hono();
  const sessions = new Sessions();
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
    const { status, body } = await answerDrive(drive, sessions, context.req.raw);
    return status === 204 ? context.body(null, 204) : context.json(body, status);
  });
  app.onError((cause, context) => {
    const error = cause instanceof GraphError ? cause : new GraphError("internal", undefined, { cause });
    if (error.status === 500 || error.status === 503) console.error(cause);
    if (error.status === 401) context.header("www-authenticate", "Bearer");
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
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
