import type { Receipt } from "../../../src/sharing/types";
import type { Message } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";
import { useWorkbook } from "../../hooks/useWorkbook";

/** Receipts with what has become of their pushes since, as far as this workbook has noted it. */
export function useReceipts(receipts: readonly Receipt[]): readonly Receipt[] {
  const { pushes } = useWorkbook();
  return receipts.map((receipt) => {
    const record = pushes.find(({ pushId }) => pushId === receipt.envelope.pushId);
    return record === undefined ? receipt : { ...receipt, state: record.state };
  });
}

/** What is said of pushes as a whole: the least that can be said of any of them; `done` when all have arrived. */
export function titleOf(receipts: readonly Receipt[], done: Message): Message {
  if (receipts.some(({ state }) => state === "queued")) return shareText.queuedTitle;
  return receipts.some(({ state }) => state === "sent") ? shareText.sentTitle : done;
}
