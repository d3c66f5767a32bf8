import type { ReactNode } from "react";
import { CloudRegular, DocumentArrowDownRegular, DocumentTableRegular, TableRegular } from "@fluentui/react-icons";
import type { SinkKind } from "../../../src/sharing/types";
import type { Message } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";

interface TargetKind {
  readonly label: Message;
  readonly hint: Message;
  readonly icon: ReactNode;
}

/** The kinds of places to push to, in the order in which they are offered. */
export const targetKinds: Readonly<Record<SinkKind, TargetKind>> = {
  microsoft365: { label: shareText.microsoft365, hint: shareText.microsoftHint, icon: <CloudRegular /> },
  local: { label: shareText.local, hint: shareText.localHint, icon: <DocumentTableRegular /> },
  workbook: { label: shareText.thisWorkbook, hint: shareText.thisWorkbookHint, icon: <TableRegular /> },
  file: { label: shareText.file, hint: shareText.fileHint, icon: <DocumentArrowDownRegular /> },
};

export const targetKindIds = Object.keys(targetKinds) as readonly SinkKind[];
