/** Thrown within `nativeFormula`: a part of a formula has no native equivalent. */
export class NotNative extends Error {
  constructor(readonly part: string) {
    super(part);
    this.name = "NotNative";
  }
}
