import { Button } from "@fluentui/react-components";
import { unreadSheet } from "../../../../src/review/unread";
import { fillText as text } from "../../../../src/text/pane/fill";
import type { FillSheet } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { sheetAddress } from "../firstMissing";

/** Stands for the form of a review sheet that lacks columns: what is missing, and the way there. */
export function UnreadSheet({ sheet }: { readonly sheet: FillSheet }) {
  const t = useText();
  const goTo = useGoTo();
  return (
    <Card
      intent="error"
      title={t(unreadSheet(sheet, sheet.missing ?? []))}
      actions={<Button size="small" onClick={() => goTo(sheetAddress(sheet.sheet))}>{t(text.openSheet)}</Button>}
    />
  );
}
