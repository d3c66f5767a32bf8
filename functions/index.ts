import { adjust, variance, veto } from "./adjusting";
import { agg, coverage, weighted, ytd } from "./aggregate";
import { forecast, runrate } from "./forecast";
import { calibrate, forced, quota, rank, trimmed, zscore } from "./fairness";
import { coef, grade, status, statusRollup } from "./grading";
import { bonus, payout, pool, tierpay } from "./incentives";
import { anomaly, capability, signals, xmr } from "./insights";
import { bridge } from "./bridge";
import { explain } from "./explain";
import { need } from "./inverse";
import { band, deduct, efficacy, passfail, progress } from "./methods";
import { prorate, split } from "./periods";
import { rollup } from "./rollup";
import { attain, score } from "./scoring";
import { smart, smartReport } from "./smart";
import { curve, efficacyTier, step } from "./tables";
import { ahp, ahpCr, entropy, weightsCheck, weightsFill, weightsNormalize } from "./weights";

/** Ids of the functions, as in functions.json and never changed, and what computes them. */
const functions = {
  SCORE: score,
  ATTAIN: attain,
  PROGRESS: progress,
  CURVE: curve,
  STEP: step,
  BAND: band,
  PASSFAIL: passfail,
  DEDUCT: deduct,
  EFFICACY: efficacy,
  "EFFICACY.TIER": efficacyTier,
  VARIANCE: variance,
  ADJUST: adjust,
  VETO: veto,
  EXPLAIN: explain,
  NEED: need,
  BRIDGE: bridge,
  WEIGHTED: weighted,
  COVERAGE: coverage,
  "WEIGHTS.CHECK": weightsCheck,
  "WEIGHTS.NORMALIZE": weightsNormalize,
  "WEIGHTS.FILL": weightsFill,
  ROLLUP: rollup,
  AGG: agg,
  YTD: ytd,
  PRORATE: prorate,
  SPLIT: split,
  AHP: ahp,
  "AHP.CR": ahpCr,
  ENTROPY: entropy,
  GRADE: grade,
  STATUS: status,
  COEF: coef,
  "STATUS.ROLLUP": statusRollup,
  QUOTA: quota,
  FORCED: forced,
  RANK: rank,
  CALIBRATE: calibrate,
  TRIMMED: trimmed,
  ZSCORE: zscore,
  PAYOUT: payout,
  TIERPAY: tierpay,
  BONUS: bonus,
  POOL: pool,
  XMR: xmr,
  SIGNALS: signals,
  CAPABILITY: capability,
  ANOMALY: anomaly,
  FORECAST: forecast,
  RUNRATE: runrate,
  SMART: smart,
  "SMART.REPORT": smartReport,
};

for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
