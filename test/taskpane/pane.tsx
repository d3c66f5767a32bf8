import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/text/language";
import { App } from "../../taskpane/App";
import type { HostEnvironment } from "../../taskpane/host";
import { readSettings, writeSettings } from "../../taskpane/settings";
import type { Connection } from "../../taskpane/provider/SharingProvider";
import { MemorySink } from "./memorySink";
import { MemoryWorkbook } from "./memoryWorkbook";

// Fluent's thousands of style rules go to a document of their own: jsdom would match every one of them on every question
// about a style, and the tests ask what is there and what it does, not how it looks.
const elsewhere = createDOMRenderer(document.implementation.createHTMLDocument());

interface PaneOptions {
  readonly language?: Language;
  readonly host?: Partial<HostEnvironment>;
  readonly workbook?: MemoryWorkbook;
  readonly connect?: () => Promise<Connection>;
  /** The address to open: `#/review/fill`. */
  readonly at?: string;
  /** The name that this browser knows for who pushes. */
  readonly person?: string;
}

/** The whole pane over a workbook and a shared workbook in memory. */
export async function openPane({ language = "en-US", host, workbook = new MemoryWorkbook(), connect, at = "#/plan", person = "Wang Fang" }: PaneOptions = {}) {
  const sink = new MemorySink();
  const ready = async (): Promise<Connection> => ({ kind: "ready", name: "KPI shared", sink });
  if (readSettings().person === "") writeSettings({ ...readSettings(), person });
  history.replaceState(null, "", at);
  const user = userEvent.setup({ delay: null });
  const view = render(
    <RendererProvider renderer={elsewhere}>
      <App host={{ language, dark: null, ...host }} workbook={workbook} connect={connect ?? ready} />
    </RendererProvider>,
  );
  await act(async () => undefined);
  return { user, workbook, sink, view };
}

/** The screen in front. */
export function front() {
  const current = screen.getAllByRole("main");
  const [main] = current;
  if (main === undefined || current.length > 1) throw new Error(`${current.length} screens are in front`);
  return within(main);
}

/** Lets edits in the sheet settle, as the pane waits for them. */
export async function settle() {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
  });
}
