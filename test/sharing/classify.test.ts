import { classify, type Failure } from "../../src/sharing/classify";

const answer = (status: number, code = ""): Failure => ({ kind: "answer", status, code });

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
    expect([400, 401, 403, 404, 405, 413, 501].map((status) => classify(answer(status)).next)).toEqual(Array(7).fill("stop"));
    expect(classify(answer(409, "insertdeleteconflict")).next).toBe("stop");
  });

  it("waits until others are done with a workbook that is locked or in conflict", () => {
    expect([answer(409, "accessconflict"), answer(409), answer(423, "resourcelocked"), answer(423)].map((failure) => classify(failure))).toEqual(
      Array(4).fill(expect.objectContaining({ next: "backOff", applied: "no", error: "locked" })),
    );
  });

  it("stops when a session cannot be made again, not knowing what was done in it", () => {
    for (const code of ["invalidsessionaccessconflict", "invalidsessionauthentication", "invalidsessionnotfound", "invalidsessionunexpected"]) {
      expect(classify(answer(404, code))).toMatchObject({ applied: "unknown", next: "stop" });
    }
  });

  it("goes by the detailed code where the status says less", () => {
    expect(classify(answer(400, "transientfailure"))).toMatchObject({ applied: "unknown", next: "readBack" });
    expect(classify(answer(0, "gatewaytimeoutuncategorized"))).toMatchObject({ applied: "unknown", next: "readBack" });
  });
});
