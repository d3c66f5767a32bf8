import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { askText as text } from "../../../../src/text/pane/ask";
import { List, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

interface ExamplesProps {
  readonly questions: readonly string[];
  /** Shown at once, where a question could not be answered; otherwise on demand: what the results say comes first on this screen. */
  readonly isAdvice: boolean;
  readonly onAsk: (question: string) => void;
}

const useStyles = makeStyles({
  toggle: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  question: { textAlign: "start", overflowWrap: "anywhere" },
});

/** Questions that can be asked of these results. */
export function Examples({ questions, isAdvice, onAsk }: ExamplesProps) {
  const styles = useStyles();
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack gap="small">
      {!isAdvice && (
        <Button
          size="small" appearance="transparent" className={styles.toggle} aria-expanded={isOpen}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={() => setIsOpen(!isOpen)}
        >
          {t(text.examples)}
        </Button>
      )}
      {(isOpen || isAdvice) && (
        <List gap="small" label={t(text.examples)}>
          {questions.map((question) => (
            <li key={question}>
              <Link as="button" className={styles.question} onClick={() => onAsk(question)}>{question}</Link>
            </li>
          ))}
        </List>
      )}
    </Stack>
  );
}
