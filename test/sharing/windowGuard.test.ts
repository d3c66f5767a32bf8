import { holdingDepartments, locksGuard, memoryGuard, type Locks } from "../../src/sharing/windowGuard";

/** The browser's locks, as their standard says, for exclusive locks. */
function webLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();
  return {
    request: async (name, { ifAvailable = false, signal }, work) => {
      if (ifAvailable && held.has(name)) return work(null);
      while (held.has(name)) await held.get(name);
      signal?.throwIfAborted();
      const run = work({ name });
      held.set(name, run.catch(() => undefined).then(() => void held.delete(name)));
      return run;
    },
  };
}

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

describe.each([["the browser's locks", () => locksGuard(webLocks())], ["a page alone", memoryGuard]])("windows kept apart by %s", (_name, make) => {
  it("run what must be alone one after the other", async () => {
    const guard = make();
    let [running, most] = [0, 0];
    const work = async (result: number) => {
      most = Math.max(most, (running += 1));
      await pause(5);
      running -= 1;
      return result;
    };
    expect(await Promise.all([1, 2, 3].map((result) => guard.alone("a", () => work(result))))).toEqual([1, 2, 3]);
    expect(most).toBe(1);
  });

  it("go on after work that failed", async () => {
    const guard = make();
    await expect(guard.alone("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await guard.alone("a", async () => "yes")).toBe("yes");
  });

  it("give up waiting when the user cancels", async () => {
    const guard = make();
    const first = guard.alone("a", () => pause(20));
    await expect(guard.alone("a", async () => 1, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    await first;
  });

  it("are warned of the department that another one pushes, and free to push it afterwards", async () => {
    const guard = make();
    const first = holdingDepartments(guard, "target", ["Sales", "Finance"], () => pause(20).then(() => "first"));
    await pause(1);
    const second = (target: string, departments: string[]) => holdingDepartments(guard, target, departments, async () => "second");
    await expect(second("target", ["HR", "Finance"])).rejects.toMatchObject({ code: "otherWindow", parameters: { department: "Finance" } });
    expect(await second("another target", ["Finance"])).toBe("second");
    expect(await second("target", ["HR"])).toBe("second");
    expect(await first).toBe("first");
    expect(await second("target", ["Finance"])).toBe("second");
  });
});
