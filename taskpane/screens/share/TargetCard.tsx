import { useCallback, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { TargetInfo } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { Grow, Muted, Row, Section, Stack } from "../../components/layout";
import { useReading } from "../../hooks/useReading";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import type { ConnectionState } from "../../provider/SharingProvider";
import { formatTime } from "./formatTime";
import { TargetForm } from "./TargetForm";
import { targetKinds } from "./targetKinds";
import { UnsettledCard } from "./UnsettledCard";

export type ReadyConnection = Extract<ConnectionState, { kind: "ready" }>;

const useStyles = makeStyles({
  icon: { fontSize: "28px", lineHeight: "28px", display: "flex", color: tokens.colorBrandForeground1 },
  location: { overflowWrap: "anywhere" },
});

/** The target: its name, where to open it, when it was last pushed to; and the way to another one. */
export function TargetCard({ connection }: { readonly connection: ReadyConnection }) {
  const t = useText();
  const { places, choice } = connection;
  const [isChanging, setIsChanging] = useState(false);
  if (choice === null || isChanging) {
    return (
      <Section title={t(shareText.chooseTarget)}>
        {choice === null ? <Body1>{t(shareText.noTarget)}</Body1> : <UnsettledCard />}
        <TargetForm places={places} choice={choice} onDone={() => setIsChanging(false)} />
      </Section>
    );
  }
  return <Chosen connection={connection} onChange={() => setIsChanging(true)} />;
}

function Chosen({ connection: { places, choice }, onChange }: { readonly connection: ReadyConnection; readonly onChange: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { sink } = useSharing();
  const { pushes } = useWorkbook();
  const describe = useCallback(async (signal: AbortSignal): Promise<TargetInfo | null> => sink?.describe(signal) ?? null, [sink]);
  // A target that cannot be described still has its name; the preview below says what is wrong.
  const target = useReading(describe, 0).value;
  const kind = targetKinds[choice?.kind ?? "local"];
  const isOpenWorkbook = choice?.kind === "workbook" || choice?.kind === "file";
  const name = isOpenWorkbook ? t(kind.label) : target?.name || choice?.link || places.local?.name || t(kind.label);
  const last = pushes.map(({ at }) => at).sort().at(-1);
  return (
    <Stack card gap="none">
      <Row>
        <span className={styles.icon} aria-hidden>
          {kind.icon}
        </span>
        <Grow>
          <Stack gap="none">
            <Caption1><Muted>{isOpenWorkbook ? t(shareText.target) : t(kind.label)}</Muted></Caption1>
            <Body1 className={styles.location}>{name}</Body1>
            {target !== null && target.location !== "" && target.location !== name && (
              <Caption1 className={styles.location}><Muted>{target.location}</Muted></Caption1>
            )}
            <Caption1><Muted>{last === undefined ? t(shareText.neverPushed) : t(shareText.lastPush, { at: formatTime(last) })}</Muted></Caption1>
          </Stack>
        </Grow>
      </Row>
      <Row>
        <Grow>{null}</Grow>
        <Button size="small" appearance="subtle" onClick={onChange}>{t(shareText.changeTarget)}</Button>
      </Row>
    </Stack>
  );
}
