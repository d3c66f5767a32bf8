import type { BrowserContext, Page } from "playwright-core";

/**
 * Conditions under which a test that waits for the wrong thing fails, for whoever looks for such tests: `SLOW=4` leaves the
 * browser's pages a quarter of the processor; with `LATE=100` every timer, frame, message and closing of a box comes 100 ms
 * late in the pages, as it looks to keys and clicks that come fast: the browser lets them pass everything else.
 */
const slow = Number(process.env["SLOW"] ?? 1);
const late = Number(process.env["LATE"] ?? 0);

/** Before the context has its first page. */
export async function setConditions(context: BrowserContext): Promise<void> {
  if (late > 0) await context.addInitScript({ content: delays(late) });
  if (slow > 1) context.on("page", (page) => void slowDown(page));
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
}

/** As text: what the tests are translated with puts helpers of its own into functions. */
const delays = (by: number): string => `{
  const setTimer = window.setTimeout.bind(window);
  const requestFrame = window.requestAnimationFrame.bind(window);
  window.setTimeout = (handler, after = 0, ...parameters) => setTimer(handler, after + ${by}, ...parameters);
  const cancelFrame = window.cancelAnimationFrame.bind(window);
  const frames = new Map(); // by timer
  window.requestAnimationFrame = (callback) => {
    const timer = setTimer(() => frames.set(timer, requestFrame((time) => (frames.delete(timer), callback(time)))), ${by});
    return timer;
  };
  window.cancelAnimationFrame = (timer) => {
    clearTimeout(timer);
    cancelFrame(frames.get(timer));
    frames.delete(timer);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const lateListeners = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const isLate = (type === "message" || type === "close") && typeof listener === "function";
    if (isLate && !lateListeners.has(listener)) lateListeners.set(listener, function (event) {
      setTimer(() => listener.call(this, event), ${by});
    });
    addEventListener.call(this, type, isLate ? lateListeners.get(listener) : listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, lateListeners.get(listener) ?? listener, options);
  };
}`;
