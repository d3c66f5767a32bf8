import { useEffect, type ComponentType } from "react";
import type { Message } from "../../../src/text/language";
import { frameText, shareText } from "../../../src/text/pane";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { ScreenTabs } from "../../components/ScreenTabs";
import { useRoute } from "../../hooks/useRoute";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import type { TabOf } from "../../routes";
import { PushTab } from "./PushTab";
import { SharedTab } from "./SharedTab";
import { TargetCard, type ReadyConnection } from "./TargetCard";

interface ShareTab {
  readonly label: Message;
  readonly component: ComponentType;
}

const tabs: Readonly<Record<TabOf<"share">, ShareTab>> = {
  push: { label: shareText.pushTab, component: PushTab },
  shared: { label: shareText.sharedTab, component: SharedTab },
};

/** Where results go; the push and its receipts; and what everybody pushed, for the person who consolidates it. */
export function ShareScreen() {
  const t = useText();
  const { tabOf } = useRoute();
  const { connection, connect } = useSharing();
  const { summary, error, refresh } = useWorkbook();
  useEffect(() => {
    if (connection.kind === "unknown") void connect();
  }, [connection, connect]);

  if (connection.kind === "unknown") return <Loading label={t(shareText.connecting)} />;
  if (connection.kind === "failed") return <ErrorCard error={connection.error} onRetry={() => void connect()} />;
  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;
  const Current = tabs[tabOf("share")].component;
  const ready: ReadyConnection = connection;
  return (
    <ScreenTabs screen="share" label={shareText.tabs} tabs={tabs}>
      <Stack gap="large">
        <TargetCard connection={ready} />
        {/* What was read, chosen or done at one target says nothing at another. */}
        <Current key={JSON.stringify(ready.choice)} />
      </Stack>
    </ScreenTabs>
  );
}
