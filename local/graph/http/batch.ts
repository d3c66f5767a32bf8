import { randomUUID } from "node:crypto";
import { errorBody, GraphError } from "../errors";
import { asGraphError } from "./failures";
import { propertyIn, readBody, textIn, type Answer, type Body, type GraphRequest } from "./messages";

const mostRequests = 20;

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Body;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

interface Told {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Answers up to 20 requests in one (`POST /$batch`). They run one after the other, those that others depend on first; each
 * succeeds or fails alone, and what depends on a failed one is answered 424.
 * @throws GraphError badRequest for a batch that is malformed as a whole.
 */
export async function answerBatch(request: GraphRequest, answer: (inner: GraphRequest) => Promise<Answer>): Promise<Answer> {
  if (request.method !== "POST") throw new GraphError("methodNotAllowed");
  const waiting = askedIn(await readBody(request));
  const told = new Map<string, Told>();
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ dependsOn }) => dependsOn.every((id) => told.has(id)));
    const [next] = waiting.splice(ready, 1);
    if (ready < 0 || next === undefined) throw new GraphError("badRequest", "The requests of the batch depend on each other in a circle.");
    const failed = next.dependsOn.some((id) => (told.get(id)?.status ?? 500) >= 400);
    told.set(next.id, failed ? failure(next.id, new GraphError("failedDependency")) : await answerInner(next, request, answer));
  }
  return { status: 200, body: { responses: [...told.values()] } };
}

async function answerInner(asked: Asked, request: GraphRequest, answer: (inner: GraphRequest) => Promise<Answer>): Promise<Told> {
  try {
    const headers = new Headers(Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)]));
    const version = request.url.pathname.replace(/\$batch$/, "");
    const url = new URL(version + asked.url.replace(/^\/?(?:(?:v1\.0|beta)\/)?/, ""), request.url.origin);
    const text = async () => (asked.body === undefined || asked.body === null ? "" : JSON.stringify(asked.body));
    const { status, body, headers: extra = {} } = await answer({ method: asked.method, url, headers, text });
    const type: Record<string, string> = body === null ? {} : { "Content-Type": typeof body === "string" ? "text/plain" : "application/json" };
    return { id: asked.id, status, headers: { "Cache-Control": "no-store", ...type, ...extra }, ...(body === null ? {} : { body }) };
  } catch (cause) {
    return failure(asked.id, asGraphError(cause));
  }
}

function failure(id: string, error: GraphError): Told {
  const retry: Record<string, string> = error.retryAfter === null ? {} : { "Retry-After": String(error.retryAfter) };
  return { id, status: error.status, headers: { "Content-Type": "application/json", ...retry }, body: errorBody(error, randomUUID(), new Date()) };
}

function askedIn(body: Body): Asked[] {
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0) throw new GraphError("badRequest", "A batch has the property requests, a list of requests.");
  if (requests.length > mostRequests) throw new GraphError("badRequest", `A batch holds at most ${mostRequests} requests.`);
  const asked = requests.map(requestFrom);
  const ids = new Set(asked.map(({ id }) => id));
  if (new Set([...ids].map((id) => id.toLowerCase())).size < asked.length) throw new GraphError("badRequest", "The ids of a batch's requests must differ.");
  if (asked.some(({ dependsOn }) => dependsOn.some((id) => !ids.has(id)))) throw new GraphError("badRequest", "dependsOn names a request that the batch does not have.");
  return asked;
}

function requestFrom(item: unknown): Asked {
  const body: Body = typeof item === "object" && item !== null ? (item as Body) : {};
  const [id, method, url] = [textIn(body, "id"), textIn(body, "method"), textIn(body, "url")];
  if (id === undefined || id === "" || method === undefined || url === undefined || url === "") {
    throw new GraphError("badRequest", "Each request of a batch has an id, a method and a url.");
  }
  const headers = propertyIn(body, "headers");
  const dependsOn = propertyIn(body, "dependsOn");
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: typeof headers === "object" && headers !== null ? (headers as Body) : {},
    body: propertyIn(body, "body"),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}
