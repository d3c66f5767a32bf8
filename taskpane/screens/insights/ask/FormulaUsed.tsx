import { useRef, useState } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { askText as text } from "../../../../src/text/pane/ask";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  root: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: { marginInline: tokens.spacingHorizontalMNudge, marginInlineEnd: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** The formula that gives the answer in a cell, to be read and copied. */
export function FormulaUsed({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  const t = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formula);
      setSaid("copied");
    } catch {
      // Excel shows the pane in a frame that may not write to the clipboard; the keys of the person may.
      box.current?.focus();
      box.current?.select();
      setSaid("notCopied");
    }
  };
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="formula">
        <AccordionHeader size="small">{t(text.formula)}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Stack gap="small">
            <Field label={t(text.formulaHint)} size="small">
              <Textarea readOnly value={formula} rows={5} resize="vertical" spellCheck={false} textarea={{ ref: box, className: styles.formula }} />
            </Field>
            <div>
              <Button size="small" icon={<CopyRegular />} onClick={() => { void copy(); }}>{t(text.copy)}</Button>
            </div>
            <Caption1 role="status"><Muted>{said === null ? "" : t(text[said])}</Muted></Caption1>
          </Stack>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
