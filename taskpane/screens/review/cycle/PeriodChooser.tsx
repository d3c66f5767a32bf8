import { useState } from "react";
import { Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { currentPeriod, kindOf, ownPeriod, parsePeriod, periodsAround, type DateParts, type PeriodId, type PeriodKind } from "../../../../src/review";
import { isoDay, parseDay } from "../../../../src/review/days";
import { reviewText } from "../../../../src/text/pane";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

const kinds = ["quarter", "half", "year", "month", "week", "own"] as const satisfies readonly PeriodKind[];

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(96px, 1fr) 2fr", columnGap: tokens.spacingHorizontalS },
  dates: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

interface PeriodChooserProps {
  readonly value: PeriodId;
  readonly onChange: (period: PeriodId) => void;
  readonly today: DateParts;
  readonly yearStart: number;
  /** Periods that have reviews already: they can always be chosen. */
  readonly known: readonly PeriodId[];
}

/** Chooses a period of any kind: one around today, one that is there, or any days. */
export function PeriodChooser({ value, onChange, today, yearStart, known }: PeriodChooserProps) {
  const styles = useStyles();
  const t = useText();
  const kind = kindOf(value) ?? "quarter";
  const choose = (chosen: PeriodKind) => {
    const days = parsePeriod(value);
    if (chosen !== "own") onChange(currentPeriod(today, chosen, yearStart));
    else if (days !== null) onChange(ownPeriod(days.start, days.end) ?? value);
  };
  const offered = kind === "own" ? [] : periodsAround(today, kind, yearStart);
  const others = known.filter((period) => kindOf(period) === kind && !offered.includes(period));
  return (
    <Stack gap="small">
      <div className={styles.pair}>
        <Field label={t(text.kind)} className={styles.narrow}>
          <Dropdown
            className={styles.narrow} value={t(text[kind])} selectedOptions={[kind]}
            onOptionSelect={(_, { optionValue }) => choose(kinds.find((each) => each === optionValue) ?? kind)}
          >
            {kinds.map((each) => <Option key={each} value={each}>{t(text[each])}</Option>)}
          </Dropdown>
        </Field>
        <PeriodPicker
          label={t(reviewText.period)}
          periods={[...offered, ...others, ...(offered.includes(value) || others.includes(value) ? [] : [value])]}
          value={value}
          onChange={onChange}
        />
      </div>
      {kind === "own" && <OwnDates key={value} value={value} onChange={onChange} />}
    </Stack>
  );
}

/** The first and the last day of a period of one's own. */
function OwnDates({ value, onChange }: Pick<PeriodChooserProps, "value" | "onChange">) {
  const styles = useStyles();
  const t = useText();
  const days = parsePeriod(value);
  const [from, setFrom] = useState(days === null ? "" : isoDay(days.start));
  const [to, setTo] = useState(days === null ? "" : isoDay(days.end));
  const [start, end] = [parseDay(from), parseDay(to)];
  const period = start === null || end === null ? null : ownPeriod(start, end);
  const isWrong = start !== null && end !== null && period === null;
  const leave = () => {
    if (period !== null && period !== value) onChange(period);
  };
  return (
    <div className={styles.dates} onBlur={leave}>
      <Field label={t(text.from)} className={styles.narrow}>
        <Input type="date" className={styles.narrow} value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
      <Field label={t(text.to)} className={styles.narrow} {...(isWrong && { validationState: "error" as const, validationMessage: t(text.badDates) })}>
        <Input type="date" className={styles.narrow} value={to} onChange={(_, data) => setTo(data.value)} />
      </Field>
    </div>
  );
}
