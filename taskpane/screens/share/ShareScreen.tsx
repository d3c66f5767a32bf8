import { useEffect } from "react";
import { ArrowUploadRegular, PlugDisconnectedRegular } from "@fluentui/react-icons";
import { frameText, shareText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { GoButton } from "../../components/GoButton";
import { Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { PushHistory } from "./PushHistory";
import { PushResults } from "./PushResults";
import { TargetCard } from "./TargetCard";

/** Where results go, what a push would change there, the push, and its receipts. */
export function ShareScreen() {
  const t = useText();
  const { connection, connect } = useSharing();
  const { summary, pushes, error, refresh } = useWorkbook();
  useEffect(() => {
    if (connection.kind === "unknown") void connect();
  }, [connection, connect]);

  if (connection.kind === "unknown") return <Loading label={t(shareText.connecting)} />;
  if (connection.kind === "failed") return <ErrorCard error={connection.error} onRetry={() => void connect()} />;
  if (connection.kind === "notSetUp") {
    return <EmptyState icon={<PlugDisconnectedRegular />} title={t(shareText.notSetUpTitle)} sentence={t(shareText.notSetUp)} />;
  }
  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;
  return (
    <Stack gap="large">
      <TargetCard connection={connection} />
      {summary.results === 0 ? (
        <EmptyState
          icon={<ArrowUploadRegular />}
          title={t(shareText.noResultsTitle)}
          sentence={t(shareText.noResults)}
          action={<GoButton screen="review" tab="consolidate" label={t(shareText.toConsolidate)} />}
        />
      ) : (
        <PushResults sink={connection.sink} />
      )}
      {pushes.length > 0 && <PushHistory pushes={pushes} />}
    </Stack>
  );
}
