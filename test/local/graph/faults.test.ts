import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Faults } from "../../../local/graph/faults/faults";
import { deathPoints, parseFaults } from "../../../local/graph/faults/plan";
import { startGraphServer, type GraphServer } from "../../../local/graph/server";
import { templateName } from "../../../local/graph/template";
import { troublesIn } from "./soundness";
import { ask, logRow, temporaryFolder } from "./support";

const root = resolve(__dirname, "../../..");
const rows = `/me/drive/root:/${templateName}:/workbook/tables/tblKpiLog/rows`;
let folder: string;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is in the log, asked of a server without faults. */
async function logged(): Promise<unknown[]> {
  const server = await startGraphServer({ port: 0, dataDir: folder });
  const { body } = await ask(server, "GET", rows);
  await server.close();
  return body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);
}

async function withFaults<T>(faults: string, work: (server: GraphServer) => Promise<T>): Promise<T> {
  const server = await startGraphServer({ port: 0, dataDir: folder, faults });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

const append = (server: Pick<GraphServer, "url" | "token">, ...ids: string[]) => ask(server, "POST", rows, { values: ids.map((id) => logRow(id)) });

describe("faults on request", () => {
  it("throttle with Retry-After, and nothing happened", async () => {
    await withFaults("throttle=1:7", async (server) => {
      const { status, body, headers } = await append(server, "a");
      expect([status, body.error.code, body.error.innerError.code, headers.get("retry-after")]).toEqual([429, "tooManyRequests", "tooManyRequestsUncategorized", "7"]);
      expect((await ask(server, "GET", "/me/drive/root/children")).status).toBe(200);
    });
    expect(await logged()).toEqual([]);
  });

  it.each([["unavailable", 503], ["gateway", 502], ["timeout", 504]])("%s answers %i, and leaves it open whether a write happened", async (kind, status) => {
    await withFaults(`${kind}=1,seed=3`, async (server) => {
      for (let turn = 0; turn < 12; turn++) expect((await append(server, `a${turn}`)).status).toBe(status);
    });
    const found = await logged();
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(12);
  });

  it("drop cuts the connection after the write", async () => {
    await withFaults("drop=1", (server) => expect(append(server, "a", "b")).rejects.toThrow());
    expect(await logged()).toEqual(["a", "b"]);
  });

  it("torn writes the first half only, and cuts the connection", async () => {
    await withFaults("torn=1", (server) => expect(append(server, "a", "b", "c", "d")).rejects.toThrow());
    expect(await logged()).toEqual(["a", "b"]);
  });

  it("late answers 504 at once and writes afterwards", async () => {
    await withFaults("late=1:150", async (server) => {
      expect((await append(server, "a")).status).toBe(504);
      while ((await ask(server, "GET", rows)).body.value.length === 0) await new Promise((resume) => setTimeout(resume, 20));
    });
    expect(await logged()).toEqual(["a"]);
  });

  it("slow only takes its time", async () => {
    const start = Date.now();
    await withFaults("slow=1:200", async (server) => expect((await append(server, "a")).status).toBe(201));
    expect(Date.now() - start).toBeGreaterThanOrEqual(195);
  });

  it("come in the same order for the same seed", () => {
    const rolls = (seed: number) => {
      const faults = new Faults(parseFaults(`seed=${seed},throttle=0.2,drop=0.2,timeout=0.2`));
      return Array.from({ length: 200 }, () => faults.strike(true)?.kind ?? "none");
    };
    expect(rolls(5)).toEqual(rolls(5));
    expect(rolls(5)).not.toEqual(rolls(6));
    expect(new Set(rolls(5))).toEqual(new Set(["none", "throttle", "drop", "timeout"]));
  });

  it.each(["flood=1", "drop=2", "drop", "die=never", "seed=x", "late=0.1:soon"])("a specification that is wrong is refused: %s", (specification) => {
    expect(() => parseFaults(specification)).toThrow(RangeError);
  });
});

describe("dying at a chosen point", () => {
  it.each(deathPoints)("%s: the file is whole, what was answered is in it, and the server starts again", async (point) => {
    const child = spawn(process.execPath, ["--import", "tsx", "local/graph/main.ts", "--port", "0", "--data", folder, "--faults", `die=${point}:3`], { cwd: root });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const server = JSON.parse(line.toString()) as { url: string; token: string };
    expect((await append(server, "a")).status).toBe(201);
    expect((await append(server, "b")).status).toBe(201);
    const gone = once(child, "exit");
    await expect(append(server, "c")).rejects.toThrow();
    expect((await gone)[1]).toBe("SIGKILL");
    expect(troublesIn(readFileSync(join(folder, templateName)))).toEqual([]);
    expect(await logged()).toEqual(point === "renamed" || point === "answering" ? ["a", "b", "c"] : ["a", "b"]);
  });
});
