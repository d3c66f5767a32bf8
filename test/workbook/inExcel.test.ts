import { inExcel } from "../../src/workbook/inExcel";

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** An Excel whose next batches fail with these codes before one succeeds. */
function excelThatFails(...codes: string[]): () => number {
  let tries = 0;
  const run = async (batch: (context: unknown) => Promise<unknown>): Promise<unknown> => {
    const code = codes[tries];
    tries += 1;
    if (code !== undefined) throw failure(code);
    return batch({});
  };
  Object.assign(globalThis, { Excel: { run } });
  return () => tries;
}

describe("running a batch in Excel", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("tries again while a cell is being edited or Excel is busy", async () => {
    const tries = excelThatFails("InvalidOperationInCellEditMode", "ActivityLimitReached");
    const result = inExcel(async () => "done");
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(result).resolves.toBe("done");
    expect(tries()).toBe(3);
  });

  it("gives up after four pauses and says that a cell is being edited", async () => {
    const tries = excelThatFails(...new Array<string>(9).fill("InvalidOperationInCellEditMode"));
    const result = expect(inExcel(async () => "done")).rejects.toMatchObject({ code: "editing" });
    await jest.advanceTimersByTimeAsync(10_000);
    await result;
    expect(tries()).toBe(5);
  });

  it("never tries again what waiting cannot mend", async () => {
    const tries = excelThatFails("AccessDenied");
    await expect(inExcel(async () => "done")).rejects.toMatchObject({ code: "sheetProtected" });
    expect(tries()).toBe(1);
  });

  it("stops trying when the user cancels", async () => {
    const tries = excelThatFails("ServiceNotAvailable", "ServiceNotAvailable");
    const stop = new AbortController();
    const result = expect(inExcel(async () => "done", stop.signal)).rejects.toMatchObject({ code: "cancelled" });
    stop.abort();
    await jest.advanceTimersByTimeAsync(10_000);
    await result;
    expect(tries()).toBe(1);
  });
});
