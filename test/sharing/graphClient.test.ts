import { systemClock } from "../../src/sharing/clock";
import { findWorkbook } from "../../src/sharing/driveItem";
import { createGraphClient, type GraphClientTools } from "../../src/sharing/graphClient";
import { graphTables } from "../../src/sharing/graphTables";
import { requestBytes, rowsPerCall } from "../../src/sharing/limits";
import { persistentReads } from "../../src/sharing/persist";
import { standardPatience } from "../../src/sharing/patience";
import { memoryGuard } from "../../src/sharing/windowGuard";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

const root = "https://graph.example/v1.0";

/** A service that answers as told, and remembers what it was asked. */
function service(answer: (asked: Asked, count: number) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const request: typeof fetch = async (input, init) => {
    const one = { method: init?.method ?? "GET", path: String(input).replace(root, ""), headers: new Headers(init?.headers), body: init?.body === undefined ? null : JSON.parse(String(init.body)) };
    asked.push(one);
    return answer(one, asked.length);
  };
  return { asked, request };
}

const slept: number[] = [];
beforeEach(() => void slept.splice(0));
const clock = { ...systemClock, random: () => 0.5, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
const tools = (request: typeof fetch): GraphClientTools => ({ request, requestMs: 1_000, clock, guard: memoryGuard() });
const clientOf = (request: typeof fetch, token: string | (() => Promise<string>) = "secret") => createGraphClient({ baseUrl: root, token }, tools(request));

describe("a request to Graph", () => {
  it("carries the token in its header, asked for anew each time, and nowhere else", async () => {
    let tokens = 0;
    const { asked, request } = service(() => Response.json({}));
    const client = clientOf(request, async () => `token-${(tokens += 1)}`);
    await client({ path: "/me" });
    await client({ method: "POST", path: "/me", body: { a: 1 }, session: "s" });
    expect(asked.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer token-1", "Bearer token-2"]);
    expect(JSON.stringify(asked.map(({ path, body }) => [path, body]))).not.toContain("token");
    expect(asked[1]?.headers.get("workbook-session-id")).toBe("s");
  });

  it("never says the token when it fails", async () => {
    const { request } = service(() => Response.json({ error: { code: "forbidden", message: "no" } }, { status: 403 }));
    const failure: unknown = await clientOf(request)({ path: "/me" }).catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure) + String((failure as Error).stack)).not.toContain("secret");
  });

  it("goes out alone: the next one waits for its answer", async () => {
    let [running, most] = [0, 0];
    const { request } = service(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resume) => setTimeout(resume, 3));
      running -= 1;
      return Response.json({});
    });
    const client = clientOf(request);
    await Promise.all([1, 2, 3].map(() => client({ path: "/me" })));
    expect(most).toBe(1);
  });

  it("is given up when no answer comes in time", async () => {
    const hanging: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))));
    const client = createGraphClient({ baseUrl: root, token: "" }, { ...tools(hanging), requestMs: 10 });
    await expect(client({ path: "/me" })).rejects.toMatchObject({ verdict: { applied: "unknown", next: "readBack" } });
    await expect(client({ path: "/me", signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
  });

  it.each([
    ["seconds", "7", 7_000],
    ["a date", new Date(Date.now() + 60_000).toUTCString(), 60_000],
    ["nothing it understands", "soon", null],
  ])("knows how long to wait from %s", async (_name, header, wanted) => {
    const { request } = service(() => new Response("<html>", { status: 503, headers: { "retry-after": header } }));
    const failure: unknown = await clientOf(request)({ path: "/me" }).catch((error: unknown) => error);
    const { retryAfterMs } = failure as { retryAfterMs: number | null };
    if (wanted === null) expect(retryAfterMs).toBeNull();
    else expect(Math.abs((retryAfterMs ?? 0) - wanted)).toBeLessThan(2_000);
  });

  it("reads the detailed code in either spelling and any case", async () => {
    for (const inner of ["innerError", "innererror"]) {
      const { request } = service(() => Response.json({ error: { code: "conflict", [inner]: { code: "INSERTDeleteConflict" } } }, { status: 409 }));
      await expect(clientOf(request)({ path: "/me" })).rejects.toMatchObject({ code: "insertdeleteconflict", verdict: { error: "conflict" } });
    }
  });
});

describe("what only reads", () => {
  it("is asked for again, a few times; what writes is not", async () => {
    const { asked, request } = service((_, count) => (count < 3 ? new Response("{}", { status: 503 }) : Response.json({ value: [] })));
    const client = persistentReads(clientOf(request), standardPatience, clock);
    expect((await client({ path: "/me" })).body).toEqual({ value: [] });
    expect([asked.length, slept]).toEqual([3, [500, 1_000]]);
    const writing = service(() => new Response("{}", { status: 503 }));
    await expect(persistentReads(clientOf(writing.request), standardPatience, clock)({ method: "POST", path: "/me" })).rejects.toThrow();
    expect(writing.asked).toHaveLength(1);
  });
});

