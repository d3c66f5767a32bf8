import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** The shared-workbook server as a process of its own, which a test can kill and start again. */
export class SharedServer {
  url = "";
  token = "";
  private process: ChildProcess | null = null;

  constructor(readonly folder: string) {}

  /** `faults` as `npm run local:graph -- --faults` takes them. */
  async start(faults?: string): Promise<void> {
    const parameters = ["--import", "tsx", "local/graph/main.ts", "--port", "0", "--data", this.folder, ...(faults === undefined ? [] : ["--faults", faults])];
    const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] });
    this.process = child;
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout! }).once("line", resolve);
      child.once("exit", (code) => reject(new Error(`The shared-workbook server ended with code ${code}.`)));
    });
    ({ url: this.url, token: this.token } = JSON.parse(line) as { url: string; token: string });
  }

  /** Ends at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const child = this.process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
  }
}
