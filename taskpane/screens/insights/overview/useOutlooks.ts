import { useEffect, useRef, useState } from "react";
import { outlookOf, type Outlook } from "../../../../src/insights/overview/outlook";
import type { KpiSeries } from "../../../../src/insights/overview/series";

export interface Outlooks {
  /** Forecasts by the id of the series, null for one with too few values; none until all of them are worked out. */
  readonly known: ReadonlyMap<string, Outlook | null>;
  /** How many are worked out. */
  readonly done: number;
}

/** So long the pane may be busy before it looks at what somebody does meanwhile, in milliseconds. */
const slice = 12;
/** How often the pane says how far it is. */
const pause = 300;
/** Forecasts that are kept for when the workbook is read again. */
const most = 20_000;

const nothing: Outlooks = { known: new Map(), done: 0 };

/** Works the forecasts out in slices, so that hundreds of them hold nobody up. The same values are forecast once. */
export function useOutlooks(series: readonly KpiSeries[]): Outlooks {
  const kept = useRef(new Map<string, Outlook | null>());
  const [state, setState] = useState<{ readonly outlooks: Outlooks; readonly of: readonly KpiSeries[] | null }>({ outlooks: nothing, of: null });
  useEffect(() => {
    const known = new Map<string, Outlook | null>();
    let done = 0;
    let said = performance.now();
    const run = (): void => {
      const start = performance.now();
      for (let each = series[done]; each !== undefined && performance.now() - start < slice; each = series[done]) {
        known.set(each.id, forecastOf(each, kept.current));
        done += 1;
      }
      if (done >= series.length) return setState({ outlooks: { known, done }, of: series });
      if (performance.now() - said > pause) {
        said = performance.now();
        setState({ outlooks: { known: nothing.known, done }, of: series });
      }
      timer = setTimeout(run);
    };
    let timer = setTimeout(run);
    return () => clearTimeout(timer);
  }, [series]);
  // Those of other series are of no use.
  return state.of === series ? state.outlooks : nothing;
}

function forecastOf(series: KpiSeries, kept: Map<string, Outlook | null>): Outlook | null {
  const { period, unit, direction, target } = series.now;
  const key = JSON.stringify([period, unit, direction, target, series.points.map(({ actual }) => actual)]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  if (kept.size >= most) kept.clear();
  const outlook = outlookOf(series);
  kept.set(key, outlook);
  return outlook;
}
