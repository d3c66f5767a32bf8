import { useCallback, useId, useRef } from "react";
import { Link, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController, type ToastIntent } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { toasterId } from "./useGoTo";
import { useText } from "./useText";

export interface Notice {
  readonly title: string;
  readonly detail?: string;
  readonly intent?: ToastIntent;
  /** Takes back what the notice tells of. */
  readonly onUndo?: () => void;
  /** Takes the place of the notice before it: one step after the other must not cover the pane. */
  readonly alone?: boolean;
}

/** How long a way back is offered, in milliseconds. */
const offered = 8000;

/** Gives the keyboard back: a notice that has it when it goes hands it to the next one, which then stays until it is left. */
function leaveTo(before: Element | null): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}

/** Tells what was done and offers the way back. */
export function useUndoToast(): (notice: Notice) => void {
  const t = useText();
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const prefix = useId();
  const count = useRef(0);
  return useCallback(
    ({ title, detail, intent = "success", onUndo, alone = false }) => {
      if (alone) dismissToast(`${prefix}${count.current}`);
      const toastId = `${prefix}${(count.current += 1)}`;
      const before = document.activeElement;
      const undo = (): void => {
        leaveTo(before);
        dismissToast(toastId);
        onUndo?.();
      };
      const action = onUndo && <ToastTrigger><Link as="button" onClick={undo}>{t(frameText.undo)}</Link></ToastTrigger>;
      dispatchToast(
        <Toast>
          <ToastTitle action={action ?? null}>{title}</ToastTitle>
          {detail !== undefined && <ToastBody>{detail}</ToastBody>}
        </Toast>,
        { intent, toastId, timeout: offered },
      );
    },
    [t, dispatchToast, dismissToast, prefix],
  );
}
