import { Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { Card, CardKind } from "../../../../src/insights/overview/cards";
import type { Message } from "../../../../src/text/language";
import { formatPercent, formatScore } from "../../../../src/text/numbers";
import { insightsText } from "../../../../src/text/pane/insights";
import { Muted, Stack } from "../../../components/layout";
import { Sparkline } from "../../../components/Sparkline";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  // One below the other where two would be too narrow for their words.
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))", gap: tokens.spacingHorizontalS, listStyleType: "none", margin: 0, padding: 0 },
  card: { height: "100%", boxSizing: "border-box" },
  figure: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: "tabular-nums", margin: 0 },
});

/** Where things stand, in a few numbers. */
export function Cards({ cards, isOne }: { readonly cards: readonly Card[]; readonly isOne: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.grid} aria-label={t(insightsText.cards)}>
      {cards.map((card) => <li key={card.kind}><Figure card={card} label={t(labelOf(card.kind, isOne))} /></li>)}
    </ul>
  );
}

function Figure({ card: { kind, value, of, trend, text }, label }: { readonly card: Card; readonly label: string }) {
  const styles = useStyles();
  const t = useText();
  const shown = value === null ? t(insightsText.none) : of === null ? formatScore(value) : t(insightsText.countOf, { value, of });
  const said = (each: number | null): string => (each === null ? t(insightsText.none) : kind === "score" ? formatScore(each) : formatPercent(each));
  return (
    <Stack card gap="none" className={styles.card}>
      <Caption1>{label}</Caption1>
      <div className={styles.figure}>
        <Title3 as="span" className={styles.number}>{shown}</Title3>
        <Sparkline values={trend} label={t(insightsText.trendOf, { what: label, count: trend.length, values: trend.map(said).join(", ") })} />
      </div>
      <Caption1><Muted>{t(text)}</Muted></Caption1>
    </Stack>
  );
}

function labelOf(kind: CardKind, isOne: boolean): Message {
  return kind === "score" && !isOne ? insightsText.scoreMean : insightsText[kind];
}
