import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGraphServer, type GraphServer } from "../../../local/graph/server";
import { templateName } from "../../../local/graph/template";

/** A running server over a folder of its own, and a way to ask it. */
export interface Bench {
  readonly folder: string;
  readonly file: string;
  readonly server: GraphServer;
  /** Root of the shared workbook's API. */
  readonly workbook: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  stop(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // An answer may be anything; a test that reads the wrong thing fails.
  readonly body: ReturnType<typeof JSON.parse>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "kpi-graph-"));
}

export async function startBench(prepare: (folder: string) => void = () => undefined): Promise<Bench> {
  const folder = temporaryFolder();
  prepare(folder);
  const server = await startGraphServer({ port: 0, dataDir: folder });
  return {
    folder,
    file: join(folder, templateName),
    server,
    workbook: `/me/drive/root:/${templateName}:/workbook`,
    ask: (method, path, body, headers) => ask(server, method, path, body, headers),
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ask(server: Pick<GraphServer, "url" | "token">, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: `Bearer ${server.token}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

/** A row of the log, as wide as its table. */
export function logRow(pushId: string, ...rest: unknown[]): unknown[] {
  return Object.assign(new Array<unknown>(19).fill(""), [pushId, ...rest]);
}
