import { useCallback, useRef, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { shareText } from "../../../src/text/pane";
import { administratorSteps } from "../../../src/text/sharing";
import { ErrorCard } from "../../components/ErrorCard";
import { Grow, Row, Stack } from "../../components/layout";
import { useReading } from "../../hooks/useReading";
import { useText } from "../../hooks/useText";
import type { Account, Places } from "../../sharing/places";

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

/** Who is signed in to Microsoft 365; or, where that is not set up, what the administrator has to do. */
export function MicrosoftAccount({ places: { microsoft365 }, onChange }: { readonly places: Places; readonly onChange?: () => void }) {
  return microsoft365 === null ? <SetUp /> : <SignedIn account={microsoft365} {...(onChange && { onChange })} />;
}

function SetUp() {
  const styles = useStyles();
  const t = useText();
  return (
    <Stack gap="small" card>
      <Body1>{t(shareText.setUpFor)}</Body1>
      <ol className={styles.steps}>
        {administratorSteps(location.origin).map((step) => (
          <li key={step.en}><Caption1>{t(step)}</Caption1></li>
        ))}
      </ol>
    </Stack>
  );
}

function SignedIn({ account, onChange }: { readonly account: Account; readonly onChange?: () => void }) {
  const t = useText();
  const signedIn = useReading(useCallback(() => account.name(), [account]), 0);
  const [failure, setFailure] = useState<unknown>(null);
  const name = signedIn.value;
  const { signOut } = account;
  const error = failure ?? signedIn.error;
  const latest = useRef(0);
  // A sign-in window that was closed by hand never answers: another click starts anew, and only the last one counts.
  const change = (work: () => Promise<void>): void => {
    const attempt = (latest.current += 1);
    setFailure(null);
    work().then(() => {
      signedIn.again();
      onChange?.();
    }, (error: unknown) => {
      if (attempt === latest.current) setFailure(error);
    });
  };
  return (
    <Stack gap="small">
      <Row wrap>
        <Grow><Body1 role="status">{name === null ? t(shareText.notSignedIn) : t(shareText.signedIn, { name })}</Body1></Grow>
        {name === null ? (
          <Button size="small" onClick={() => change(() => account.signIn())}>{t(shareText.signIn)}</Button>
        ) : (
          signOut !== null && <Button size="small" onClick={() => change(signOut)}>{t(shareText.signOut)}</Button>
        )}
      </Row>
      {error !== null && <ErrorCard error={error} onDismiss={() => setFailure(null)} />}
    </Stack>
  );
}
