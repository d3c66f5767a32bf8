import { randomUUID } from "node:crypto";
import { errorBody, GraphError } from "../errors";
import { asGraphError } from "./failures";
import type { Answer } from "./messages";

/** Functions of the workbook that give the result of an operation. */
export type OperationResult = "sessionInfoResource" | "tableRowOperationResult";

interface Operation {
  readonly itemId: string;
  readonly kind: OperationResult | null;
  readonly state: { readonly status: "running" } | { readonly status: "succeeded"; readonly answer: Answer } | { readonly status: "failed"; readonly error: GraphError };
}

/** Results can be large: only the last operations are remembered. */
const kept = 200;

/** Requests that asked not to be waited for (`Prefer: respond-async`): they run on, and their state can be asked for. */
export class Operations {
  private readonly known = new Map<string, Operation>();

  /** @param kind the function that gives the result; null for a request without one. */
  start(itemId: string, kind: OperationResult | null, work: Promise<Answer>): string {
    const id = randomUUID();
    const settle = (state: Operation["state"]) => this.known.set(id, { itemId, kind, state });
    settle({ status: "running" });
    work.then(
      (answer) => settle({ status: "succeeded", answer }),
      (cause: unknown) => settle({ status: "failed", error: asGraphError(cause) }),
    );
    for (const old of [...this.known.keys()].slice(0, Math.max(0, this.known.size - kept))) this.known.delete(old);
    return id;
  }

  /**
   * The state of an operation as Graph tells it; a failed one is told with HTTP 200, too.
   * @param root address of the workbook.
   */
  resource(id: string, itemId: string, root: string): Record<string, unknown> {
    const { kind, state } = this.find(id, itemId);
    const told = { "@odata.type": "#microsoft.graph.workbookOperation", id, status: state.status };
    if (state.status === "failed") return { ...told, ...(errorBody(state.error, randomUUID(), new Date()) as object) };
    return state.status === "succeeded" && kind !== null ? { ...told, resourceLocation: `${root}/${kind}(key='${id}')` } : told;
  }

  /** @throws GraphError itemNotFound: no such operation, or not yet succeeded. */
  result(id: string, itemId: string, kind: OperationResult): unknown {
    const { state, kind: made } = this.find(id, itemId);
    if (state.status !== "succeeded" || made !== kind) throw new GraphError("itemNotFound", "The operation has no such result.");
    return state.answer.body;
  }

  private find(id: string, itemId: string): Operation {
    const found = this.known.get(id);
    if (found === undefined || found.itemId !== itemId) throw new GraphError("itemNotFound", "There is no such operation.");
    return found;
  }
}
