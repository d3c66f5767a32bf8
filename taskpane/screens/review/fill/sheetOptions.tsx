import { useState } from "react";
import { Checkbox } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import type { ReviewsPer } from "../../../../src/review/sheet/placement";
import { fillStates as text } from "../../../../src/text/pane/fillStates";
import type { GenerateRequest, PeriodSummary } from "../../../../src/workbook/types";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

export type SheetOptions = Pick<GenerateRequest, "per" | "orientation">;

/**
 * How new review sheets are made; sheets that are there stay as they are. Whoever chooses nothing has people's own sheets
 * in the departments that have them, or had them in the newest other period; where all had, new departments have them too.
 */
export function useSheetOptions(periods: readonly PeriodSummary[], period: PeriodId) {
  const [chosen, setPerPerson] = useState<boolean | null>(null);
  const [isPortrait, setPortrait] = useState(false);
  const known = habits(periods, period);
  const own = [...known.values()].filter((per) => per === "person").length;
  const habit: boolean | "mixed" = own === 0 ? false : own === known.size ? true : "mixed";
  const perPerson = chosen ?? habit;
  const per = perPerson === "mixed" ? known : perPerson ? "person" as const : chosen === false ? "department" as const : null;
  const options: SheetOptions = { ...(per === null ? {} : { per }), ...(isPortrait ? { orientation: "portrait" as const } : {}) };
  return { options, perPerson, isPerPerson: perPerson === true, isPortrait, setPerPerson, setPortrait };
}

/** What sheets each department has, or had in the newest other period. */
function habits(periods: readonly PeriodSummary[], period: PeriodId): ReadonlyMap<string, ReviewsPer> {
  const newest = periods.find((each) => each.period !== period);
  const own = periods.find((each) => each.period === period);
  return new Map([newest, own].flatMap((each) => each?.departments ?? []).map(({ name, perPerson }) => [name, perPerson === true ? "person" : "department"] as const));
}

export function SheetOptionBoxes({ perPerson, isPortrait, setPerPerson, setPortrait }: ReturnType<typeof useSheetOptions>) {
  const t = useText();
  return (
    <Stack gap="none">
      <Checkbox label={t(text.perPerson)} checked={perPerson} onChange={(_, { checked }) => setPerPerson(checked === true)} />
      <Checkbox label={t(text.portrait)} checked={isPortrait} onChange={(_, { checked }) => setPortrait(checked === true)} />
    </Stack>
  );
}
