import { Body1 } from "@fluentui/react-components";
import type { SubmissionStanding } from "../../../../src/review/fill/submissions";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Card } from "../../../components/Card";
import { useText } from "../../../hooks/useText";

/** Who gave a review back, when, and what is to be changed. */
export function Returned({ standing: { by, at, note } }: { readonly standing: SubmissionStanding }) {
  const t = useText();
  return (
    <Card intent="warning" title={t(text.returned, { by, at: at.slice(0, 16) })}>{note !== "" && <Body1>{note}</Body1>}</Card>
  );
}
