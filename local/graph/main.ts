import { parseArgs } from "node:util";
import { parseFaults, type FaultPlan } from "./faults/plan";
import { startGraphServer } from "./server";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, data: { type: "string" }, faults: { type: "string" } } });
const port = Number(values.port);

if (values.data === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error("Usage: npm run local:graph -- --port 0 --data FOLDER [--faults SPECIFICATION]");
  process.exit(2);
}

const server = await startGraphServer({ port, dataDir: values.data, ...(values.faults === undefined ? {} : { faults: faultsOf(values.faults) }) });
console.log(JSON.stringify({ url: server.url, token: server.token }));
console.error(`Shared workbooks in ${values.data}. Stop with Ctrl+C.`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}

function faultsOf(specification: string): FaultPlan {
  try {
    return parseFaults(specification);
  } catch (cause) {
    console.error(`--faults: ${cause instanceof Error ? cause.message : String(cause)}`);
    process.exit(2);
  }
}
