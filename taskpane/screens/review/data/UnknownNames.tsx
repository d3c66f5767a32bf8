import { useMemo, useState } from "react";
import { Button, Caption1, Field, makeStyles, Select } from "@fluentui/react-components";
import { similarKpis } from "../../../../src/review/data/similarKpis";
import type { DataKpi, UnknownName } from "../../../../src/review/data/types";
import { dataPaneText as text } from "../../../../src/text/pane/data";
import { filesPaneText } from "../../../../src/text/pane/files";
import { frameText } from "../../../../src/text/pane";
import { Muted, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

// As wide as its longest option, a list would stand out of a narrow pane.
const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

interface UnknownNamesProps {
  readonly asked: readonly UnknownName[];
  readonly kpis: readonly DataKpi[];
  /** The answers so far: the id of a KPI, or "" for none. */
  readonly names: Readonly<Record<string, string>>;
  /** Undefined takes an answer back. */
  readonly onName: (key: string, goalId: string | undefined) => void;
}

/** A longer list starts with this many. */
const shownAtFirst = 5;
/** Answers that are no id: ids are not blank, and have no blanks. */
const [open, none] = ["?", " "];

/** Names of the data that say no KPI, or several: which one is meant is asked once. */
export function UnknownNames({ asked, kpis, names, onName }: UnknownNamesProps) {
  const styles = useStyles();
  const t = useText();
  const [isLong, setIsLong] = useState(false);
  const all = useMemo(() => [...new Map(kpis.filter(({ isLinked }) => !isLinked).map((kpi) => [kpi.goalId, kpi] as const)).values()], [kpis]);
  if (asked.length === 0) return null;
  const shown = isLong ? asked : asked.slice(0, shownAtFirst);
  return (
    <Section title={t(text.unknownTitle)}>
      <Stack gap="small">
        <Caption1><Muted>{t(text.unknownHint)}</Muted></Caption1>
        {shown.map((unknown) => {
          const { key, name, department, rows } = unknown;
          const answer = names[key];
          const similar = similarKpis(unknown, all);
          const others = all.filter((kpi) => !similar.includes(kpi));
          const label = { name, department, rows: `${rows.slice(0, 3).join(t(frameText.listSeparator))}${rows.length > 3 ? "…" : ""}` };
          return (
            <Field key={key} label={t(department === "" ? text.unknownName : text.unknownNameIn, label)}>
              <Select
                size="small"
                className={styles.select}
                value={answer === undefined ? open : answer === "" ? none : answer}
                onChange={(_, { value }) => onName(key, value === open ? undefined : value === none ? "" : value)}
              >
                <option value={open}>{t(text.notChosen)}</option>
                <option value={none}>{t(text.noKpi)}</option>
                {similar.length > 0 && <optgroup label={t(text.similar)}>{similar.map(optionOf)}</optgroup>}
                {[...new Set(others.map((kpi) => kpi.department))].map((each) => (
                  <optgroup key={each} label={each}>{others.filter((kpi) => kpi.department === each).map(optionOf)}</optgroup>
                ))}
              </Select>
            </Field>
          );
        })}
        {asked.length > shownAtFirst && (
          <div>
            <Button size="small" appearance="transparent" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
              {isLong ? t(filesPaneText.less) : t(filesPaneText.more, { count: asked.length })}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}

function optionOf({ goalId, department, kpi, code }: DataKpi) {
  return <option key={goalId} value={goalId}>{[department, code, kpi].filter((part) => part !== "").join(" · ")}</option>;
}
