import { useState } from "react";
import { fillText as text } from "../../../../src/text/pane/fill";
import type { FillReading, FillSheet } from "../../../../src/workbook/types";
import { List, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { Person } from "../../../hooks/usePerson";
import { SheetSuggestions } from "../talk/SheetSuggestions";
import { FillRowCard } from "./FillRowCard";
import { Returned } from "./Returned";
import { SheetHead } from "./SheetHead";
import { Submission } from "./Submission";
import { UnreadSheet } from "./UnreadSheet";
import type { FillFormContext } from "./fillContext";
import { usePress } from "./usePress";
import { useWrites } from "./useWrites";

interface FillFormProps {
  readonly reading: FillReading;
  readonly sheet: FillSheet;
  readonly person: Person;
  readonly again: () => void;
}

/** A review sheet as a form: what is missing on top, a field for every KPI, and handing it in below. */
export function FillForm({ reading, sheet, person, again }: FillFormProps) {
  const t = useText();
  const writes = useWrites(reading, sheet, again);
  const { press, afterPress } = usePress();
  const context: FillFormContext = { reading, sheet, person, writes, afterPress, again };
  const { standing } = sheet;
  // Whoever comes to a sheet that was returned reads first why; whoever returns it is told where the button was.
  const [returnedAt] = useState(standing.state === "returned" ? standing.at : null);
  const isReturned = standing.state === "returned" && standing.at === returnedAt;
  if ((sheet.missing ?? []).length > 0) return <UnreadSheet sheet={sheet} />;
  return (
    <div onPointerDownCapture={press}>
      <Stack>
        <SheetHead sheet={sheet} />
        {isReturned && <Returned standing={standing} />}
        <Section title={t(text.kpis)}>
          <List gap="none">
            {sheet.rows.map((row) => (
              <li key={row.goalId}><FillRowCard row={row} context={context} /></li>
            ))}
          </List>
        </Section>
        <Submission context={context} isReturnShown={isReturned} />
        <SheetSuggestions context={context} />
      </Stack>
    </div>
  );
}
