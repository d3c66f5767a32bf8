import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startSession } from "./session";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3100" },
    data: { type: "string", default: path.join(root, "local-data") },
    "no-open": { type: "boolean", default: false },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_000) {
  console.error(`--port takes a number from 0 to 65000, not "${values.port}".`);
  process.exit(2);
}

const steps = { addin: "Building the add-in · 正在构建加载项 …", page: "Building the local workbook · 正在构建本地工作簿 …" };
const session = await startSession({
  root,
  port,
  dataFolder: path.resolve(values.data),
  onStep: (step) => console.log(steps[step]),
});

console.log(`
Kpitables · 指标表

  English   ${session.url}/?lang=en-US
  中文      ${session.url}/?lang=zh-CN
  Empty workbook · 空白工作簿:  add  &new=1

  Shared workbook · 共享工作簿:  ${path.resolve(values.data)}

The certificate is self-signed and for localhost only: the browser asks about it once
(Advanced → Continue to localhost). · 证书由本机自签、仅用于 localhost，浏览器首次会询问一次（高级 → 继续前往）。
Stop with Ctrl+C. · 按 Ctrl+C 停止。
`);

if (!values["no-open"]) openBrowser(`${session.url}/`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void session.close().then(() => process.exit(0)));
}

function openBrowser(url: string): void {
  const command = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  const child = spawn(command, [url], { stdio: "ignore", detached: true });
  child.once("error", () => undefined); // no browser here: the printed address is enough
  child.unref();
}
