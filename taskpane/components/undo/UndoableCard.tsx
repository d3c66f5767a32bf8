import type { ComponentProps } from "react";
import { Button } from "@fluentui/react-components";
import { frameText } from "../../../src/text/pane";
import type { Undoable } from "../../../src/workbook/types";
import { Card } from "../Card";
import { useText } from "../../hooks/useText";
import { useUndoSteps } from "./UndoSteps";

/** What a step has made, with the way back; it goes once that was taken. */
export function UndoableCard({ step: { undo }, actions, ...card }: ComponentProps<typeof Card> & { readonly step: Undoable }) {
  const t = useText();
  const { takeBack, isTakenBack } = useUndoSteps();
  if (isTakenBack(undo)) return null;
  return <Card {...card} actions={<>{actions}{undo !== undefined && <Button size="small" onClick={() => takeBack(undo)}>{t(frameText.undo)}</Button>}</>} />;
}
