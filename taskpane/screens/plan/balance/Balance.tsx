import { useCallback, useMemo, useState } from "react";
import { Body1, Button, Caption1, Caption1Strong, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { balanceOf, type Part } from "../../../../src/goals/balance";
import { natureScores } from "../../../../src/goals/natureScores";
import type { GoalNode } from "../../../../src/goals/types";
import { periodLabel } from "../../../../src/review";
import { formatPercent, formatScore } from "../../../../src/text/numbers";
import { balanceText as text } from "../../../../src/text/pane/balance";
import { dimensionTerms, horizonTerms, natureTerms, stageTerms, termName, type Term } from "../../../../src/text/terms";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { Radar } from "./Radar";

const useStyles = makeStyles({
  control: { minWidth: 0 },
  bar: { height: "6px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground5 },
  fill: { height: "100%", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorCompoundBrandStroke },
  name: { flexGrow: 1 },
  share: { fontVariantNumeric: "tabular-nums" },
});

interface BalanceProps {
  readonly nodes: readonly GoalNode[];
  /** Share that one dimension of a department should not exceed. */
  readonly limit: number;
}

/** Whether the weights lean to one side: by dimension, hard and soft, process, result and growth, short and long. */
export function Balance({ nodes, limit }: BalanceProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t(isOpen ? text.hide : text.show)}</Button>
      {isOpen && <Spread nodes={nodes} limit={limit} />}
    </div>
  );
}

function Spread({ nodes, limit }: BalanceProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const names = useMemo(() => [...new Set(nodes.map(({ department }) => department).filter((name) => name !== ""))], [nodes]);
  const { workbook, revision } = useWorkbook();
  const results = useReading(useCallback(() => workbook.readResults(), [workbook]), revision);
  const [chosen, setChosen] = useState<string | null>(null);
  const department = chosen !== null && names.includes(chosen) ? chosen : null;
  const { count, dimensions, natures, stages, horizons } = useMemo(() => balanceOf(nodes, department), [nodes, department]);
  const said = dimensions.flatMap(({ value, weight }) => (value === null ? [] : [{ name: t(termName(dimensionTerms, value)), value: weight }]));
  const parts = said.map(({ name, value }) => t(text.part, { name, weight: formatPercent(value) })).join(t(text.comma));
  const reached = useMemo(() => natureScores(nodes, results.value ?? [], department), [nodes, results.value, department]);
  const scored = (reached?.scores ?? []).map(({ value, score }) => t(text.score, { name: t(termName(natureTerms, value)), score: formatScore(score) })).join(t(text.comma));
  return (
    <Stack gap="small" card>
      {results.error !== null && <ErrorCard error={results.error} onRetry={results.again} />}
      <Field label={t(text.whose)} size="small">
        <Dropdown
          size="small" className={styles.control} value={department ?? t(text.everybody)} selectedOptions={[department === null ? "" : `=${department}`]}
          onOptionSelect={(_, { optionValue = "" }) => setChosen(optionValue === "" ? null : optionValue.slice(1))}
        >
          <Option value="">{t(text.everybody)}</Option>
          {names.map((name) => <Option key={name} value={`=${name}`}>{name}</Option>)}
        </Dropdown>
      </Field>
      {count === 0 ? <Body1>{t(text.none)}</Body1> : (
        <>
          <Caption1><Muted>{t(count === 1 ? text.onlyKpi : text.kpis, { count })}</Muted></Caption1>
          <Radar label={t(text.radar, { parts })} axes={said} limit={department === null ? null : limit} />
          {department !== null && <Caption1><Muted>{t(text.limit, { limit: formatPercent(limit) })}</Muted></Caption1>}
          <Bars title={t(text.dimensions)} terms={dimensionTerms} parts={dimensions} />
          <div>
            <Bars title={t(text.natures)} terms={natureTerms} parts={natures} />
            {reached !== null && <Caption1><Muted>{t(text.scores, { period: periodLabel(reached.period, language), parts: scored })}</Muted></Caption1>}
          </div>
          <Bars title={t(text.stages)} terms={stageTerms} parts={stages} />
          {horizons.some(({ value, weight }) => value !== null && weight > 0) && <Bars title={t(text.horizons)} terms={horizonTerms} parts={horizons} />}
        </>
      )}
    </Stack>
  );
}

/** The parts of the weight, of which those that say nothing are named only where there are any. */
function Bars<Value>({ title, terms, parts }: { readonly title: string; readonly terms: readonly Term<Value>[]; readonly parts: readonly Part<Value | null>[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div>
      <Caption1Strong>{title}</Caption1Strong>
      <List gap="none" label={title}>
        {parts.filter(({ value, weight }) => value !== null || weight > 0).map(({ value, weight }) => (
          <li key={String(value)}>
            <Row>
              <Caption1 className={styles.name}>{t(value === null ? text.unsaid : termName(terms, value))}</Caption1>
              <Caption1 className={styles.share}>{formatPercent(weight)}</Caption1>
            </Row>
            <div className={styles.bar}><div className={styles.fill} style={{ width: `${weight * 100}%` }} /></div>
          </li>
        ))}
      </List>
    </div>
  );
}
