import { createGraphSink } from "../src/sharing";
import { SharingError } from "../src/sharing/types";
import type { Connection } from "./provider/SharingProvider";

/**
 * Reads `config.json` from the pane's own server: `{ "sharing": { "name", "baseUrl", "token" } | null }`. Without the
 * file, or with null, sharing is not set up; a file that says something else is an error to show.
 */
export async function connectFromConfig(request: typeof fetch): Promise<Connection> {
  let response: Response;
  try {
    response = await request("./config.json", { cache: "no-store" });
  } catch (cause) {
    throw new SharingError("unreachable", {}, { cause });
  }
  if (response.status === 404) return { kind: "notSetUp" };
  if (!response.ok) throw new SharingError("unreachable", { status: response.status });
  const sharing = parse(await response.json().catch(() => undefined));
  if (sharing === undefined) throw new SharingError("unexpected", {}, { cause: new Error("config.json: sharing needs name, baseUrl and token") });
  if (sharing === null) return { kind: "notSetUp" };
  const { name, baseUrl, token } = sharing;
  return { kind: "ready", name, sink: createGraphSink({ baseUrl, token }, request) };
}

interface SharingConfig {
  readonly name: string;
  readonly baseUrl: string;
  readonly token: string;
}

/** Undefined for content that is not what `config.json` should hold. */
function parse(content: unknown): SharingConfig | null | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const { sharing = null } = content as Readonly<Record<string, unknown>>;
  if (sharing === null) return null;
  if (typeof sharing !== "object") return undefined;
  const { name, baseUrl, token } = sharing as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || typeof baseUrl !== "string" || typeof token !== "string") return undefined;
  return { name, baseUrl, token };
}
