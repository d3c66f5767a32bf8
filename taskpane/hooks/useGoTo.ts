import { createElement, useCallback } from "react";
import { Toast, ToastBody, ToastTitle, useToastController } from "@fluentui/react-components";
import { explain } from "../components/explain";
import { useText } from "./useText";
import { useWorkbook } from "./useWorkbook";

/** The one toaster of the pane. */
export const toasterId = "kpitables";

/**
 * Selects a cell in the sheet. Where that cannot be done (the sheet was renamed or removed) a toast says why,
 * and the pane looks again at what there is.
 */
export function useGoTo(): (address: string | Promise<string>) => void {
  const { workbook, refresh } = useWorkbook();
  const { dispatchToast } = useToastController(toasterId);
  const t = useText();
  return useCallback(
    (address) => {
      Promise.resolve(address)
        .then((cell) => workbook.goTo(cell))
        .catch((error: unknown) => {
          const { happened, advice } = explain(error, t);
          dispatchToast(createElement(Toast, null, createElement(ToastTitle, null, happened), createElement(ToastBody, null, advice)), { intent: "error" });
          void refresh();
        });
    },
    [workbook, refresh, dispatchToast, t],
  );
}
