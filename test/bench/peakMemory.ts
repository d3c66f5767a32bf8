import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MEGABYTE = 1e6;

/** The most memory in use above what was needed at the beginning, garbage included. */
export class PeakMemory {
  private readonly before: number;
  private most = 0;

  constructor() {
    // What was thrown away before shall not hide what comes.
    setFlagsFromString("--expose_gc");
    (runInNewContext("gc") as () => void)();
    this.before = used();
  }

  look(): void {
    this.most = Math.max(this.most, used() - this.before);
  }

  get megabytes(): number {
    return this.most / MEGABYTE;
  }
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
