import { spawn, type ChildProcess } from "node:child_process";

/** The shared-workbook server as `npm run local:graph` starts it, in a process of its own that may be killed. */
export interface ServerProcess {
  /** Null while it is down. */
  readonly running: { readonly url: string; readonly token: string } | null;
  start(): Promise<void>;
  /** `kill -9` */
  kill(): Promise<void>;
}

export function serverProcess(folder: string): ServerProcess {
  let child: ChildProcess | null = null;
  let running: ServerProcess["running"] = null;
  return {
    get running() {
      return running;
    },
    start: async () => {
      const started = spawn(process.execPath, ["--import", "tsx", "local/graph/main.ts", "--port", "0", "--data", folder], { stdio: ["ignore", "pipe", "pipe"] });
      child = started;
      running = await firstLine(started);
    },
    kill: async () => {
      running = null;
      if (child === null || child.exitCode !== null) return;
      const gone = new Promise((end) => child?.once("exit", end));
      child.kill("SIGKILL");
      await gone;
      child = null;
    },
  };
}

function firstLine(child: ChildProcess): Promise<{ url: string; token: string }> {
  return new Promise((ready, failed) => {
    let [output, log] = ["", ""];
    child.stderr?.on("data", (data: Buffer) => (log += data.toString()));
    child.stdout?.on("data", (data: Buffer) => {
      output += data.toString();
      const end = output.indexOf("\n");
      if (end >= 0) ready(JSON.parse(output.slice(0, end)) as { url: string; token: string });
    });
    child.once("exit", () => failed(new Error(`The server stopped: ${log}`)));
  });
}
