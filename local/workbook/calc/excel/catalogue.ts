import { aggregates } from "./aggregates";
import { arrays } from "./arrays";
import { conditions } from "./conditions";
import { criteria } from "./criteria";
import { dates } from "./dates";
import { distributions } from "./distributions";
import { information } from "./information";
import { lambdas } from "./lambdas";
import { library } from "./library";
import { logic } from "./logic";
import { lookups } from "./lookups";
import { mathematics } from "./mathematics";
import { references } from "./references";
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
    ...criteria,
    ...dates,
    ...distributions,
    ...information,
    ...lambdas,
    ...logic,
    ...lookups,
    ...mathematics,
    ...references,
    ...reshaping,
    ...statistics,
    ...subtotals,
    ...texts,
  }),
);

/** Functions that evaluate only the arguments they need. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map(Object.entries(conditions));
