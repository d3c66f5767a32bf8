import type { ReactNode } from "react";
import { Dialog, DialogSurface } from "@fluentui/react-components";
import { useFocusBack } from "../hooks/useFocusBack";
import { keepEscape } from "./keepEscape";

interface CommandDialogProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that a command opens, without a trigger of its own; the keyboard goes back to where the command was given. */
export function CommandDialog({ onClose, children }: CommandDialogProps) {
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface onKeyDown={keepEscape}>{children}</DialogSurface>
    </Dialog>
  );
}
