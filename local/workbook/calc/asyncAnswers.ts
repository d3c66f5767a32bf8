import type { Formula } from "./formula";
import type { AsyncHost } from "./functionRegistry";

/** Counts the asynchronous calls under way, and has answers that arrive together worked in together. */
export class AsyncAnswers implements AsyncHost {
  private callsUnderWay = 0;
  private arrived: Formula[] = [];
  private planned = false;
  private waiting: (() => void)[] = [];

  /** @param workIn brings formulas up to date whose answers have come */
  constructor(private readonly workIn: (formulas: readonly Formula[]) => void) {}

  started(): void {
    this.callsUnderWay++;
  }

  answered(formula: Formula, wanted: boolean): void {
    this.callsUnderWay--;
    if (wanted) this.arrived.push(formula);
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => this.flush());
  }

  /** Resolves when no call is under way and every answer is worked in. */
  settled(): Promise<void> {
    if (this.callsUnderWay === 0 && !this.planned) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private flush(): void {
    this.planned = false;
    const formulas = this.arrived;
    this.arrived = [];
    try {
      this.workIn(formulas);
    } finally {
      if (this.callsUnderWay === 0 && !this.planned) {
        const waiting = this.waiting;
        this.waiting = [];
        for (const resolve of waiting) resolve();
      }
    }
  }
}
