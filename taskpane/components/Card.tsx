import type { ReactNode } from "react";
import {
  Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens, type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { frameText } from "../../src/text/pane";
import { useText } from "../hooks/useText";

const useStyles = makeStyles({
  bar: { alignItems: "start", whiteSpace: "normal", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "normal" },
});

interface CardProps {
  readonly intent: MessageBarIntent;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons under the text. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** An outcome that stays until it is dismissed; announced when it appears. */
export function Card({ intent, title, children, actions, onDismiss }: CardProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={t(frameText.dismiss)} onClick={onDismiss} />
            ),
          })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
