import { classify, type Failure, type Verdict } from "./classify";
import { SharingError } from "./types";

export interface GraphTarget {
  /** Root of the service, without a slash at the end: `https://graph.microsoft.com/v1.0` or a local server. */
  readonly baseUrl: string;
  /** Bearer token. */
  readonly token: string;
}

/** A request that was answered with a failure or not at all, and what follows from it. */
export class GraphFailure extends Error {
  constructor(
    readonly failure: Failure,
    readonly verdict: Verdict,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "GraphFailure";
  }
}

export interface GraphRequest {
  readonly method?: "GET" | "POST";
  /** Below the root, with a slash. */
  readonly path: string;
  readonly body?: unknown;
  readonly session?: string | null;
  readonly signal?: AbortSignal | undefined;
}

export type GraphClient = (request: GraphRequest) => Promise<unknown>;

/**
 * A thin client of the Graph API. It sends every request once: repeating is for those who know whether it is safe.
 * @throws GraphFailure; SharingError cancelled when the caller's signal fires.
 */
export function createGraphClient(target: GraphTarget, request: typeof fetch, timeoutMs: number): GraphClient {
  return async ({ method = "GET", path, body, session = null, signal }) => {
    const stop = new AbortController();
    const abort = () => stop.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    try {
      const response = await request(target.baseUrl + path, {
        method,
        signal: stop.signal,
        headers: {
          authorization: `Bearer ${target.token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(session === null ? {} : { "workbook-session-id": session }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw await failureOf(response);
      return response.status === 204 ? null : await response.json();
    } catch (cause) {
      if (signal?.aborted === true) throw new SharingError("cancelled", {}, { cause });
      if (cause instanceof GraphFailure) throw cause;
      const silence: Failure = { kind: "silence" };
      throw new GraphFailure(silence, classify(silence), "No answer", { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  };
}

async function failureOf(response: Response): Promise<GraphFailure> {
  const error = propertyOf(await response.json().catch(() => null), "error");
  const inner = propertyOf(error, "innerError") ?? propertyOf(error, "innererror");
  const code = String(propertyOf(inner, "code") ?? propertyOf(error, "code") ?? "").toLowerCase();
  const failure: Failure = { kind: "answer", status: response.status, code, retryAfterMs: retryAfter(response) };
  return new GraphFailure(failure, classify(failure), `${response.status} ${code}: ${String(propertyOf(error, "message") ?? "")}`);
}

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfter(response: Response): number | null {
  const header = response.headers.get("retry-after");
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** A property of an answer, which may be anything. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The items of a collection's answer. */
export function itemsOf(answer: unknown): readonly unknown[] {
  const items = propertyOf(answer, "value");
  return Array.isArray(items) ? items : [];
}
