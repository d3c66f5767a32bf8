import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { TargetRow } from "../../../../src/goals/targets/targetRows";
import type { YearTargets } from "../../../../src/goals/targets/yearTargets";
import { periodLabel } from "../../../../src/review";
import { periodTargetsText as text } from "../../../../src/text/pane/periodTargets";
import { List, Muted, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  // As large as what stands around it.
  group: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start" },
});

interface OtherTargetsProps {
  readonly years: readonly YearTargets[];
  readonly others: readonly TargetRow[];
  /** How a number of the goal is written, with its unit. */
  readonly amount: (value: number) => string;
  readonly addsUp: boolean;
  readonly onChoose: (targets: YearTargets) => void;
}

/** What a goal has as targets in other years and kinds of period than the ones in view, each a way there. */
export function OtherTargets({ years, others, amount, addsUp, onChoose }: OtherTargetsProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  if (years.length + others.length === 0) return null;

  const heights = (rows: readonly TargetRow[]): string => {
    const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]));
    const [from, to] = [Math.min(...targets), Math.max(...targets)];
    if (targets.length === 0) return t(text.noTarget);
    if (addsUp) return t(text.total, { total: amount(Number(targets.reduce((sum, target) => sum + target, 0).toPrecision(12))) });
    return from === to ? amount(from) : t(text.span, { from: amount(from), to: amount(to) });
  };
  return (
    <Stack gap="none">
      <Caption1><Muted>{t(text.others)}</Muted></Caption1>
      <List gap="none">
        {years.map((each) => (
          <li key={`${each.year} ${each.kind}`}>
            <Link as="button" className={styles.group} onClick={() => onChoose(each)}>
              {t(text.group, { year: periodLabel(each.year, language), kind: t(text[each.kind]), count: each.rows.length, targets: heights(each.rows) })}
            </Link>
          </li>
        ))}
        {others.map((row, at) => (
          <li key={at}>
            <Caption1>{t(text.single, { period: periodLabel(row.period, language), target: row.target === null ? t(text.noTarget) : amount(row.target) })}</Caption1>
          </li>
        ))}
      </List>
    </Stack>
  );
}
