import { useMemo, useRef, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { LibraryEntry } from "../../../../src/goals/indicators/entries";
import { indicatorProblems, type IndicatorProblem } from "../../../../src/goals/indicators/validate";
import { proposedTable } from "../../../../src/goals/scoreTable";
import { frameText, libraryText as text } from "../../../../src/text/pane";
import { methodText } from "../../../../src/text/pane/method";
import { parameterNames } from "../../../../src/text/terms";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Row, Section, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { ScoreTable } from "../method/ScoreTable";
import { ChoiceField, FormulaField, SuitabilityFields, WordsField } from "./editorFields";
import { draftFrom, indicatorFrom, type IndicatorDraft } from "./indicatorDraft";
import type { Library } from "./useLibrary";
import { useWriteIndicators } from "./useWriteIndicators";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))", gap: tokens.spacingHorizontalS },
});

interface IndicatorEditorProps {
  readonly library: Library;
  /** The indicator to change; null makes a new one. */
  readonly entry: LibraryEntry | null;
  /** The code that was saved; null where nothing was. */
  readonly onDone: (code: string | null) => void;
}

/** Makes or changes a definition: its words, how it is worked out, whether it suits. */
export function IndicatorEditor({ library, entry, onDone }: IndicatorEditorProps) {
  const styles = useStyles();
  const t = useText();
  const shownIn = useLanguage();
  const language = library.reading?.language ?? shownIn;
  const base = entry?.row?.indicator ?? entry;
  const [draft, setDraft] = useState(() => draftFrom(base, language));
  const [isChecked, setChecked] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { write, isWriting, error, dismiss } = useWriteIndicators(library);
  const indicator = useMemo(() => indicatorFrom(draft, base, language), [draft, base, language]);
  const problems = useMemo(() => indicatorProblems(indicator, knownBeside(library, entry)), [indicator, library, entry]);
  const shown = isChecked ? problems : problems.filter(({ field }) => field === "formula" || field === "parameter" || field === "cap" || (field === "denominator" && draft.denominator !== "") || (field === "numerator" && draft.numerator !== ""));
  const change = (part: Partial<IndicatorDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    setChecked(true);
    if (problems.length > 0) {
      top.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    if (await write([{ indicator, before: entry?.row?.indicator ?? null }], [], t(text.saved, { code: indicator.code }))) onDone(indicator.code);
  };
  const props = { draft, change, problems: shown };
  const parameterName = parameterNames[draft.method];
  return (
    <div ref={top}>
      <Stack>
        <Section title={entry === null ? t(text.editorNew) : t(text.editorChange, { code: entry.code })}>
          <WordsField {...props} field="code" label={text.code} {...(entry === null ? { hint: text.codeHint, autoFocus: true } : { disabled: true })} />
          <div className={styles.pair}>
            <WordsField {...props} field="nameZh" label={text.nameZh} problemOf="name" {...(entry !== null && { autoFocus: true })} />
            <WordsField {...props} field="nameEn" label={text.nameEn} problemOf="name" />
          </div>
          <WordsField {...props} field="definitionZh" label={text.definitionZh} problemOf="definition" isLong />
          <WordsField {...props} field="definitionEn" label={text.definitionEn} problemOf="definition" isLong />
        </Section>
        <Section title={t(text.facts)}>
          <div className={styles.pair}>
            <WordsField {...props} field="numerator" label={text.numerator} />
            <WordsField {...props} field="denominator" label={text.denominator} />
          </div>
          <FormulaField {...props} />
          <div className={styles.pair}>
            <WordsField {...props} field="unit" label={text.unit} />
            <WordsField {...props} field="source" label={text.source} />
            {(["direction", "method", "rollUp", "frequency", "dimension", "nature", "stage", "counts"] as const).map((field) => <ChoiceField key={field} {...props} field={field} />)}
            <WordsField {...props} field="guard" label={text.guard} />
            <WordsField {...props} field="parameter" label={text.parameter} {...(parameterName && { hint: parameterName })} />
            <WordsField {...props} field="cap" label={text.cap} hint={methodText.capHint} />
          </div>
          {(draft.method === "step" || draft.method === "curve") && (
            <ScoreTable
              method={draft.method}
              direction={draft.direction}
              value={draft.parameter}
              hasTarget={false}
              proposal={proposedTable({ method: draft.method, direction: draft.direction, threshold: null, target: null, stretch: null })}
              onSave={(parameter) => change({ parameter })}
            />
          )}
          {draft.nature === "soft" && <WordsField {...props} field="anchors" label={text.anchors} isLong />}
        </Section>
        <SuitabilityFields {...props} />
        {error !== null && <ErrorCard error={error} onDismiss={dismiss} />}
        <div role="status">{isChecked && problems.length > 0 && <Problems problems={problems} />}</div>
        <Row>
          <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={isWriting} onClick={() => void save()}>{t(isWriting ? text.saving : text.save)}</Button>
          <Button onClick={() => onDone(null)}>{t(text.cancel)}</Button>
        </Row>
        {isWriting && <Caption1>{t(frameText.loading)}</Caption1>}
      </Stack>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly IndicatorProblem[] }) {
  const t = useText();
  return (
    <Stack gap="small" card>
      <Body1>{t(text.problems)}</Body1>
      <List>{problems.map(({ field, message, parameters }, at) => <li key={`${field}${at}`}><Caption1>{t(message, parameters)}</Caption1></li>)}</List>
    </Stack>
  );
}

/** All other indicators, and the formulas of all. */
function knownBeside({ entries }: Library, entry: LibraryEntry | null) {
  const others = entries.filter(({ code }) => code !== entry?.code);
  return {
    names: new Map(others.map(({ code, name }) => [code.toUpperCase(), name] as const)),
    formulas: new Map(entries.map(({ code, formula }) => [code, formula] as const)),
  };
}

