import type * as Sharing from "../src/sharing";
import { SharingError } from "../src/sharing/sharingError";
import type { ResultSink, SinkKind } from "../src/sharing/types";
import { openDocumentSettings, openSharedTables } from "../src/workbook";
import type { Account, Places, TargetChoice } from "./sharing/places";

/** Where the chosen target is kept in the workbook's own settings. */
const settingKey = "kpiTarget";

const kinds: readonly SinkKind[] = ["microsoft365", "local", "workbook", "file"];

/** What a place needs to be opened. */
interface Means {
  readonly sharing: typeof Sharing;
  readonly config: Sharing.SharingConfig;
  readonly request: typeof fetch;
  readonly options: Sharing.SinkOptions;
  readonly workbookId: Sharing.WorkbookId;
  readonly token: () => Promise<string>;
}

/**
 * Finds out where this pane may push to: what `config.json` of its own server names, the open workbook, and a file.
 * The code of sharing is fetched here and not before.
 */
export async function findPlaces(request: typeof fetch): Promise<Places> {
  const sharing = await import("../src/sharing");
  const config = await sharing.readSharingConfig(request);
  const settings = openDocumentSettings();
  const signIn = config.microsoft365 === null ? null : sharing.createSignIn(config.microsoft365);
  const account: Account | null = signIn === null ? null : { name: () => signIn.account(), signIn: () => signIn.signIn(), signOut: sharing.supportsNestedSignIn() ? null : () => signIn.signOut() };
  const token = async (): Promise<string> => {
    if (signIn === null) throw new SharingError("signIn");
    return signIn.token();
  };
  const workbookId = sharing.workbookIdIn(settings);
  const means: Means = { sharing, config, request, token, workbookId, options: { outbox: sharing.documentOutbox(settings, workbookId) } };
  return {
    local: config.local,
    microsoft365: account,
    remembered: choiceIn(await settings.read(settingKey)),
    remember: (choice) => settings.write(settingKey, JSON.stringify(choice)),
    open: (choice) => openers[choice.kind](choice.link, means),
  };
}

const openers: Readonly<Record<SinkKind, (link: string, means: Means) => ResultSink>> = {
  microsoft365: (link, { sharing, config, request, token, options }) =>
    sharing.createGraphSink({ kind: "microsoft365", baseUrl: config.microsoft365?.graph ?? "", token, workbook: link }, request, options),
  local: (link, { sharing, config, request, options }) =>
    sharing.createGraphSink(
      { kind: "local", baseUrl: config.local?.baseUrl ?? "", token: config.local?.token ?? "", ...(link !== "" && { workbook: link }) }, request, options),
  workbook: (_, { sharing, workbookId, options }) => sharing.createWorkbookSink(openSharedTables(), workbookId, options),
  file: (_, { sharing }) => sharing.createFileSink(),
};

/** What is stored may be from another version of the add-in: anything that is no choice is none. */
function choiceIn(stored: unknown): TargetChoice | null {
  try {
    const value: unknown = JSON.parse(typeof stored === "string" ? stored : "null");
    if (typeof value !== "object" || value === null) return null;
    const { kind, link } = value as Readonly<Record<string, unknown>>;
    const known = kinds.find((candidate) => candidate === kind);
    return known === undefined ? null : { kind: known, link: typeof link === "string" ? link : "" };
  } catch {
    return null;
  }
}