describe("the workbook behind a link", () => {
  const item = { id: "01AB", name: "KPI 共享.xlsx", webUrl: "https://contoso.sharepoint.com/KPI.xlsx", parentReference: { driveId: "b!x" } };

  it("is found by the link alone, and asked below its drive", async () => {
    const { asked, request } = service(() => Response.json(item));
    const link = "https://contoso.sharepoint.com/:x:/s/hr/Eabc?e=1&x=共享";
    expect(await findWorkbook(clientOf(request), "microsoft365", ` ${link}\n`, undefined)).toEqual({
      key: "/drives/b!x/items/01AB", root: "/drives/b!x/items/01AB/workbook", info: { kind: "microsoft365", name: item.name, location: item.webUrl },
    });
    const [, token = ""] = /^\/shares\/u!([\w-]+)\/driveItem$/.exec(asked[0]?.path ?? "") ?? [];
    expect(Buffer.from(token, "base64url").toString("utf8")).toBe(link);
  });

  it("must be one that the service opens", async () => {
    const named = (name: string) => findWorkbook(clientOf(service(() => Response.json({ ...item, name })).request), "microsoft365", "https://x/y", undefined);
    await expect(named("plan.docx")).rejects.toMatchObject({ code: "badLink" });
    await expect(named("plan.xls")).rejects.toMatchObject({ code: "badLink" });
    expect((await named("plan.XLSX")).info.name).toBe("plan.XLSX");
    const refusing = (status: number) => findWorkbook(clientOf(service(() => Response.json({}, { status })).request), "microsoft365", "https://x/y", undefined);
    await expect(refusing(400)).rejects.toMatchObject({ code: "badLink" });
    await expect(refusing(404)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the tables of a workbook behind Graph", () => {
  const workbook = { key: "k", root: "/w", info: { kind: "microsoft365", name: "", location: "" } } as const;

  it("take rows in calls of at most 500 rows and 5 MB", async () => {
    const { asked, request } = service(() => Response.json({ index: 0 }, { status: 201 }));
    const tables = graphTables(clientOf(request), workbook, 0, clock);
    await tables.append("tblKpiLog", Array.from({ length: 1_201 }, (_, index) => [index]));
    const counts = () => asked.map(({ body }) => (body as { values: unknown[] }).values.length);
    expect(counts()).toEqual([rowsPerCall, rowsPerCall, 201]);
    asked.splice(0);
    await tables.append("tblKpiLog", Array.from({ length: 200 }, () => ["共".repeat(15_000)]));
    expect(counts().reduce((sum, count) => sum + count)).toBe(200);
    for (const { body } of asked) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(5_000_000);
    expect(requestBytes).toBeLessThan(5_000_000);
  });

  it("are made on a sheet of their own, going on where an earlier try was cut off", async () => {
    const state = { hasSheet: false, table: null as { id: string; name: string } | null, refuseOnce: new Set(["POST /w/tables/add", "PATCH /w/tables/7"]) };
    const { request } = service(({ method, path, body }) => {
      const key = `${method} ${path}`;
      if (key === "POST /w/worksheets") {
        const was = state.hasSheet;
        state.hasSheet = true;
        return was ? Response.json({ error: { code: "conflict", innerError: { code: "itemAlreadyExists" } } }, { status: 409 }) : Response.json({}, { status: 201 });
      }
      if (key === "POST /w/tables/add") state.table = { id: "7", name: "Table1" };
      if (state.refuseOnce.delete(key)) return Response.json({}, { status: 503 }); // done or not, the answer is lost
      if (key === "PATCH /w/tables/7" && state.table !== null) state.table.name = (body as { name: string }).name;
      if (key === "GET /w/worksheets/KpiReceipts/tables") return Response.json({ value: state.table === null ? [] : [state.table] });
      if (path.endsWith("columns?$select=name")) return Response.json({ value: [{ name: "PushId" }, { name: "At" }] });
      return Response.json(state.table ?? {});
    });
    const tables = graphTables(clientOf(request), workbook, 0, clock);
    const create = () => tables.create({ name: "tblReceipts", sheet: "KpiReceipts", headings: ["PushId", "At"] });
    await expect(create()).rejects.toThrow();
    await expect(create()).rejects.toThrow();
    await create();
    expect(state.table).toEqual({ id: "7", name: "tblReceipts" });
  });
});
