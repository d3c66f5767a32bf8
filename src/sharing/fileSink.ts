import { freezeContent } from "./envelope";
import { readLog } from "./logReader";
import { planPushes, type PlannedPush } from "./plan";
import { outcomeOf } from "./push";
import { receiptOf } from "./receipts";
import type { PreviewRequest, ResultSink, TargetInfo } from "./types";

const info: TargetInfo = { kind: "file", name: "", location: "" };
const nothing = readLog([]);

/**
 * Pushes into a file that HR imports into the shared workbook later. There is no log to compare with: everything counts
 * as new, and the revision follows from the pushes that this workbook remembers.
 */
export function createFileSink(): ResultSink {
  const plan = (request: PreviewRequest): readonly PlannedPush[] => planPushes(request, nothing, [], request.known);
  return {
    kind: "file",
    describe: async () => info,
    preview: async (request) => ({ target: info, departments: plan(request).map(({ preview }) => preview), standing: [], logRows: 0, shouldArchive: false }),
    push: async (request, work) => {
      const envelopes = plan(request).map(({ revision, ...place }) => freezeContent({ ...place, revision: revision ?? 1, by: request.by, at: request.at }));
      const rows = envelopes.reduce((sum, { content }) => sum + content.length, 0);
      work?.onProgress?.(rows, rows);
      return outcomeOf(info, envelopes.map((envelope) => receiptOf(envelope, "queued", null)));
    },
    verify: async () => outcomeOf(info, []),
  };
}
