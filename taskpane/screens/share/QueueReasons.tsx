import { Body1 } from "@fluentui/react-components";
import type { Receipt } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { sharingText } from "../../../src/text/sharing";
import { useText } from "../../hooks/useText";

/** Why pushes wait, what to do about it, and that nothing is lost. */
export function QueueReasons({ receipts, target }: { readonly receipts: readonly Receipt[]; readonly target: string }) {
  const t = useText();
  const reasons = [...new Set(receipts.map(({ reason }) => reason ?? "unreachable"))];
  return (
    <>
      {reasons.flatMap((reason) => [sharingText[reason].happened, sharingText[reason].advice]).map((message) => (
        <Body1 key={message.en}>{t(message, { target })}</Body1>
      ))}
      <Body1>{t(shareText.outboxSafe)}</Body1>
    </>
  );
}
