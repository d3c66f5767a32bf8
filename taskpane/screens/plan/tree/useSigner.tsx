import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { Signature } from "../../../../src/goals/types";
import { isoDay } from "../../../../src/review/days";
import { treeText } from "../../../../src/text/pane";
import { AskDialog } from "../../../components/AskDialog";
import { useSettings } from "../../../hooks/useSettings";
import { useLanguage } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useWorkbook } from "../../../hooks/useWorkbook";

export interface Signer {
  /** Who decides, today; null where the one who was asked for a name gave none. */
  readonly sign: () => Promise<Signature | null>;
  /** What asks for the name that the settings do not have yet. */
  readonly question: ReactNode;
}

/** Who signs what is decided. */
export function useSigner(): Signer {
  const { settings, change } = useSettings();
  const { summary } = useWorkbook();
  const today = useToday();
  const language = useLanguage();
  const signature = useRef<Signature>({ name: "", date: "", language });
  useEffect(() => {
    signature.current = { name: settings.person.trim(), date: isoDay(today), language: summary?.language ?? language };
  }, [settings.person, today, summary, language]);
  const [answer, setAnswer] = useState<((name: string | null) => void) | null>(null);
  const sign = useCallback(async () => {
    if (signature.current.name !== "") return signature.current;
    const name = await new Promise<string | null>((resolve) => setAnswer(() => resolve));
    setAnswer(null);
    return name === null ? null : { ...signature.current, name };
  }, []);
  const question = answer !== null && (
    <AskDialog
      title={treeText.signerTitle} label={treeText.signer} hint={treeText.signerHint} needed={treeText.signerNeeded} action={treeText.signOn}
      onClose={() => answer(null)}
      onAnswer={(name) => {
        change({ person: name });
        answer(name);
      }}
    />
  );
  return { sign, question };
}
