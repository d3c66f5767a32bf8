import { GraphError } from "../../errors";
import { SessionCopy, type Session } from "../../store/sessions";
import type { Call, Route } from "../call";
import { created, flagIn, noContent, ok, type Answer } from "../messages";
import { sessionResource } from "../resources";

export const sessionRoutes: readonly Route[] = [
  { method: "POST", path: "createSession", answer: createSession, async: "sessionInfoResource" },
  { method: "POST", path: "refreshSession", answer: async (call) => (named(call), noContent) },
  { method: "POST", path: "closeSession", answer: async (call) => (call.sessions.close(named(call).id, call.item.id), noContent) },
  { method: "GET", path: "operations/:operation", answer: async (call) =>
    ok(call.operations.resource(call.parameters["operation"] ?? "", call.item.id, call.address)) },
  { method: "GET", path: "sessionInfoResource", answer: async (call) => ok(call.operations.result(keyOf(call), call.item.id, "sessionInfoResource")) },
  { method: "GET", path: "tableRowOperationResult", answer: async (call) => ok(call.operations.result(keyOf(call), call.item.id, "tableRowOperationResult")) },
];

async function createSession({ sessions, item, file, body }: Call): Promise<Answer> {
  const persistChanges = flagIn(await body(), "persistChanges") ?? true;
  if (persistChanges) await file.refuseLocked();
  const workbook = await file.read((opened) => opened); // a workbook that cannot be opened has no session
  return created(sessionResource(sessions.create(item.id, persistChanges ? null : new SessionCopy(workbook))));
}

function named({ session }: Call): Session {
  if (session === null) throw new GraphError("sessionNotFound", "The header workbook-session-id is missing.");
  return session;
}

function keyOf({ args }: Call): string {
  return (args["key"] ?? "").replace(/^\{(.*)\}$/, "$1");
}
