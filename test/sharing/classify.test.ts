import { classify, type Failure } from "../../src/sharing/classify";

const answer = (status: number, code = ""): Failure => ({ kind: "answer", status, code, retryAfterMs: null });

describe("a request that failed", () => {
  it.each<[string, Failure]>([
    ["no answer", { kind: "silence" }],
    ["500", answer(500)],
    ["502", answer(502)],
    ["503", answer(503)],
    ["504", answer(504)],
    ["a status nobody knows", answer(599)],
    ["a session that must be opened anew", answer(404, "invalidsessionrecreatable")],
  ])("may have been carried out: %s", (_name, failure) => {
    const { applied, next } = classify(failure);
    expect(applied).toBe("unknown");
    expect(next).not.toBe("resend"); // look first
  });

  it.each([400, 401, 403, 404, 405, 409, 413, 423, 429])("was certainly not carried out: %d", (status) => {
    expect(classify(answer(status)).applied).toBe("no");
  });

  it("is tried again only where that can help", () => {
    expect(classify(answer(429)).next).toBe("resend");
    expect([400, 401, 403, 404, 413, 423].map((status) => classify(answer(status)).next)).toEqual(Array(6).fill("stop"));
    expect(classify(answer(409, "insertdeleteconflict")).next).toBe("stop");
    expect(classify(answer(409, "accessconflict")).next).toBe("resend");
  });
});
