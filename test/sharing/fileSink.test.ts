import { createFileSink, readPushFile } from "../../src/sharing";
import type { KnownPush, PushOutcome } from "../../src/sharing/types";
import { MemoryTables } from "./memoryTables";
import { person, push } from "./person";
import { results } from "./support";

const comments = ["first", "second", "third"];
const said = (comment: string) => results("Sales", 3, { comment });
const toFile = (comment: string, known: readonly KnownPush[]) => createFileSink().push({ results: said(comment), known, by: "Li Na", at: "2026-11-20T08:00:00Z" });
const envelopesOf = ({ receipts }: PushOutcome) => receipts.map(({ envelope }) => envelope);

/** Everything that was pushed to files, one content after the other. */
async function filed(): Promise<PushOutcome[]> {
  const outcomes: PushOutcome[] = [];
  for (const comment of comments) outcomes.push(await toFile(comment, outcomes.flatMap(envelopesOf)));
  return outcomes;
}

describe("results that are pushed to files", () => {
  it("get one revision after the other, and the same one as long as they are the same", async () => {
    const known = (await filed()).flatMap(envelopesOf);
    expect(known.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    const again = await toFile("third", known);
    expect(envelopesOf(again).map(({ pushId, revision }) => [pushId, revision])).toEqual([[known[2]?.pushId, 3]]);
    expect(again.file).not.toBeNull();
    expect((await createFileSink().preview({ results: said("third"), known })).departments).toMatchObject([{ revision: 3 }]);
    // What an older file says is new again after others: it has to outdo them.
    expect(envelopesOf(await toFile("first", known))).toMatchObject([{ revision: 4 }]);
  });

  it("never hide a newer push when somebody imports an old file", async () => {
    const outcomes = await filed();
    const known = outcomes.flatMap(envelopesOf);
    const { sink } = person(new MemoryTables());
    const newest = said("newest");
    expect((await sink.preview({ results: newest, known })).departments).toMatchObject([{ revision: 4 }]);
    expect((await push(sink, newest, known)).receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 4 } }]);
    for (const { file } of outcomes) await sink.importPushes(readPushFile(file?.text ?? "", ""));
    expect((await sink.readShared()).entries).toMatchObject([{ conflicts: [], current: { revision: 4, content: [{ comment: "newest" }, {}, {}] } }]);
  });

  it("outdo a push that waits in the outbox, when both say the same and others were filed between them", async () => {
    const tables = new MemoryTables();
    const { sink, outbox } = person(tables);
    const [first, second] = await filed();
    const [waiting] = first === undefined ? [] : envelopesOf(first);
    if (waiting !== undefined) await outbox.put(tables.id, { envelope: waiting, state: "queued", sentAt: null });
    await push(sink, said("first"), [first, second].flatMap((outcome) => (outcome === undefined ? [] : envelopesOf(outcome))));
    expect((await sink.readShared()).entries).toMatchObject([{ current: { revision: 3 } }]);
  });

  it("are not led astray by a remembered revision that no push can have", async () => {
    const { sink } = person(new MemoryTables());
    const typed = { pushId: "X", department: "Sales", period: "2026Q4", revision: 1e12 };
    expect((await push(sink, said("first"), [typed])).receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 1 } }]);
  });
});
