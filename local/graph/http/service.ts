import { GraphError } from "../errors";
import type { Faults } from "../faults/faults";
import { driveId, type Drive } from "../store/drive";
import type { Sessions } from "../store/sessions";
import { answerBatch } from "./batch";
import { locate } from "./location";
import { ok, readBody, type Answer, type GraphRequest } from "./messages";
import type { Operations } from "./operations";
import { parsePath, type Step } from "./path";
import { page, parseQuery, selected, type Query } from "./query";
import { driveResource, itemResource, rootResource, shareResource } from "./resources";
import { answerWorkbook } from "./routes";
import { withFaults } from "./struck";

/** Everything that outlives one request. */
export interface Service {
  readonly drive: Drive;
  readonly sessions: Sessions;
  readonly operations: Operations;
  readonly faults: Faults | null;
}

/** Answers a request, which may be a batch of requests. @throws GraphError; ConnectionCut when a fault wants it. */
export function answerRequest(service: Service, request: GraphRequest): Promise<Answer> {
  return withFaults(service.faults, request, async (asked) => {
    const steps = parsePath(asked.url.pathname);
    const answer = async (one: GraphRequest) => withContext(one.url, await answerOne(service, one));
    if (steps[0]?.text === "$batch" && steps.length === 1) return answerBatch(asked, answer);
    return answer(asked);
  });
}

/** The answer with its place in Graph's metadata, unless only some properties were asked for. */
function withContext(url: URL, answer: Answer): Answer {
  const { body, status } = answer;
  if (typeof body !== "object" || body === null || status === 202 || url.searchParams.has("$select")) return answer;
  const path = decodeURI(url.pathname).replace(/^\/(?:(?:v1\.0|beta)\/)?/, "");
  return { ...answer, body: { "@odata.context": `${url.origin}/v1.0/$metadata#${path}${"value" in body && Array.isArray(body.value) ? "" : "/$entity"}`, ...body } };
}

/** Answers one request: finds the drive item that the address names, and hands the rest to the workbook. */
async function answerOne(service: Service, request: GraphRequest): Promise<Answer> {
  const { drive } = service;
  const query = parseQuery(request.url.searchParams);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const place = locate(parsePath(request.url.pathname));
  if ("rest" in place && place.rest.length > 0) return inWorkbook(service, request, place.rest, query, await drive.find(place.wanted));
  if (!isRead) throw new GraphError("methodNotAllowed");
  switch (place.kind) {
    case "drives":
      return ok({ value: [selected(driveResource(drive.folder), query)] });
    case "drive":
      return ok(selected(driveResource(drive.folder), query));
    case "root":
      return ok(selected(rootResource(drive.folder, (await drive.items()).length), query));
    case "children":
      return ok(await children(drive, request.url, query));
    case "share":
      return ok(selected(shareResource(await drive.find(place.wanted)), query));
    case "item":
      return ok(selected(itemResource(await drive.find(place.wanted)), query));
  }
}

async function children(drive: Drive, url: URL, query: Query): Promise<unknown> {
  const items = await drive.items();
  const told = page(items, query);
  const end = query.skip + told.length;
  const next = new URL(url);
  next.searchParams.delete("$skip");
  next.searchParams.set("$skiptoken", String(end));
  return {
    ...(query.count ? { "@odata.count": items.length } : {}),
    ...(end < items.length && told.length > 0 ? { "@odata.nextLink": next.href } : {}),
    value: told.map((item) => selected(itemResource(item), query)),
  };
}

function inWorkbook({ drive, sessions, operations }: Service, request: GraphRequest, rest: readonly Step[], query: Query, item: Awaited<ReturnType<Drive["find"]>>): Promise<Answer> {
  const [next, ...steps] = rest;
  if (next?.text.toLowerCase() !== "workbook") throw new GraphError("itemNotFound");
  const sessionId = request.headers.get("workbook-session-id");
  const session = sessionId === null || sessionId === "" ? null : sessions.use(sessionId, item.id);
  const file = drive.open(item);
  const version = request.url.pathname.startsWith("/v1.0/") ? "/v1.0" : "";
  const path = `/drives/${encodeURIComponent(driveId)}/items/${item.id}/workbook`;
  return answerWorkbook({
    method: request.method === "HEAD" ? "GET" : request.method,
    item, file, sessions, operations, session, steps, query, path,
    address: `${request.url.origin}${version}/me/drive/items/${item.id}/workbook`,
    store: session?.copy ?? file,
    isAsync: /(^|,)\s*respond-async\b/i.test(request.headers.get("prefer") ?? ""),
    body: () => readBody(request),
  });
}
