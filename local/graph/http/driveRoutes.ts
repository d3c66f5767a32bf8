import { GraphError } from "../errors";
import { driveId, type Drive, type DriveItem } from "../store/drive";
import type { Sessions } from "../store/sessions";
import { parsePath, type Step } from "./path";
import { page, parseQuery, selected } from "./query";
import { itemResource } from "./resources";
import { answerWorkbook, type Answer } from "./routes";

/** Answers a request: finds the drive item that the address names, and hands the rest to the workbook. */
export async function answerDrive(drive: Drive, sessions: Sessions, request: Request): Promise<Answer> {
  const url = new URL(request.url);
  const query = parseQuery(url.searchParams);
  const { wanted, rest } = locate(parsePath(url.pathname));
  const isRead = request.method === "GET" || request.method === "HEAD";
  const [next, ...steps] = rest;
  if (wanted === "children" || next === undefined) {
    if (!isRead) throw new GraphError("methodNotAllowed");
    if (wanted !== "children") return { status: 200, body: selected(itemResource(await drive.find(wanted)), query) };
    return { status: 200, body: { value: page(await drive.items(), query).map((item) => selected(itemResource(item), query)) } };
  }
  if (next.text.toLowerCase() !== "workbook") throw new GraphError("itemNotFound");
  const item = await drive.find(wanted);
  const sessionId = request.headers.get("workbook-session-id");
  const session = sessionId === null || sessionId === "" ? null : sessions.use(sessionId, item.id);
  const method = isRead ? "GET" : request.method;
  return answerWorkbook({ method, item, file: drive.open(item), sessions, session, steps, query, body: () => readBody(request) });
}

type Wanted = "children" | ((item: DriveItem) => boolean);

/** The item that a path names, in each of Graph's ways, and what follows. */
function locate(steps: readonly Step[]): { wanted: Wanted; rest: readonly Step[] } {
  const words = steps.map(({ text }) => text);
  if (words[0] === "shares" && words[2]?.toLowerCase() === "driveitem") return { wanted: bySharedLink(words[1] ?? ""), rest: steps.slice(3) };
  const at = words[0] === "me" && words[1] === "drive" ? 2 : words[0] === "drives" && words[1] === driveId ? 2 : -1;
  const [place, name] = at < 0 ? [] : words.slice(at);
  if (place === "items" && name !== undefined) return { wanted: ({ id }) => id === name, rest: steps.slice(at + 2) };
  if (place === "root" && name === "children" && words.length === at + 2) return { wanted: "children", rest: [] };
  if (place === "root:" && name !== undefined) {
    const wanted = name.replace(/:$/, "").normalize("NFC");
    return { wanted: (item) => item.name.normalize("NFC") === wanted, rest: steps.slice(at + 2) };
  }
  throw new GraphError("itemNotFound");
}

/** A sharing link: `u!` and the item's web address in base64url. */
function bySharedLink(token: string): (item: DriveItem) => boolean {
  const address = token.startsWith("u!") ? Buffer.from(token.slice(2), "base64url").toString("utf8") : null;
  return ({ webUrl }) => webUrl === address || decodeURI(webUrl) === address;
}

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = await request.text();
  if (text.trim() === "") return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new GraphError("badRequest", "The body is not valid JSON.", { cause });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new GraphError("badRequest", "The body must be a JSON object.");
  return body as Readonly<Record<string, unknown>>;
}
