import { findWorkbook } from "./driveItem";
import { createGraphClient, type GraphService } from "./graphClient";
import { graphTables } from "./graphTables";
import { createLogSink } from "./logSink";
import { persistentReads } from "./persist";
import { sinkTools, type SinkOptions } from "./sinkTools";
import type { SharedSink } from "./types";

export interface GraphSinkTarget extends GraphService {
  readonly kind: "microsoft365" | "local";
  /** A pasted link, a file name, or an item's id; left out, the workbook of a local server. */
  readonly workbook?: string;
}

/** How long after they were read rows may still be lost, in milliseconds: the service saves editing sessions now and then. */
const settleMs = { microsoft365: 60_000, local: 0 } as const;

/**
 * Pushes results to a shared workbook through the Graph workbook API: Microsoft 365 and the local server are the same
 * but for the address, the token and the time to settle.
 */
export function createGraphSink(target: GraphSinkTarget, request: typeof fetch, options: SinkOptions = {}): SharedSink {
  const tools = sinkTools(options);
  const { patience, clock, guard } = tools;
  // Called as a plain function: a browser's fetch refuses any other `this`.
  const client = createGraphClient(target, { request: (input, init) => request(input, init), requestMs: patience.requestMs, clock, guard });
  const reading = persistentReads(client, patience, clock);
  let lastName = target.workbook ?? "";
  return createLogSink({
    kind: target.kind,
    name: () => lastName,
    open: async (signal) => {
      const workbook = await findWorkbook(reading, target.kind, target.workbook, signal);
      lastName = workbook.info.name;
      return graphTables(reading, workbook, settleMs[target.kind], clock);
    },
  }, tools);
}
