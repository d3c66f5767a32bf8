import type { Engine } from "../../engine";
import { documentFingerprint, type DocumentState } from "../../office";

/** Mutations that change only how the workbook is shown or what is worked out, not what a file would hold. */
const harmless = /row-auto-height|set-worksheet-row-count|set-worksheet-column-count|^formula\.mutation\.|range-theme|set-formula-calculation|numfmt-cache|toggle-note-popup/;

/** Names of the workbook are kept among the formulas. */
const names = /defined-name/;

/** Looks for changes that no mutation tells of. */
export interface EditWatch {
  /** Soon: after an add-in's request what belongs to the document alone may have changed. */
  check(): void;
  /** At once, as before saving. */
  checkNow(): void;
}

/** Calls back whenever the workbook becomes another than the one that would be saved. */
export function onEdit(engine: Engine, document: DocumentState, listener: () => void): EditWatch {
  engine.context.onMutation(({ id }, options) => {
    if (options?.["fromFormula"] || (harmless.test(id) && !names.test(id))) return;
    listener();
  });
  let known = fingerprint(engine, document);
  let planned = 0;
  const checkNow = (): void => {
    clearTimeout(planned);
    const now = fingerprint(engine, document);
    if (now !== known) listener();
    known = now;
  };
  return {
    checkNow,
    check: () => {
      clearTimeout(planned);
      planned = window.setTimeout(checkNow, 200);
    },
  };
}

const fingerprint = (engine: Engine, document: DocumentState): string => documentFingerprint(document) + JSON.stringify(engine.protection.capture());
