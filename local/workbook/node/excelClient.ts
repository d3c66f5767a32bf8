import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { OfficeHost, ProcessQueryRequest } from "../office";

/** The two globals of Microsoft's client library, opaque here: whoever uses them knows their types. */
export interface ExcelClient {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
  readonly Office: unknown;
}

/** The seam through which the library talks to a native host. */
interface NativeBridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

const MessageType = { response: 2, event: 3 } as const;

const libraryFiles = ["office.debug.js", "excel-web-16.00.debug.js"] as const;
let scripts: readonly Script[] | null = null;

/** Microsoft's files, as they are in the npm package, compiled once. */
function library(): readonly Script[] {
  scripts ??= libraryFiles.map((file) => {
    const folder = join(dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")), "dist");
    return new Script(readFileSync(join(folder, file), "utf8"), { filename: file });
  });
  return scripts;
}

/** The one event of the common API that the host does not tell among the others. */
const selectionChanged = { type: MessageType.event, message: { entries: [[65_536, 2, "", "{}"]] } };

const nothing = (): void => undefined;

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/**
 * The library's own timers. What it plans while it loads is its start in a browser's frame, with messages to a parent
 * that is not there: that is left out.
 */
function timers(state: { readonly loading: boolean }) {
  return {
    setTimeout: (callback: () => void, delay?: number) => (state.loading ? 0 : setTimeout(callback, delay)),
    setInterval: (callback: () => void, delay?: number) => (state.loading ? 0 : setInterval(callback, delay)),
    clearTimeout,
    clearInterval,
  };
}

/** As much of a browser as the library looks at while it loads. */
function browserGlobals(bridge: NativeBridge, state: { readonly loading: boolean }): Record<string, unknown> {
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, getElementsByTagName: () => [] });
  const script = { src: "https://localhost/officejs/office.debug.js", getAttribute: () => null };
  const globals: Record<string, unknown> = {
    console, ...timers(state), queueMicrotask, Promise, performance,
    navigator: { userAgent: "node" },
    location: { hash: "", search: "", origin: "https://localhost", href: "https://localhost/", hostname: "localhost", protocol: "https:" },
    name: "", addEventListener: nothing, removeEventListener: nothing, postMessage: nothing, open: nothing, fetch: nothing,
    sessionStorage: storage(), localStorage: storage(), history: {}, external: {},
    document: {
      readyState: "loading", addEventListener: nothing, URL: "https://localhost/", domain: "localhost", cookie: "",
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [{ appendChild: nothing }]),
      createElement: element, querySelectorAll: () => [], body: element(),
    },
    _richApiNativeBridge: bridge,
  };
  for (const alias of ["window", "self", "parent", "top"]) globals[alias] = globals;
  return globals;
}

/** Loads the real client library into a context of its own and joins it to a host. */
export function loadExcelClient(host: OfficeHost): ExcelClient {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { readonly id: number; readonly message: { readonly body: unknown } };
      const body = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as ProcessQueryRequest;
      const response = host.process(body);
      // As between two frames, what is said is text: neither side sees the other's objects.
      const reply = JSON.stringify({ type: MessageType.response, id, message: { statusCode: 200, headers: {}, body: response } });
      queueMicrotask(() => bridge.onMessageFromHost?.(reply));
    },
  };
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: MessageType.event, message: { entries } })));
  host.onSelectionChanged(() => setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(selectionChanged)), 0));
  const state = { loading: true };
  const globals = browserGlobals(bridge, state);
  const context = createContext(globals);
  for (const script of library()) script.runInContext(context);
  state.loading = false;
  return { Excel: globals["Excel"], OfficeExtension: globals["OfficeExtension"], Office: globals["Office"] };
}
