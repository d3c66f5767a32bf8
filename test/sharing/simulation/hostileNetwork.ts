import type { ServerProcess } from "./serverProcess";
import type { VirtualClock } from "./virtualClock";

/** What may happen to a request, and how often; to an append more than to others. */
export interface Hostility {
  readonly throttled: number;
  /** 503 or 504, before the server has done anything. */
  readonly refused: number;
  /** The server has done it, and the answer is lost or is an error. */
  readonly answerLost: number;
  /** The service says that it failed, and does it later. */
  readonly late: number;
  readonly latestMs: number;
  /** Only the first of the rows arrive. */
  readonly torn: number;
  /** 201, and nothing was kept. */
  readonly empty: number;
}

export const hostility: Hostility = { throttled: 0.15, refused: 0.06, answerLost: 0.1, late: 0.08, latestMs: 90_000, torn: 0.06, empty: 0.02 };

export interface Network {
  readonly request: typeof fetch;
  /** What happened how often. */
  readonly counts: Record<string, number>;
  /** Resolves when nothing is held back any more. */
  settled(): Promise<void>;
}

/** The name under which clients know the service, wherever it listens after each restart. */
export const baseUrl = "http://shared.invalid";

export function hostileNetwork(server: ServerProcess, clock: VirtualClock, rates: Hostility): Network {
  const counts: Record<string, number> = {};
  const held: Promise<unknown>[] = [];
  const count = (event: string) => void (counts[event] = (counts[event] ?? 0) + 1);

  /** The request as it stands, to the server as it is now. */
  const pass = (path: string, init: RequestInit) => clock.during(async () => {
    const { running } = server;
    if (running === null) throw new TypeError("fetch failed");
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${running.token}`);
    const answer = await fetch(running.url + path, { ...init, headers });
    const text = await answer.text();
    return new Response(answer.status === 204 ? null : text, { status: answer.status, headers: answer.headers });
  });

  /** The same request, much later, when its session is over. */
  const passLater = (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.delete("workbook-session-id");
    const later = clock.sleep(clock.random() * rates.latestMs).then(() => pass(path, { ...init, headers, signal: null }));
    held.push(later.then(({ ok }) => count(ok ? "late commit" : "late, refused"), () => count("late, lost")));
  };

  const fates: readonly { readonly rate: number; readonly appendOnly: boolean; readonly happen: (path: string, init: RequestInit) => Promise<Response> }[] = [
    { rate: rates.throttled, appendOnly: false, happen: async () => refuse(429, "tooManyRequests", 1 + Math.floor(clock.random() * 20)) },
    { rate: rates.refused, appendOnly: false, happen: async () => (clock.random() < 0.5 ? refuse(503, "serviceUnavailable") : refuse(504, "gatewayTimeout")) },
    {
      rate: rates.answerLost, appendOnly: true,
      happen: async (path, init) => {
        await pass(path, init);
        count("answer lost");
        if (clock.random() < 0.5) throw new TypeError("fetch failed");
        return clock.random() < 0.5 ? refuse(503, "serviceUnavailable") : refuse(504, "gatewayTimeout");
      },
    },
    {
      rate: rates.late, appendOnly: true,
      happen: async (path, init) => {
        passLater(path, init);
        return refuse(504, "gatewayTimeout");
      },
    },
    {
      rate: rates.torn, appendOnly: true,
      happen: async (path, init) => {
        const { index, values } = JSON.parse(String(init.body)) as { index: null; values: unknown[][] };
        const kept = values.slice(0, Math.floor(clock.random() * values.length));
        if (kept.length > 0) await pass(path, { ...init, body: JSON.stringify({ index, values: kept }) });
        count("torn");
        throw new TypeError("fetch failed");
      },
    },
    { rate: rates.empty, appendOnly: true, happen: async () => (count("nothing kept"), Response.json({ index: 0, values: [] }, { status: 201 })) },
  ];

  const request: typeof fetch = async (input, init = {}) => {
    const path = String(input).slice(baseUrl.length);
    await clock.sleep(50 + clock.random() * 800);
    const isAppend = init.method === "POST" && path.endsWith("/rows");
    let luck = clock.random();
    for (const { rate, appendOnly, happen } of fates) {
      if (appendOnly && !isAppend) continue;
      if (luck < rate) return happen(path, init);
      luck -= rate;
    }
    return pass(path, init);
  };

  function refuse(status: number, code: string, retryAfter: number | null = null): Response {
    count(String(status));
    return Response.json({ error: { code, message: "", innerError: { code: `${code}Uncategorized` } } }, { status, headers: retryAfter === null ? {} : { "retry-after": String(retryAfter) } });
  }

  return {
    request,
    counts,
    settled: async () => {
      for (let done = 0; done < held.length; done = held.length) await Promise.all(held);
    },
  };
}
