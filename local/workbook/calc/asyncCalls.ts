import { fromResult, fromThrown } from "./marshal";
import { errors, type Value } from "./values";

interface AsyncCall {
  /** undefined while the function is working. */
  answer: Value;
  /** The evaluation that used this call last: calls that the formula no longer makes are forgotten. */
  usedIn: number;
}

/** Who waits for the answers of a formula's calls. */
interface Waiting {
  started(): void;
  /** An answer has come. `wanted` tells whether the formula still makes that call. */
  answered(wanted: boolean): void;
}

/** The calls of asynchronous custom functions that one formula makes, by function and arguments. */
export class AsyncCalls {
  private readonly calls = new Map<string, AsyncCall>();
  private evaluation = 0;

  constructor(private readonly waiting: Waiting) {}

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
    this.waiting.started();
    const finish = (answer: Value): void => {
      call.answer = answer;
      this.waiting.answered(this.calls.get(key) === call);
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
