declare const unit: unique symbol;

/** Points of a score: 100 is on target. */
export type Points = number & { readonly [unit]: "points" };
/** An attainment or a share: 1 is on target, or the whole. */
export type Fraction = number & { readonly [unit]: "fraction" };

export const points = (value: number): Points => value as Points;
export const fraction = (value: number): Fraction => value as Fraction;

/** 1 higher is better, −1 lower is better, 0 as close to the target as possible. */
export type Direction = 1 | -1 | 0;

/** The scoring methods of KPI.SCORE. */
export type Method =
  | "ratio" | "inverse" | "linear" | "band" | "step" | "curve" | "passfail" | "deduct" | "efficacy" | "progress";
