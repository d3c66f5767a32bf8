import { useEffect, type ComponentType } from "react";
import type { Message } from "../../../src/text/language";
import { frameText, shareText } from "../../../src/text/pane";
import { exportText } from "../../../src/text/pane/export";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import { lazyPart } from "../../components/lazyPart";
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

const ExportTab = lazyPart(async () => (await import("./export/ExportTab")).ExportTab);

interface ShareTab {
  readonly label: Message;
  readonly component: ComponentType;
  /** It needs no shared workbook. */
  readonly isAlone?: boolean;
}

const tabs: Readonly<Record<TabOf<"share">, ShareTab>> = {
  push: { label: shareText.pushTab, component: PushTab },
  shared: { label: shareText.sharedTab, component: SharedTab },
  export: { label: exportText.tab, component: ExportTab, isAlone: true },
};

/** Where results go; the push and its receipts; what everybody pushed, for the person who consolidates it; and files for other programs. */
export function ShareScreen() {
  const { tabOf } = useRoute();
  const { component: Current, isAlone = false } = tabs[tabOf("share")];
  return (
    <ScreenTabs screen="share" label={shareText.tabs} tabs={tabs}>
      {isAlone ? <Current /> : <Connected tab={Current} />}
    </ScreenTabs>
  );
}

function Connected({ tab: Current }: { readonly tab: ComponentType }) {
  const t = useText();
  const { connection, connect } = useSharing();
  const { summary, error, refresh } = useWorkbook();
  useEffect(() => {
    if (connection.kind === "unknown") void connect();
  }, [connection, connect]);

  if (connection.kind === "unknown") return <Loading label={t(shareText.connecting)} />;
  if (connection.kind === "failed") return <ErrorCard error={connection.error} onRetry={() => void connect()} />;
  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;
  const ready: ReadyConnection = connection;
  return (
    <Stack gap="large">
      <TargetCard connection={ready} />
      {/* What was read, chosen or done at one target says nothing at another. */}
      <Current key={JSON.stringify(ready.choice)} />
    </Stack>
  );
}
