import { Body1 } from "@fluentui/react-components";
import { shareText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { FileButton } from "./FileButton";

/** Before the target is changed: pushes to the present one that have not arrived or settled are left behind there. */
export function UnsettledCard() {
  const t = useText();
  const { outbox: { queued, waiting, target, file } } = useSharing();
  if (queued.length === 0 && waiting === null) return null;
  return (
    <Card intent="warning" title={t(target === "" ? shareText.unsettledTitle : shareText.unsettledAt, { target })} {...(file !== null && { actions: <FileButton file={file} /> })}>
      <Body1>{t(shareText.unsettled)}</Body1>
    </Card>
  );
}
