import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Conflict } from "../../../../src/goals/indicators/conflicts";
import { inBothLanguages } from "../../../../src/goals/indicators/entries";
import type { OwnIndicator, TellingField } from "../../../../src/goals/indicators/ownIndicator";
import type { Message } from "../../../../src/text/language";
import { libraryText as text } from "../../../../src/text/pane";
import {
  dimensionTerms, directionTerms, frequencyTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, termName, withTerms,
} from "../../../../src/text/terms";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Muted, Stack } from "../../../components/layout";
import { useText, type Say } from "../../../hooks/useText";
import { ObstacleCard } from "../tree/ObstacleCard";
import { useTreeEdits } from "../tree/useTreeEdits";
import type { Library } from "./useLibrary";
import { useWriteIndicators } from "./useWriteIndicators";

const useStyles = makeStyles({
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere" },
});

/** Codes with more than one definition: both side by side, and the choice which one stays. */
export function ConflictList({ library }: { readonly library: Library }) {
  const t = useText();
  const { write, isWriting, error, dismiss } = useWriteIndicators(library);
  const { edit } = useTreeEdits();
  const { conflicts } = library;
  if (conflicts.length === 0 && error === null) return null;
  const settle = (conflict: Conflict, side: "first" | "second") => {
    const title = t(text.settled, { code: conflict.code });
    if (conflict.kind === "rows") return void write([], [side === "first" ? conflict.second : conflict.first], title);
    const { row: { indicator }, node, field } = conflict;
    if (side === "first") return void edit({ kind: "set", id: node.id, changes: field === "unit" ? { unit: t(indicator.unit) } : { direction: indicator.direction } }, title);
    const changed: OwnIndicator = field === "unit" ? { ...indicator, unit: { zh: node.unit, en: node.unit } } : { ...indicator, direction: node.direction ?? indicator.direction };
    return void write([{ indicator: changed, before: indicator }], [], title);
  };
  return (
    <Stack gap="small">
      {error !== null && <ErrorCard error={error} onDismiss={dismiss} />}
      <ObstacleCard />
      {conflicts.length > 0 && (
        <Card intent="warning" title={t(text.conflicts, { count: conflicts.length })}>
          <Caption1>{t(text.conflictsHint)}</Caption1>
          <List>
            {conflicts.map((conflict, at) => <li key={`${conflict.code}${at}`}><Sides conflict={conflict} isBusy={isWriting} onKeep={(side) => settle(conflict, side)} /></li>)}
          </List>
        </Card>
      )}
    </Stack>
  );
}

interface SidesProps {
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onKeep: (side: "first" | "second") => void;
}

function Sides({ conflict, isBusy, onKeep }: SidesProps) {
  const styles = useStyles();
  const t = useText();
  const { title, sides } = describe(conflict, t);
  return (
    <Stack gap="small" card>
      <Body1>{title}</Body1>
      <div className={styles.sides}>
        {sides.map(({ what, lines }, at) => (
          <div key={what} className={styles.side}>
            <Caption1><Muted>{what}</Muted></Caption1>
            {lines.map((line) => <Caption1 key={line}>{line}</Caption1>)}
            <div>
              <Button size="small" disabledFocusable={isBusy} aria-label={t(text.keepOf, { what })} onClick={() => onKeep(at === 0 ? "first" : "second")}>{t(text.keepThis)}</Button>
            </div>
          </div>
        ))}
      </div>
    </Stack>
  );
}

interface Described {
  readonly title: string;
  readonly sides: readonly { readonly what: string; readonly lines: readonly string[] }[];
}

function describe(conflict: Conflict, t: Say): Described {
  if (conflict.kind === "rows") {
    const side = (row: typeof conflict.first) => ({
      what: t(text.firstRow, { row: row.address.replace(/^.*!\D*/, "") }),
      lines: [t(inBothLanguages(row.indicator).name), ...conflict.fields.map((field) => `${t(fieldNames[field])}: ${t(shown(row.indicator, field)) || t(text.empty)}`)],
    });
    return { title: t(text.twoRows, { code: conflict.code }), sides: [side(conflict.first), side(conflict.second)] };
  }
  const { field, node, row: { indicator } } = conflict;
  const inTree = field === "unit" ? node.unit : node.direction === null ? "" : t(termName(directionTerms, node.direction));
  return {
    title: t(withTerms(text.treeDiffers, { field: fieldNames[field] }), { code: conflict.code, department: node.department }),
    sides: [{ what: t(text.inLibrary), lines: [t(shown(indicator, field))] }, { what: t(text.inTree), lines: [inTree] }],
  };
}

const fieldNames: Readonly<Record<TellingField, Message>> = {
  definition: text.definition, numerator: text.numerator, denominator: text.denominator, unit: text.unit, direction: text.direction, method: text.method, parameter: text.parameter, cap: text.cap,
  rollUp: text.rollUp, source: text.source, frequency: text.frequency, dimension: text.dimension, nature: text.nature, stage: text.stage, guard: text.guard,
};

/** What a definition says in one of its fields. */
function shown(indicator: OwnIndicator, field: TellingField): Message {
  const nothing: Message = { zh: "", en: "" };
  switch (field) {
    case "direction": return termName(directionTerms, indicator.direction);
    case "method": return termName(methodTerms, indicator.method);
    case "rollUp": return termName(rollUpTerms, indicator.rollUp);
    case "frequency": return termName(frequencyTerms, indicator.frequency);
    case "dimension": return termName(dimensionTerms, indicator.dimension);
    case "nature": return termName(natureTerms, indicator.nature);
    case "stage": return termName(stageTerms, indicator.stage);
    case "parameter":
    case "cap":
    case "guard": return indicator[field] === null ? nothing : { zh: String(indicator[field]), en: String(indicator[field]) };
    default: return indicator[field] ?? nothing;
  }
}
