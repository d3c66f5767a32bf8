import { useCallback } from "react";
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { shareText } from "../../../src/text/pane";
import { Grow, Muted, Row, Stack } from "../../components/layout";
import { useReading } from "../../hooks/useReading";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import type { Connection } from "../../provider/SharingProvider";
import { formatTime } from "./formatTime";

const useStyles = makeStyles({
  icon: { fontSize: "28px", lineHeight: "28px", display: "flex", color: tokens.colorBrandForeground1 },
  location: { overflowWrap: "anywhere" },
});

/** The shared workbook: its name, where to open it, when it was last pushed to. */
export function TargetCard({ connection: { name, sink } }: { readonly connection: Extract<Connection, { kind: "ready" }> }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { pushes } = useWorkbook();
  // A target that cannot be described still has its name; the preview below says what is wrong.
  const target = useReading(useCallback((signal: AbortSignal) => sink.describe(signal), [sink]), 0).value;
  const last = pushes.map(({ at }) => at).sort().at(-1);
  return (
    <Stack card gap="none">
      <Row>
        <span className={styles.icon} aria-hidden>
          <DocumentTableRegular />
        </span>
        <Grow>
          <Stack gap="none">
            <Caption1><Muted>{t(shareText.target)}</Muted></Caption1>
            <Body1>{target?.name ?? name}</Body1>
            {target !== null && <Caption1 className={styles.location}><Muted>{target.location}</Muted></Caption1>}
            <Caption1><Muted>{last === undefined ? t(shareText.neverPushed) : t(shareText.lastPush, { at: formatTime(last, language) })}</Muted></Caption1>
          </Stack>
        </Grow>
      </Row>
    </Stack>
  );
}
