import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSheet } from "read-excel-file/node";
import { templateName } from "../../../local/graph/template";
import { hasLibreOffice, openedByLibreOffice } from "./libreOffice";
import { troublesIn } from "./soundness";
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

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

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
      // Also when the test has run out of time and its servers were killed, so that nothing goes on after it.
      const isAlive = (): boolean => !server.child.killed;
      const clients = Array.from({ length: 6 }, async (_, client) => {
        for (let turn = 0; isAlive(); turn++) {
          const name = `${round}/${client}/${turn}`;
          const answer = await ask(server, "POST", rows, { values: [logRow(name), logRow(name)] }).catch(() => null);
          if (answer?.status === 201) acknowledged.push(name);
        }
      });
      // Some are written; then, at any moment of the next one, it dies.
      for (const enough = acknowledged.length + 4 + 3 * round; isAlive() && acknowledged.length < enough; ) await pause(5);
      await pause(Math.random() * 40);
      await kill(server.child, "SIGKILL");
      await Promise.all(clients);

      // The file is whole the moment after: another program can open it.
      const file = readFileSync(join(folder, templateName));
      expect(troublesIn(file)).toEqual([]);
      expect((await readSheet(file, "KpiLog"))[0]?.[0]).toBe("PushId");
    }
    const server = await start(folder);
    const { body } = await ask(server, "GET", rows);
    const names: string[] = body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);
    expect(acknowledged.length).toBeGreaterThan(30);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(acknowledged.filter((name) => counts.get(name) !== 2)).toEqual([]);
    expect([...counts.values()].every((count) => count === 2)).toBe(true); // and nothing half written
    expect(server.output().split(server.token)).toHaveLength(2); // the token is told once, and never logged
    if (!hasLibreOffice()) console.warn("LibreOffice is not installed: whether it opens the workbook was not tested.");
    else expect((await openedByLibreOffice(join(folder, templateName))).split("\n").filter((line) => /^"?\d\//.test(line))).toHaveLength(names.length);
    await kill(server.child, "SIGTERM");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
