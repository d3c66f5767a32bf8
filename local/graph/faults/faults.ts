import { faultKinds, type DeathPoint, type FaultKind, type FaultPlan } from "./plan";

/** A fault that strikes one request. */
export interface Stroke {
  readonly kind: FaultKind;
  readonly amount: number;
  /** For the answers that leave it open: the write happened all the same. */
  readonly applied: boolean;
}

/** Rolls the faults of a plan, always in the same order for the same seed and the same requests. */
export class Faults {
  private state: number;
  private readonly passes = new Map<DeathPoint, number>();

  constructor(
    private readonly plan: FaultPlan,
    private readonly die: () => void = () => process.kill(process.pid, "SIGKILL"),
  ) {
    this.state = plan.seed >>> 0;
  }

  /** The fault that strikes a request, or none. */
  strike(isWrite: boolean): Stroke | null {
    for (const [kind, { concerns }] of Object.entries(faultKinds) as [FaultKind, { concerns: "all" | "writes" }][]) {
      const { rate, amount } = this.plan.rates[kind];
      if (rate === 0 || (concerns === "writes" && !isWrite)) continue;
      if (this.random() < rate) return { kind, amount, applied: isWrite && this.random() < 0.5 };
    }
    return null;
  }

  /** Tells that a commit has come to a point: here the server may die. */
  pass(point: DeathPoint): void {
    const count = (this.passes.get(point) ?? 0) + 1;
    this.passes.set(point, count);
    if (this.plan.die?.point === point && this.plan.die.pass === count) this.die();
  }

  /** From 0 to 1 (mulberry32). */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
