import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { templateName } from "../../../local/graph/template";
import { ask, logRow, temporaryFolder } from "./support";

const root = resolve(__dirname, "../../..");

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** The server as `npm run local:graph` starts it. */
async function start(folder: string): Promise<{ child: ChildProcess; url: string; token: string; output: () => string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "local/graph/main.ts", "--port", "0", "--data", folder], { cwd: root });
  children.add(child);
  let [output, log] = ["", ""];
  child.stderr.on("data", (data: Buffer) => (log += data.toString()));
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      if (output.includes("\n")) ready();
    });
    child.once("exit", () => failed(new Error(`the server stopped: ${log}`)));
  });
  return { child, ...(JSON.parse(output) as { url: string; token: string }), output: () => output + log };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolved) => child.once("exit", resolved));
  child.kill(signal);
  await gone;
}

it("loses no acknowledged row when it is killed at any moment, and starts again on a whole file", async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  const rows = `/me/drive/root:/${templateName}:/workbook/tables/tblKpiLog/rows`;
  try {
    for (let round = 0; round < 4; round++) {
      const server = await start(folder);
      let running = true;
      const clients = Array.from({ length: 6 }, async (_, client) => {
        for (let turn = 0; running; turn++) {
          const name = `${round}/${client}/${turn}`;
          const answer = await ask(server, "POST", rows, { values: [logRow(name), logRow(name)] }).catch(() => null);
          if (answer?.status === 201) acknowledged.push(name);
        }
      });
      await new Promise((resolved) => setTimeout(resolved, 150 + round * 77));
      await kill(server.child, "SIGKILL");
      running = false;
      await Promise.all(clients);

      // The file is whole the moment after: another program can open it.
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(join(folder, templateName)));
      expect(workbook.getWorksheet("KpiLog")?.getCell("A1").value).toBe("PushId");
    }
    const server = await start(folder);
    const { body } = await ask(server, "GET", rows);
    const names: string[] = body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);
    expect(acknowledged.length).toBeGreaterThan(20);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(acknowledged.filter((name) => counts.get(name) !== 2)).toEqual([]);
    expect([...counts.values()].every((count) => count === 2)).toBe(true); // and nothing half written
    expect(server.output().split(server.token)).toHaveLength(2); // the token is told once, and never logged
    await kill(server.child, "SIGTERM");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
