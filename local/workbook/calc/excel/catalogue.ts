import { aggregates } from "./aggregates";
import { arrays } from "./arrays";
import { bonds } from "./bonds";
import { byteTexts } from "./byteTexts";
import { conditions } from "./conditions";
import { criteria } from "./criteria";
import { dates } from "./dates";
import { databases } from "./databases";
import { distributions } from "./distributions";
import { engineering } from "./engineering";
import { forecasts } from "./forecast/forecasts";
import { furtherDistributions } from "./furtherDistributions";
import { furtherStatistics } from "./furtherStatistics";
import { grouping } from "./grouping";
import { hypotheses } from "./hypotheses";
import { information } from "./information";
import { lambdas } from "./lambdas";
import { library } from "./library";
import { logic } from "./logic";
import { lookups } from "./lookups";
import { mathematics } from "./mathematics";
import { matrices } from "./matrices";
import { money } from "./money";
import { moreTexts } from "./moreTexts";
import { references } from "./references";
import { regression } from "./regression";
import { regularExpressions } from "./regularExpressions";
import { reshaping } from "./reshaping";
import { statistics } from "./statistics";
import { subtotals } from "./subtotals";
import { texts } from "./texts";
import type { BuiltIn, SpecialForm } from "./builtIn";

/** Excel's functions by name. Where a function is in two tables, our own comes before the library's. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map(
  Object.entries({
    ...library,
    ...aggregates,
    ...arrays,
    ...bonds,
    ...criteria,
    ...dates,
    ...databases,
    ...distributions,
    ...engineering,
    ...forecasts,
    ...furtherDistributions,
    ...furtherStatistics,
    ...grouping,
    ...hypotheses,
    ...information,
    ...lambdas,
    ...logic,
    ...lookups,
    ...mathematics,
    ...matrices,
    ...money,
    ...references,
    ...regression,
    ...regularExpressions,
    ...reshaping,
    ...statistics,
    ...subtotals,
    ...texts,
    ...moreTexts,
    ...byteTexts,
  }),
);

/** Functions that evaluate only the arguments they need. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map(Object.entries(conditions));
