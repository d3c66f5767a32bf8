import { GraphError } from "../errors";
import type { Call, Route, WorkbookRequest } from "./call";
import { ok, type Answer } from "./messages";
import { matchSteps } from "./path";
import { answerRange, argsOf } from "./ranges/answer";
import { columnRoutes } from "./routes/columns";
import { nameRoutes } from "./routes/names";
import { rowRoutes } from "./routes/rows";
import { sessionRoutes } from "./routes/sessions";
import { sheetRoutes } from "./routes/sheets";
import { tableRoutes } from "./routes/tables";

/** Everything that can be asked of a workbook but its cells. Tables and names are found below a sheet, too. */
export const routes: readonly Route[] = [...sessionRoutes, ...sheetRoutes, ...tableRoutes, ...columnRoutes, ...rowRoutes, ...nameRoutes];

/** What Graph has and this server has not. */
const absent = new Set(["charts", "pivottables", "comments", "functions", "application", "protection", "sort", "filter"]);

/** @throws GraphError itemNotFound: no such address. methodNotAllowed: there is, but not with this method. */
export async function answerWorkbook(request: WorkbookRequest): Promise<Answer> {
  const [first, sheet, third] = request.steps.map(({ text }) => text);
  if (first === undefined && request.method === "GET") return request.store.read(() => ok({ "@odata.type": "#microsoft.graph.workbook", id: request.item.id }));
  const below = first?.toLowerCase() === "worksheets" && ["tables", "names"].includes(third?.toLowerCase() ?? "");
  const steps = below ? request.steps.slice(2) : request.steps;
  const scope = below ? (sheet ?? "") : null;

  const fitting = routes.flatMap((route) => {
    const parameters = matchSteps(route.path, steps);
    return parameters === null ? [] : [{ route, parameters }];
  });
  const found = fitting.find(({ route }) => route.method === request.method);
  if (found !== undefined) return answerRoute(found.route, { ...request, parameters: found.parameters, args: argsOf(steps), scope });
  const range = answerRange(request, steps, scope);
  if (range !== null) return range;
  if (fitting.length > 0) throw new GraphError("methodNotAllowed");
  throw new GraphError(steps.some(({ text }) => absent.has(text.toLowerCase())) ? "notImplemented" : "itemNotFound");
}

/** Answers at once, or with the address where the state of the work can be asked for. */
async function answerRoute(route: Route, call: Call): Promise<Answer> {
  if (!call.isAsync || route.async === undefined) return route.answer(call);
  const body = await call.body(); // cannot be read any more when the answer has gone
  const id = call.operations.start(call.item.id, route.async, route.answer({ ...call, body: async () => body }));
  return { status: 202, body: {}, headers: { location: `${call.address}/operations/${id}` } };
}
