import { classify, silence, type Failure } from "./classify";
import type { Clock } from "./clock";
import { RequestFailure } from "./requestFailure";
import { SharingError } from "./sharingError";
import type { WindowGuard } from "./windowGuard";

export interface GraphService {
  /** Root of the service, without a slash at the end: `https://graph.microsoft.com/v1.0` or a local server. */
  readonly baseUrl: string;
  /** Bearer token, or where to get one for each request. It goes nowhere but into the header of requests to `baseUrl`. */
  readonly token: string | ((signal?: AbortSignal) => Promise<string>);
}

export interface GraphRequest {
  readonly method?: "GET" | "POST" | "PATCH";
  /** Below the root, with a slash. */
  readonly path: string;
  readonly body?: unknown;
  readonly session?: string | null;
  readonly prefer?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What a request was answered with, when it succeeded. */
export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly location: string | null;
}

export type GraphClient = (request: GraphRequest) => Promise<GraphAnswer>;

export interface GraphClientTools {
  readonly request: typeof fetch;
  readonly requestMs: number;
  readonly clock: Clock;
  readonly guard: WindowGuard;
}

/**
 * A thin client of the Graph API. It sends every request once, and one at a time over all windows of this browser:
 * repeating is for those who know whether it is safe.
 * @throws RequestFailure, also when there is no token; SharingError cancelled when the caller's signal fires.
 */
export function createGraphClient(service: GraphService, tools: GraphClientTools): GraphClient {
  return async (request) => {
    const token = await tokenOf(service, request.signal);
    return tools.guard.alone(`kpitables requests ${service.baseUrl}`, () => send(service.baseUrl, token, request, tools), request.signal);
  };
}

/** Without a token this request is not sent; what an earlier one may have written, only the caller knows. */
async function tokenOf({ token }: GraphService, signal: AbortSignal | undefined): Promise<string> {
  if (typeof token === "string") return token;
  try {
    return await token(signal);
  } catch (cause) {
    if (!(cause instanceof SharingError) || cause.code === "cancelled") throw cause;
    const next = cause.code === "unreachable" ? "resend" : "stop";
    throw new RequestFailure({ applied: "no", next, error: cause.code }, "No token", { cause });
  }
}

async function send(
  baseUrl: string, token: string, { method = "GET", path, body, session = null, prefer, signal }: GraphRequest, { request, requestMs, clock }: GraphClientTools,
): Promise<GraphAnswer> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  const timer = setTimeout(abort, requestMs);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  try {
    // Called as a plain function: a browser's fetch refuses any other `this`.
    const response = await request(baseUrl + path, {
      method,
      signal: stop.signal,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(session === null ? {} : { "workbook-session-id": session }),
        ...(prefer === undefined ? {} : { prefer }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw refusal(response.status, parsed(text), retryAfter(response.headers.get("retry-after"), clock));
    return { status: response.status, body: text === "" ? null : JSON.parse(text), location: response.headers.get("location") };
  } catch (cause) {
    if (signal?.aborted === true) throw new SharingError("cancelled", {}, { cause });
    if (cause instanceof RequestFailure) throw cause;
    throw new RequestFailure(silence, "No answer", { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** A refusal from its status and Graph's error, as an answer or inside the state of a long-running operation. */
export function refusal(status: number, body: unknown, retryAfterMs: number | null): RequestFailure {
  const error = propertyOf(body, "error");
  const inner = propertyOf(error, "innerError") ?? propertyOf(error, "innererror");
  const code = String(propertyOf(inner, "code") ?? propertyOf(error, "code") ?? "").toLowerCase();
  const failure: Failure = { kind: "answer", status, code };
  return new RequestFailure(classify(failure), `${status} ${code}: ${String(propertyOf(error, "message") ?? "")}`, { code, retryAfterMs });
}

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfter(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - clock.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a gateway's own page
  }
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
