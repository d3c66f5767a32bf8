import { Body1 } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { shareText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { Stack } from "../../components/layout";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { isShared } from "../../sharing/places";
import { ConsolidateShared } from "./ConsolidateShared";

/** For the person who consolidates: what the departments pushed, its conflicts, and the way into this workbook. */
export function SharedTab() {
  const t = useText();
  const { sink } = useSharing();
  if (sink === null) return null;
  if (!isShared(sink)) return <EmptyState icon={<DocumentArrowDownRegular />} title={t(shareText.file)} sentence={t(shareText.sharedFile)} />;
  return (
    <Stack gap="large">
      <Body1>{t(shareText.sharedSentence)}</Body1>
      <ConsolidateShared sink={sink} />
    </Stack>
  );
}
