import { fromResult, fromThrown } from "./marshal";
import type { Formula } from "./formula";
import type { AsyncHost } from "./functionRegistry";
import { errors, type Value } from "./values";

interface AsyncCall {
  /** undefined while the function is working. */
  answer: Value;
  /** The evaluation that used this call last: calls that the formula no longer makes are forgotten. */
  usedIn: number;
}

/** The calls of asynchronous custom functions that one formula makes, by function and arguments. */
export class AsyncCalls {
  private readonly calls = new Map<string, AsyncCall>();
  private evaluation = 0;

  constructor(
    private readonly formula: Formula,
    private readonly host: AsyncHost,
  ) {}

  /** The answer to a call made before: `#BUSY!` while it is working, undefined when there was no such call. */
  find(key: string): Value {
    const call = this.calls.get(key);
    if (call === undefined) return undefined;
    call.usedIn = this.evaluation;
    return call.answer ?? errors.busy;
  }

  start(key: string, promise: PromiseLike<unknown>): void {
    const call: AsyncCall = { answer: undefined, usedIn: this.evaluation };
    this.calls.set(key, call);
    this.host.started();
    const finish = (answer: Value): void => {
      call.answer = answer;
      this.host.answered(this.formula, this.calls.get(key) === call);
    };
    promise.then(
      (result) => finish(fromResult(result)),
      (reason: unknown) => finish(fromThrown(reason)),
    );
  }

  beginEvaluation(): void {
    this.evaluation++;
  }

  endEvaluation(): void {
    for (const [key, call] of this.calls) if (call.usedIn !== this.evaluation) this.calls.delete(key);
  }

  /** Forgets every answer: the next evaluation asks again. */
  clear(): void {
    this.calls.clear();
  }
}
