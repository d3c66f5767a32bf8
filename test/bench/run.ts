import { buildAddin } from "../../local/builds";
import { benchAggregation } from "./aggregation";
import { benchCalculation } from "./calculation";
import { benchColdPage } from "./coldPage";
import { benchFairness } from "./fairness";
import { benchScoring } from "./scoring";
import { benchSharedWorkbook } from "./sharedWorkbook";

/** `npm run bench`: figures to compare within one run, on one machine. */
await buildAddin(process.cwd());
benchScoring();
benchAggregation();
benchFairness();
benchCalculation();
await benchSharedWorkbook();
await benchColdPage();
