/** 1.5 is what Excel makes of 150 %. */
const low = 5;

/** Whether a highest score leaves nothing to score: nobody means a cap of five points, or of less than none. */
export function isLowCap(cap: number): boolean {
  return cap <= low;
}
