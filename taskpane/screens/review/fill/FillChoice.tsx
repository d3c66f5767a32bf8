import { createContext, useState, type ReactNode } from "react";
import type { PeriodId } from "../../../../src/review";
import { useRequired } from "../../../hooks/required";

/** The sheet that somebody has chosen to fill in; null where the pane chooses. */
interface Choice {
  readonly period: PeriodId | null;
  readonly table: string | null;
}

interface FillChoice extends Choice {
  readonly choose: (choice: Partial<Choice>) => void;
}

const FillChoiceContext = createContext<FillChoice | null>(null);

/** Keeps the chosen sheet while another tab of the review is in front. */
export function KeptFillChoice({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<Choice>({ period: null, table: null });
  return (
    <FillChoiceContext value={{ ...choice, choose: (more) => setChoice((now) => ({ ...now, ...more })) }}>{children}</FillChoiceContext>
  );
}

export function useFillChoice(): FillChoice {
  return useRequired(FillChoiceContext, "KeptFillChoice");
}
