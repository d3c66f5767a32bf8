import { useCallback, useEffect, useRef, useState } from "react";
import { OrganizationRegular } from "@fluentui/react-icons";
import type { Work } from "../../../src/workbook/types";
import { frameText, planTabsText, planText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import { lazyPart } from "../../components/lazyPart";
import { Loading } from "../../components/Loading";
import { ScreenTabs } from "../../components/ScreenTabs";
import { isFocusLost } from "../../hooks/focus";
import { useLongWork } from "../../hooks/useLongWork";
import { useRoute } from "../../hooks/useRoute";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { nothingAssigned } from "./assign/assignmentState";
import { CreatedCard } from "./CreatedCard";
import { FirstChoices } from "./FirstChoices";
import { emptyOkr } from "./okr/okrDraft";
import { useOwnSheet } from "./ownSheet/useOwnSheet";
import { draftsOf, emptyDraft, periodPlan } from "./planDraft";
import { TreeEditsProvider } from "./tree/TreeEditsProvider";
import { useTreeEdits } from "./tree/useTreeEdits";
import { useTreeView } from "./tree/useTreeView";

/** The tree and its editor are not needed in an empty workbook. */
const TreeTab = lazyPart(async () => (await import("./tree/TreeTab")).TreeTab);
const ChecksTab = lazyPart(async () => (await import("./checks/ChecksTab")).ChecksTab);
/** The words and rules of SMART are as large as the rest of the pane. */
const SmartTab = lazyPart(async () => (await import("./smart/SmartTab")).SmartTab);
/** The indicators of the library come with the parts that show them. */
const TemplateForm = lazyPart(async () => (await import("./TemplateForm")).TemplateForm);
const OwnSheetForm = lazyPart(async () => (await import("./ownSheet/OwnSheetForm")).OwnSheetForm);
const OkrTab = lazyPart(async () => (await import("./okr/OkrTab")).OkrTab);
const AssignPage = lazyPart(async () => (await import("./assign/AssignPage")).AssignPage);
const LibraryTab = lazyPart(async () => (await import("./library/LibraryTab")).LibraryTab);

/** The forms are opened by buttons. */
const tabs = {
  tree: { label: planTabsText.tree }, checks: { label: planTabsText.checks }, smart: { label: planTabsText.smart }, library: { label: planTabsText.library }, okr: { label: planTabsText.okr },
} as const;

/** Where the keyboard goes on in a form: past the way back. */
const firstControl: Readonly<Partial<Record<string, string>>> = { new: "textarea", own: "section button", assign: "textarea" };

/** Where it is told what was written of a tree: beside the lists of the other tabs it would take their room. */
const tellsOfTree: ReadonlySet<string> = new Set(["tree", "new", "own"]);

/** The goal tree of the workbook, and the forms that add departments to it: from templates, and from a sheet of one's own. */
export function PlanScreen() {
  return (
    <TreeEditsProvider>
      <PlanPages />
    </TreeEditsProvider>
  );
}

function PlanPages() {
  const t = useText();
  const language = useLanguage();
  const { tabOf, navigate } = useRoute();
  const { workbook, summary, error, refresh } = useWorkbook();
  const [draft, setDraft] = useState(emptyDraft);
  const [exampleError, setExampleError] = useState<unknown>(null);
  const [tried, setTried] = useState("");
  const [okr, setOkr] = useState(emptyOkr);
  const [assignment, setAssignment] = useState(nothingAssigned);
  const own = useOwnSheet();
  const { goals } = useTreeEdits();
  const view = useTreeView();

  const strategy = draft.strategy.trim() || t(planText.strategyDefault);
  const written = summary?.language ?? language;
  const showTree = useCallback(async () => {
    await refresh();
    navigate("plan", "tree");
  }, [refresh, navigate]);
  const create = useLongWork(
    useCallback(
      async (work: Work) => {
        const periods = periodPlan(draft);
        const report = await workbook.createGoals({
          language: written, strategy, goals: draft.goals, indicators: draft.indicators, okrs: draft.okrs, departments: draftsOf(draft), ...(periods !== null && { periods }),
        }, work);
        await showTree();
        setDraft(emptyDraft);
        return report;
      },
      [draft, strategy, workbook, written, showTree],
    ),
  );
  const { rows, clear } = own;
  const bring = useLongWork(
    useCallback(
      async (work: Work) => {
        const report = await workbook.importGoals({ language: written, strategy, kpis: rows?.kpis ?? [] }, work);
        await showTree();
        clear();
        return report;
      },
      [rows, clear, strategy, workbook, written, showTree],
    ),
  );
  const showExample = () => {
    import("./exampleDraft").then(({ exampleDraft }) => {
      setDraft(exampleDraft(language));
      navigate("plan", "new");
    }).catch(setExampleError);
  };

  const tab = tabOf("plan");
  const page = useRef<HTMLDivElement>(null);
  const shownTab = useRef(tab);
  const isRunning = create.state.kind === "running" || bring.state.kind === "running";
  // The control that opened the other page is gone with its page: the keyboard goes on at the first control of this one.
  useEffect(() => {
    if (shownTab.current === tab) return;
    shownTab.current = tab;
    if (isFocusLost() && !isRunning) page.current?.querySelector<HTMLElement>(firstControl[tab] ?? "button")?.focus();
  }, [tab, isRunning]);

  // The same where a card of what was created has gone with the button that closed it.
  const isToldOf = create.state.kind === "done" || bring.state.kind === "done";
  const wasToldOf = useRef(isToldOf);
  useEffect(() => {
    if (wasToldOf.current && !isToldOf && isFocusLost() && !isRunning) {
      const first = (selector: string) => page.current?.querySelector<HTMLElement>(selector);
      (first("[role=treeitem]") ?? first("button"))?.focus();
    }
    wasToldOf.current = isToldOf;
  }, [isToldOf, isRunning]);

  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;

  const isEmpty = summary.departments.length === 0 && (goals?.nodes.length ?? 0) === 0;
  return (
    <Stack gap="large">
      {error !== null && <ErrorCard error={error} onRetry={() => void refresh()} />}
      {exampleError !== null && <ErrorCard error={exampleError} onDismiss={() => setExampleError(null)} />}
      {[create, bring].map((work, at) => (work.state.kind === "done" && !tellsOfTree.has(tab) ? null : <CreatedCard key={at} work={work} />))}
      {tab === "new" ? (
        <div ref={page}>
          <TemplateForm draft={draft} setDraft={setDraft} create={create} />
        </div>
      ) : tab === "own" ? (
        <div ref={page}>
          <OwnSheetForm draft={own} bring={bring} />
        </div>
      ) : tab === "assign" ? (
        <div ref={page}>
          <AssignPage state={assignment} onChange={setAssignment} />
        </div>
      ) : (
        <ScreenTabs screen="plan" label={planTabsText.tabs} tabs={tabs} gap="large">
          <div ref={page}>
            {tab === "smart" ? (
              <SmartTab tried={tried} onTry={setTried} />
            ) : tab === "okr" ? (
              <OkrTab draft={okr} onDraft={setOkr} />
            ) : tab === "library" ? (
              <LibraryTab setDraft={setDraft} />
            ) : isEmpty ? (
              <EmptyState
                icon={<OrganizationRegular />}
                title={t(planText.emptyTitle)}
                sentence={t(planText.empty)}
                action={
                  <FirstChoices
                    onTemplate={() => navigate("plan", "new")}
                    onOwnSheet={() => navigate("plan", "own")}
                    onExample={showExample}
                  />
                }
              />
            ) : tab === "checks" ? (
              <ChecksTab />
            ) : (
              <TreeTab
                view={view}
                onAssign={(opened) => {
                  setAssignment((before) => ({ ...before, opened }));
                  navigate("plan", "assign");
                }}
              />
            )}
          </div>
        </ScreenTabs>
      )}
    </Stack>
  );
}
