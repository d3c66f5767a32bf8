import fc from "fast-check";
import { freeze, rowsOf } from "../../src/sharing/envelope";
import { readLog } from "../../src/sharing/logReader";
import type { OutboxEntry } from "../../src/sharing/outbox";
import { planPushes } from "../../src/sharing/plan";
import { results } from "./support";

/** Few different contents, so that the same one comes up again. */
const somePush = fc.record({ revision: fc.integer({ min: 1, max: 5 }), content: fc.nat({ max: 2 }), lost: fc.option(fc.nat({ max: 2 })) });
const listOf = (content: number) => results("Sales", 3, { comment: `content ${content}` });
const envelopeOf = ({ revision, content }: { readonly revision: number; readonly content: number }) =>
  freeze({ department: "Sales", period: "2026Q4", revision, results: listOf(content), by: "", at: "2026-11-21T00:00:00Z" });

const someStanding = fc.record({
  log: fc.array(somePush, { maxLength: 5 }),
  outbox: fc.array(fc.record({ revision: fc.integer({ min: 1, max: 6 }), content: fc.nat({ max: 2 }), state: fc.constantFrom<OutboxEntry["state"]>("queued", "sent", "confirmed", "cancelled") }), { maxLength: 3 }),
  content: fc.nat({ max: 2 }),
});

describe("what a push would do", () => {
  it("is nothing, the same push once more, or a revision beyond every one that was ever seen", () => {
    fc.assert(fc.property(someStanding, ({ log, outbox, content }) => {
      const rows = log.flatMap((push) => rowsOf(envelopeOf(push)).filter((_, index) => index !== push.lost));
      const view = readLog(rows);
      const entries = outbox.map(({ state, ...push }): OutboxEntry => ({ envelope: envelopeOf(push), state, sentAt: null }));
      const [planned] = planPushes({ results: listOf(content), known: [] }, view, entries);
      const pending = entries.filter(({ envelope }) => !view.complete.has(envelope.pushId));
      const seen = Math.max(0, ...rows.map(({ revision }) => revision ?? 0), ...pending.map(({ envelope }) => envelope.revision));
      const [entry] = view.entries;
      if (planned?.revision == null) {
        expect(entry?.current?.content[0]?.comment).toBe(`content ${content}`);
      } else if (planned.waiting !== null) {
        expect(pending.map(({ envelope }) => envelope)).toContainEqual(planned.waiting);
        expect(planned.waiting.content[0]?.comment).toBe(`content ${content}`);
        expect(planned.revision).toBeGreaterThan(entry?.current?.revision ?? 0);
      } else {
        expect(planned.revision).toBe(1 + seen);
      }
    }), { numRuns: 300 });
  });

  it("once it has arrived, counts: no push that was ever seen outdoes it", () => {
    fc.assert(fc.property(someStanding, ({ log, outbox, content }) => {
      const rows = log.flatMap((push) => rowsOf(envelopeOf(push)).filter((_, index) => index !== push.lost));
      const entries = outbox.map(({ state, ...push }): OutboxEntry => ({ envelope: envelopeOf(push), state, sentAt: null }));
      const [planned] = planPushes({ results: listOf(content), known: [] }, readLog(rows), entries);
      const sent = planned?.revision == null ? [] : rowsOf(planned.waiting ?? envelopeOf({ revision: planned.revision, content }));
      // Everything else in the outbox arrives too, later.
      const late = entries.flatMap(({ envelope }) => rowsOf(envelope)).filter(({ revision }) => planned?.waiting === null || (revision ?? 0) <= (planned?.revision ?? 0));
      const [entry] = readLog([...rows, ...sent, ...late]).entries;
      const isRival = (entry?.conflicts.length ?? 0) > 0;
      if (!isRival) expect(entry?.current?.content[0]?.comment).toBe(`content ${content}`);
    }), { numRuns: 300 });
  });
});
