/** Moves the decimal point without the error of a multiplication: 1.005 by 2 is 100.5, not 100.49999999999999. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Applies a rounding of whole numbers to a number of decimals (negative: tens, hundreds), alike on both sides of zero. */
function roundWith(round: (magnitude: number) => number, value: number, decimals: number): number {
  const places = Math.trunc(decimals);
  if (places > 300 || !Number.isFinite(value)) return value;
  return Math.sign(value) * shift(round(shift(Math.abs(value), places)), -places);
}

/** Rounds half away from zero. */
export function roundHalfUp(value: number, decimals: number): number {
  return roundWith(Math.round, value, decimals);
}

export function roundUp(value: number, decimals: number): number {
  return roundWith(Math.ceil, value, decimals);
}

export function roundDown(value: number, decimals: number): number {
  return roundWith(Math.floor, value, decimals);
}
