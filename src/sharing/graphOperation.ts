import type { Clock } from "./clock";
import { silence } from "./classify";
import { propertyOf, refusal, type GraphAnswer, type GraphClient, type GraphRequest } from "./graphClient";
import { RequestFailure } from "./requestFailure";

const pollMs = 100;
const longestPollMs = 8_000;
const longestOperationMs = 5 * 60_000;

/**
 * Sends a request and, when the service answers 202, waits for the operation that it started. The address in the answer
 * names the operation only: it is asked for below the workbook, so that no answer can lead the token elsewhere.
 */
export async function askAndWait(client: GraphClient, root: string, request: GraphRequest, clock: Clock): Promise<unknown> {
  const answer = await client(request);
  if (answer.status !== 202) return answer.body;
  const around = { session: request.session ?? null, signal: request.signal };
  const end = clock.now() + longestOperationMs;
  for (let pause = pollMs; clock.now() < end; pause = Math.min(longestPollMs, 2 * pause)) {
    await clock.sleep(pause, request.signal);
    const { body } = await poll(client, { path: `${root}/operations/${encodeURIComponent(operationOf(answer))}`, ...around });
    const status = String(propertyOf(body, "status") ?? "").toLowerCase();
    if (status === "failed") throw refusal(statusOf(body), body, null);
    if (status !== "succeeded") continue;
    const result = resourceOf(propertyOf(body, "resourceLocation"));
    return result === null ? null : (await poll(client, { path: `${root}/${result}`, ...around })).body;
  }
  throw new RequestFailure(silence, "The operation did not end");
}

/** A failed operation comes with HTTP 200; its error's general code stands for the status that it would have had. */
const statuses: Readonly<Record<string, number>> = {
  badrequest: 400, invalidrequest: 400, unauthorized: 401, unauthenticated: 401, forbidden: 403, accessdenied: 403, notfound: 404,
  resourcenotfound: 404, methodnotallowed: 405, conflict: 409, payloadtoolarge: 413, requestsizeexceeded: 413, locked: 423,
  toomanyrequests: 429, internalservererror: 500, notimplemented: 501, badgateway: 502, serviceunavailable: 503, gatewaytimeout: 504,
};

function statusOf(body: unknown): number {
  return statuses[String(propertyOf(propertyOf(body, "error"), "code") ?? "").toLowerCase()] ?? 500;
}

/**
 * An operation that was accepted may be carried out, whatever becomes of asking about it; one that the service no longer
 * knows (it was started anew) may have been carried out before.
 */
async function poll(client: GraphClient, request: GraphRequest): Promise<GraphAnswer> {
  try {
    return await client(request);
  } catch (cause) {
    if (!(cause instanceof RequestFailure)) throw cause;
    const { verdict, message, code, retryAfterMs } = cause;
    if (verdict.error === "notFound") throw new RequestFailure(silence, message, { cause });
    throw new RequestFailure({ ...verdict, applied: "unknown" }, message, { code, retryAfterMs, cause });
  }
}

function operationOf({ location }: GraphAnswer): string {
  const id = /\/operations\/([^/?]+)/.exec(location ?? "")?.[1];
  if (id === undefined) throw new RequestFailure(silence, "202 without the address of an operation");
  return decodeURIComponent(id);
}

/** `sessionInfoResource(key='…')` or `tableRowOperationResult(key='…')` at the end of an address. */
function resourceOf(location: unknown): string | null {
  return typeof location === "string" ? (/\/((?:sessionInfoResource|tableRowOperationResult)\(key='[^'/]*'\))/.exec(location)?.[1] ?? null) : null;
}
