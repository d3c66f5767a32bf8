import { useEffect, useRef, type ReactNode } from "react";
import { Body1, Button, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, EditRegular } from "@fluentui/react-icons";
import { indicatorByCode, jobs } from "../../../../src/goals";
import type { LibraryEntry } from "../../../../src/goals/indicators/entries";
import type { Message } from "../../../../src/text/language";
import { frameText, libraryText as text } from "../../../../src/text/pane";
import { countsTerms, dimensionTerms, frequencyTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, termName } from "../../../../src/text/terms";
import { Muted, Row, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { DirectionMark } from "../DirectionMark";
import { AddToDepartment } from "./AddToDepartment";
import type { Library } from "./useLibrary";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "minmax(64px, auto) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  title: { margin: 0, overflowWrap: "anywhere" },
});

interface IndicatorDetailProps {
  readonly entry: LibraryEntry;
  readonly library: Library;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onOpen: (code: string) => void;
}

/** Everything that is known of an indicator, and what can be done with it. */
export function IndicatorDetail({ entry, library, onBack, onEdit, onOpen }: IndicatorDetailProps) {
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const back = useRef<HTMLDivElement>(null);
  // The entry of the list that opened it is gone: the keyboard goes on here.
  useEffect(() => { back.current?.querySelector("button")?.focus(); }, [entry.code]);
  const separator = t(frameText.listSeparator);
  const users = [...new Set((library.reading?.nodes ?? []).filter(({ code, level }) => level === "kpi" && code === entry.code).map(({ department }) => department))];
  const said = (message: Message | null): string | null => (message === null || t(message) === "" ? null : t(message));
  const guard = library.entries.find(({ code }) => code === entry.guard);
  const ours = entry.origin === "changed" ? indicatorByCode(entry.code) : undefined;
  const jobNames = entry.jobs.includes("all") ? t(text.allJobs) : jobs.filter(({ code }) => entry.jobs.includes(code)).map(({ name }) => t(name)).join(separator);
  const facts: readonly (readonly [label: Message, fact: ReactNode])[] = [
    [text.definition, said(entry.definition)],
    [text.theirs, ours === undefined ? null : t(ours.definition)],
    [text.numerator, said(entry.numerator)],
    [text.denominator, said(entry.denominator)],
    [text.formula, entry.formula === "" ? null : entry.formula],
    [text.unit, said(entry.unit)],
    [text.direction, <DirectionMark key="direction" direction={entry.direction} />],
    [text.method, t(termName(methodTerms, entry.method))],
    [text.parameter, entry.parameter === null ? null : String(entry.parameter)],
    [text.cap, entry.cap === null ? null : String(entry.cap)],
    [text.counts, entry.counts === "weighted" ? null : t(termName(countsTerms, entry.counts))],
    [text.rollUp, t(termName(rollUpTerms, entry.rollUp))],
    [text.source, said(entry.source)],
    [text.frequency, t(termName(frequencyTerms, entry.frequency))],
    [text.dimension, t(termName(dimensionTerms, entry.dimension))],
    [text.stage, `${t(termName(stageTerms, entry.stage))} · ${t(termName(natureTerms, entry.nature))}`],
    [text.anchors, said(entry.anchors)],
    [text.guard, guard === undefined ? entry.guard : <Link key="guard" as="button" title={t(text.guardHint)} onClick={() => onOpen(guard.code)}>{t(guard.name)}</Link>],
    [text.jobs, jobNames === "" ? null : jobNames],
    [text.usedBy, users.length === 0 ? null : users.join(separator)],
  ];
  return (
    <Stack>
      <div ref={back}><Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>{t(text.backToList)}</Button></div>
      <div>
        <Subtitle2 as="h2" className={styles.title}>{t(entry.name)}</Subtitle2>
        <Caption1 block><Muted>{entry.code}</Muted></Caption1>
      </div>
      <dl className={styles.facts}>
        {facts.filter(([, fact]) => fact !== null).map(([label, fact]) => (
          <Fact key={label.en} label={t(label)}>{fact}</Fact>
        ))}
      </dl>
      <AddToDepartment entry={entry} library={library} />
      <Row wrap>
        <Button size="small" icon={<EditRegular />} onClick={onEdit}>{t(text.edit)}</Button>
        {entry.row !== null && <Button size="small" appearance="subtle" onClick={() => goTo(entry.row?.address ?? "")}>{t(text.goToRow)}</Button>}
      </Row>
    </Stack>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}><Caption1>{label}</Caption1></dt>
      <dd className={styles.fact}><Body1>{children}</Body1></dd>
    </>
  );
}
