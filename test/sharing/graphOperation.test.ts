import { systemClock } from "../../src/sharing/clock";
import type { GraphAnswer, GraphRequest } from "../../src/sharing/graphClient";
import { refusal } from "../../src/sharing/graphClient";
import { askAndWait } from "../../src/sharing/graphOperation";

const root = "/me/drive/items/1/workbook";
const clock = { ...systemClock, sleep: async () => undefined };

/** A service that answers one request after the other. */
function service(...answers: (Partial<GraphAnswer> | Error)[]) {
  const asked: string[] = [];
  const client = async ({ path }: GraphRequest): Promise<GraphAnswer> => {
    asked.push(path);
    const answer = answers.shift() ?? new Error("nothing left to answer");
    if (answer instanceof Error) throw answer;
    return { status: 200, body: null, location: null, ...answer };
  };
  return { client, asked };
}

const accepted = { status: 202, location: "https://elsewhere.example/v1.0/me/drive/items/1/workbook/operations/op%2F1" };
const ask = ({ client }: ReturnType<typeof service>) => askAndWait(client, root, { method: "POST", path: `${root}/createSession` }, clock);

describe("an operation that takes long", () => {
  it("is waited for, and its result fetched, below the workbook whatever address the answer names", async () => {
    const long = service(accepted, { body: { status: "running" } }, {
      body: { status: "Succeeded", resourceLocation: "https://elsewhere.example/x/sessionInfoResource(key='k1')" },
    }, { body: { id: "session" } });
    expect(await ask(long)).toEqual({ id: "session" });
    expect(long.asked).toEqual([`${root}/createSession`, `${root}/operations/op%2F1`, `${root}/operations/op%2F1`, `${root}/sessionInfoResource(key='k1')`]);
  });

  it("fails with HTTP 200, and means what its codes mean", async () => {
    const failed = (error: unknown) => ask(service(accepted, { body: { status: "failed", error } }));
    await expect(failed({ code: "locked", innerError: { code: "resourceLocked" } })).rejects.toMatchObject({ verdict: { next: "backOff", applied: "no" } });
    await expect(failed({ code: "Forbidden", innererror: { code: "accessDenied" } })).rejects.toMatchObject({ verdict: { next: "stop", error: "forbidden" } });
    await expect(failed({ code: "somethingNew" })).rejects.toMatchObject({ verdict: { applied: "unknown", next: "readBack" } });
  });

  it("may have been carried out when the service no longer knows it", async () => {
    const gone = refusal(404, { error: { code: "notFound", innerError: { code: "itemNotFound" } } }, null);
    await expect(ask(service(accepted, gone))).rejects.toMatchObject({ verdict: { applied: "unknown", next: "readBack" } });
  });

  it("may have been carried out when nothing can be asked about it any more", async () => {
    for (const status of [401, 403, 429]) {
      await expect(ask(service(accepted, refusal(status, {}, null)))).rejects.toMatchObject({ verdict: { applied: "unknown" } });
    }
  });

  it("is not needed where the answer comes at once", async () => {
    expect(await ask(service({ status: 201, body: { id: "now" } }))).toEqual({ id: "now" });
  });
});
