import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/text/language";
import type { ResultSink } from "../../src/sharing/types";
import { App } from "../../taskpane/App";
import type { HostEnvironment } from "../../taskpane/host";
import { readSettings, writeSettings } from "../../taskpane/settings";
import type { RoleStore } from "../../taskpane/roles/roleStore";
import type { Places, TargetChoice } from "../../taskpane/sharing/places";
import { MemorySink } from "./memorySink";
import { MemoryWorkbook } from "./memoryWorkbook";

// Fluent's thousands of style rules go to a document of their own: jsdom would match every one of them on every question
// about a style, and the tests ask what is there and what it does, not how it looks.
const elsewhere = createDOMRenderer(document.implementation.createHTMLDocument());

interface PaneOptions {
  readonly language?: Language;
  readonly host?: Partial<HostEnvironment>;
  readonly workbook?: MemoryWorkbook;
  readonly connect?: () => Promise<Places>;
  /** The shared workbook. */
  readonly sink?: MemorySink;
  /** The address to open: `#/review/fill`. */
  readonly at?: string;
  /** What somebody is to the workbook; who has made it when left out. */
  readonly roles?: RoleStore;
  /** The name that this browser knows for who pushes. */
  readonly person?: string;
}

const creator: RoleStore = { read: async () => ({ own: null, start: null }), write: async () => undefined, writeStart: async () => undefined };

/** The whole pane over a workbook and a shared workbook in memory. */
export async function openPane({ language = "en-US", host, workbook = new MemoryWorkbook(), sink = new MemorySink(), connect, at = "#/plan", roles = creator, person = "Wang Fang" }: PaneOptions = {}) {
  const ready = async (): Promise<Places> => placesWith(sink);
  if (readSettings().person === "") writeSettings({ ...readSettings(), person });
  history.replaceState(null, "", at);
  const user = userEvent.setup({ delay: null });
  const view = render(
    <RendererProvider renderer={elsewhere}>
      <App host={{ language, dark: null, ...host }} workbook={workbook} connect={connect ?? ready} roles={roles} />
    </RendererProvider>,
  );
  await act(async () => undefined);
  return { user, workbook, sink, view };
}

/** A local sharing server and nothing else. */
export function placesWith(sink: ResultSink, places: Partial<Places> = {}): Places {
  return {
    local: { name: "KPI shared" }, microsoft365: null, remembered: null,
    remember: async (_choice: TargetChoice) => undefined,
    open: () => sink,
    ...places,
  };
}

/** The screen in front. */
export function front() {
  const current = screen.getAllByRole("main");
  const [main] = current;
  if (main === undefined || current.length > 1) throw new Error(`${current.length} screens are in front`);
  return within(main);
}

/** How long the pane waits for edits in the sheet to settle, and a little more. */
const settled = 700;

/** Lets edits in the sheet settle, as the pane waits for them; no time passes where a test has its own clock. */
export async function settle() {
  const hasOwnClock = "clock" in setTimeout;
  await act(async () => {
    await (hasOwnClock ? jest.advanceTimersByTimeAsync(settled) : new Promise((resolve) => setTimeout(resolve, settled)));
  });
}
