import { useState, type Dispatch, type SetStateAction } from "react";
import { Tab, TabList } from "@fluentui/react-components";
import { frameText, libraryText as text } from "../../../../src/text/pane";
import { ErrorCard } from "../../../components/ErrorCard";
import { Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { useRoute } from "../../../hooks/useRoute";
import { useText } from "../../../hooks/useText";
import type { PlanDraft } from "../planDraft";
import { ConflictList } from "./ConflictList";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorEditor } from "./IndicatorEditor";
import { IndicatorList } from "./IndicatorList";
import { emptyListLook } from "./listLook";
import { OwnTemplates } from "./OwnTemplates";
import { useLibrary } from "./useLibrary";

const parts = [{ part: "indicators", label: text.indicators }, { part: "templates", label: text.templates }] as const;

/** What is in front: the list (after a look at an indicator), one indicator, or the editor (of a new one where there is no code). */
type View = { readonly kind: "list"; readonly from: string | null } | { readonly kind: "detail"; readonly code: string } | { readonly kind: "edit"; readonly code: string | null };

/** *Library*: all indicators to look up, use and define, and the company's own templates. */
export function LibraryTab({ setDraft }: { readonly setDraft: Dispatch<SetStateAction<PlanDraft>> }) {
  const t = useText();
  const library = useLibrary();
  const [part, setPart] = useState<(typeof parts)[number]["part"]>("indicators");
  const { sought } = useRoute();
  const [view, setView] = useState<View>(() => (sought?.reasonFor === undefined ? { kind: "list", from: null } : { kind: "edit", code: sought.reasonFor }));
  const [look, setLook] = useState(emptyListLook);
  const code = view.kind === "list" ? null : view.code;
  const entry = library.entries.find((each) => each.code === code) ?? null;
  const showList = () => setView({ kind: "list", from: code });
  return (
    <Stack>
      {library.error !== null && <ErrorCard error={library.error} onRetry={library.again} />}
      {view.kind === "list" && (
        <TabList size="small" appearance="subtle" aria-label={t(text.parts)} selectedValue={part} onTabSelect={(_, { value }) => setPart(value === "templates" ? "templates" : "indicators")}>
          {parts.map(({ part: each, label }) => <Tab key={each} value={each}>{t(label)}</Tab>)}
        </TabList>
      )}
      {part === "templates" ? (
        <OwnTemplates library={library} setDraft={setDraft} />
      ) : view.kind === "edit" && code !== null && (entry === null || library.reading === null) ? (
        <Loading label={t(frameText.loading)} />
      ) : view.kind === "edit" ? (
        <IndicatorEditor key={code ?? ""} library={library} entry={entry} onDone={(saved) => setView(saved === null ? (code === null ? { kind: "list", from: null } : { kind: "detail", code }) : { kind: "detail", code: saved })} />
      ) : view.kind === "detail" ? (
        entry === null
          ? <Loading label={t(frameText.loading)} />
          : <IndicatorDetail entry={entry} library={library} onBack={showList} onEdit={() => setView({ kind: "edit", code: entry.code })} onOpen={(other) => setView({ kind: "detail", code: other })} />
      ) : (
        <>
          <ConflictList library={library} />
          <IndicatorList library={library} look={look} from={view.from} onLook={setLook} onOpen={(each) => setView({ kind: "detail", code: each })} onNew={() => setView({ kind: "edit", code: null })} />
        </>
      )}
    </Stack>
  );
}
