import { LightbulbRegular } from "@fluentui/react-icons";
import { frameText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../hooks/useText";

export function InsightsScreen() {
  const t = useText();
  return <EmptyState icon={<LightbulbRegular />} title={t(frameText.insights)} sentence={t(frameText.insightsSentence)} />;
}
