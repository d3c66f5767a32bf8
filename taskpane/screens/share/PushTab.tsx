import { ArrowUploadRegular } from "@fluentui/react-icons";
import { shareText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { GoButton } from "../../components/GoButton";
import { Stack } from "../../components/layout";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { OutboxCard } from "./OutboxCard";
import { PushHistory } from "./PushHistory";
import { PushResults } from "./PushResults";

/** What a push would change, the push, what still waits to be sent, and every push so far. */
export function PushTab() {
  const t = useText();
  const { sink } = useSharing();
  const { summary, pushes } = useWorkbook();
  return (
    <Stack gap="large">
      <OutboxCard />
      {summary?.results === 0 ? (
        <EmptyState
          icon={<ArrowUploadRegular />}
          title={t(shareText.noResultsTitle)}
          sentence={t(shareText.noResults)}
          action={<GoButton screen="review" tab="consolidate" label={t(shareText.toConsolidate)} />}
        />
      ) : (
        sink !== null && <PushResults sink={sink} />
      )}
      {pushes.length > 0 && <PushHistory pushes={pushes} />}
    </Stack>
  );
}
