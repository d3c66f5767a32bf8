import { GraphError } from "../errors";
import type { Faults, Stroke } from "../faults/faults";
import { ConnectionCut } from "./failures";
import type { Answer, GraphRequest } from "./messages";

type Answering = (request: GraphRequest) => Promise<Answer>;

const sessionRequest = /\/(?:create|refresh|close)Session$/i;
const rowsRequest = /\/rows(?:\/add)?$/i;

const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms).unref());

/** Answers a request, with the fault that strikes it if faults were asked for. Only workbooks are struck. */
export async function withFaults(faults: Faults | null, request: GraphRequest, answer: Answering): Promise<Answer> {
  const path = request.url.pathname;
  if (faults === null || !/\/workbook(\/|$)|\/\$batch$/i.test(path)) return answer(request);
  const isWrite = !["GET", "HEAD"].includes(request.method) && !sessionRequest.test(path);
  const stroke = faults.strike(isWrite);
  if (stroke === null) return answer(request);
  // The body is read first: it cannot be read any more once the answer has gone.
  const text = await request.text();
  return struck(stroke, { ...request, text: async () => text }, answer);
}

async function struck({ kind, amount, applied }: Stroke, request: GraphRequest, answer: Answering): Promise<Answer> {
  switch (kind) {
    case "throttle":
      throw new GraphError("tooManyRequests", undefined, { retryAfter: amount });
    case "unavailable":
      if (applied) await answer(request);
      throw new GraphError("serviceUnavailable", undefined, { retryAfter: amount });
    case "gateway":
      if (applied) await answer(request);
      throw new GraphError("badGateway");
    case "timeout":
      if (applied) await answer(request);
      throw new GraphError("gatewayTimeout");
    case "slow":
      await wait(amount);
      return answer(request);
    case "late":
      void wait(amount).then(() => answer(request)).catch(() => undefined);
      throw new GraphError("gatewayTimeout");
    case "drop":
      await answer(request);
      throw new ConnectionCut();
    case "torn":
      await answer(rowsRequest.test(request.url.pathname) ? await halved(request) : request);
      throw new ConnectionCut();
  }
}

/** The request with the first half of its rows. */
async function halved(request: GraphRequest): Promise<GraphRequest> {
  const text = await request.text();
  const body: unknown = JSON.parse(text);
  const values = typeof body === "object" && body !== null && "values" in body && Array.isArray(body.values) ? (body.values as unknown[]) : [];
  if (values.length < 2) return request;
  return { ...request, text: async () => JSON.stringify({ ...(body as object), values: values.slice(0, Math.floor(values.length / 2)) }) };
}
