import { useEffect, useMemo, useRef, useState } from "react";
import { Body1, Button, Caption1, Field, Link, makeStyles, Toast, ToastTitle, ToastTrigger, tokens, typographyStyles, useToastController } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { formulaOf, parseFormulaArgument } from "../../../src/text/formulaArgument";
import { frameText, functionsText } from "../../../src/text/pane";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted, Section, Stack } from "../../components/layout";
import type { FunctionEntry } from "../../insertFunction/catalogue";
import { usePreview } from "../../insertFunction/usePreview";
import { toasterId } from "../../hooks/useGoTo";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { ArgumentField } from "./ArgumentField";
import { PreviewBox } from "./PreviewBox";

const useStyles = makeStyles({
  back: { alignSelf: "start", paddingInlineStart: 0 },
  name: { ...typographyStyles.subtitle2, margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  // A field that the keyboard reaches does not stop behind the outcome.
  fields: { "@media (min-height: 32rem)": { "& input": { scrollMarginBottom: "48vh" } } },
  // In sight while the arguments are filled in, unless the pane is so low that it would hide them.
  outcome: {
    "@media (min-height: 32rem)": {
      position: "sticky",
      bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
      zIndex: 1,
      maxHeight: "45vh",
      overflowY: "auto",
      paddingBlock: tokens.spacingVerticalM,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  insert: { alignSelf: "start" },
});

/** The form of one function: its arguments, the formula that they make and what it shows. */
export function FunctionForm({ entry, onBack }: { readonly entry: FunctionEntry; readonly onBack: () => void }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, revision } = useWorkbook();
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const args = useMemo(() => entry.parameters.map(({ id }) => parseFormulaArgument(typed[id] ?? "")), [entry, typed]);
  const preview = usePreview(entry, args, revision);
  const formula = formulaOf(entry.name, args);
  const heading = useRef<HTMLHeadingElement>(null);
  // The list that had the keyboard is gone: it goes on at the form's top.
  useEffect(() => { heading.current?.focus(); }, []);

  const isMissing = (position: number) => entry.parameters[position]?.optional === false && args[position]?.kind === "empty";
  const insert = async (): Promise<void> => {
    setAsked(true);
    if (entry.parameters.some((_, position) => isMissing(position))) return;
    try {
      setError(null);
      const inserted = await workbook.insertFormula(formula);
      const toastId = `inserted:${inserted.address}`;
      const undo = (): void => {
        dismissToast(toastId);
        workbook.restoreCell(inserted).catch(setError);
      };
      dispatchToast(
        <Toast>
          <ToastTitle action={<ToastTrigger><Link as="button" onClick={undo}>{t(frameText.undo)}</Link></ToastTrigger>}>
            {t(functionsText.inserted, { address: inserted.address })}
          </ToastTitle>
        </Toast>,
        { intent: "success", toastId, timeout: 8000 },
      );
    } catch (failure) {
      setError(failure);
    }
  };

  return (
    <Stack>
      <Button className={styles.back} appearance="transparent" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
        {t(functionsText.back)}
      </Button>
      <Stack gap="small">
        <h2 className={styles.name} ref={heading} tabIndex={-1}>{entry.name}</h2>
        <Body1>{t(entry.description)}</Body1>
        <Link href={`./help/${language === "zh-CN" ? "zh-CN/" : ""}${entry.id}.html`} target="_blank" rel="noreferrer">{t(functionsText.help)}</Link>
      </Stack>
      <Stack className={styles.fields}>
        {entry.parameters.map((parameter, position) => (
          <ArgumentField
            key={parameter.id}
            parameter={parameter}
            value={typed[parameter.id] ?? ""}
            problem={asked && isMissing(position) ? t(functionsText.required) : null}
            onChange={(value) => setTyped((before) => ({ ...before, [parameter.id]: value }))}
            onError={setError}
          />
        ))}
      </Stack>
      <Caption1><Muted>{t(functionsText.typing)}</Muted></Caption1>
      <div className={styles.outcome}>
        <Stack gap="small">
          <Field label={t(functionsText.formula)}>
            <output className={styles.code}>{formula}</output>
          </Field>
          <PreviewBox preview={preview} />
          {error !== null && <ErrorCard error={error} />}
          <Button className={styles.insert} appearance="primary" onClick={() => void insert()}>{t(functionsText.insert)}</Button>
        </Stack>
      </div>
      {entry.formula.en !== "" && (
        <Section title={t(functionsText.rule)}>
          {t(entry.formula).split("\n").map((line) => <Body1 key={line}>{line}</Body1>)}
        </Section>
      )}
      {entry.examples.length > 0 && (
        <Section title={t(functionsText.example)}>
          {entry.examples.map(({ formula: example, result }) => (
            <Body1 key={example} className={styles.code}>{`${example} → ${result}`}</Body1>
          ))}
        </Section>
      )}
    </Stack>
  );
}
