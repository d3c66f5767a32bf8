import type { ReactElement } from "react";
import { reviewText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { GoButton } from "../../components/GoButton";
import { useText } from "../../hooks/useText";

/** What a part of the review says while there are no review sheets, with the way to make them. */
export function NoSheets({ icon }: { readonly icon: ReactElement }) {
  const t = useText();
  return (
    <EmptyState
      icon={icon}
      title={t(reviewText.noSheetsTitle)}
      sentence={t(reviewText.noSheets)}
      action={<GoButton screen="review" tab="cycle" label={t(reviewText.toCycle)} />}
    />
  );
}
