import { pushIdOf } from "./content";
import { freezeContent } from "./envelope";
import { readLog } from "./logReader";
import { planPushes, type PlannedPush } from "./plan";
import { outcomeOf } from "./push";
import { receiptOf } from "./receipts";
import type { KnownPush, PreviewRequest, ResultSink, TargetInfo } from "./types";

const info: TargetInfo = { kind: "file", name: "", location: "" };
const nothing = readLog([]);

/**
 * Pushes into a file that HR imports into the shared workbook later. There is no log to compare with: everything counts
 * as new, and the revision follows from the pushes that this workbook remembers: unchanged results are the same push again.
 */
export function createFileSink(): ResultSink {
  const plan = (request: PreviewRequest) => planPushes(request, nothing, []).map((planned) => ({ ...planned, revision: revisionFor(planned, request.known) }));
  return {
    kind: "file",
    describe: async () => info,
    preview: async (request) => ({ target: info, departments: plan(request).map(({ preview, revision }) => ({ ...preview, revision })), standing: [], logRows: 0, shouldArchive: false }),
    push: async (request, work) => {
      const envelopes = plan(request).map(({ revision, ...place }) => freezeContent({ ...place, revision, by: request.by, at: request.at }));
      const rows = envelopes.reduce((sum, { content }) => sum + content.length, 0);
      work?.onProgress?.(rows, rows);
      return outcomeOf(info, envelopes.map((envelope) => receiptOf(envelope, "queued", null)));
    },
    verify: async () => outcomeOf(info, []),
  };
}

/** The revision of the newest push that is known of the place where that said the same, else the next one. */
function revisionFor({ department, period, content, revision }: PlannedPush, known: readonly KnownPush[]): number {
  const next = revision ?? 1;
  const last = next - 1;
  return known.some(({ pushId }) => pushId === pushIdOf(department, period, last, content)) ? last : next;
}
