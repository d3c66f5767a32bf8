import { itemsOf, propertyOf, type GraphClient } from "./graphClient";
import { RequestFailure } from "./requestFailure";
import { SharingError } from "./sharingError";
import type { SinkKind, TargetInfo } from "./types";

/** The shared workbook, found. */
export interface FoundWorkbook {
  /** What the outbox knows it by: the same however it was found. */
  readonly key: string;
  /** Root of its workbook API, below the service's root. */
  readonly root: string;
  readonly info: TargetInfo;
}

/** Name of the workbook that a new local server makes. */
const defaultName = "kpi-shared-results.xlsx";

/**
 * Finds the shared workbook.
 * @param wanted a pasted link, a file name, or an item's id; nothing means the workbook of a local server, or else the
 * first one there is.
 * @throws SharingError notFound, badLink
 */
export async function findWorkbook(client: GraphClient, kind: SinkKind, wanted: string | undefined, signal: AbortSignal | undefined): Promise<FoundWorkbook> {
  if (wanted === undefined) {
    const items = itemsOf((await client({ path: "/me/drive/root/children", signal })).body);
    const named = items.find((item) => propertyOf(item, "name") === defaultName) ?? items[0];
    if (named === undefined) throw new SharingError("notFound", { target: defaultName });
    return workbookOf(named, kind);
  }
  try {
    return workbookOf((await client({ path: pathOf(wanted.trim()), signal })).body, kind);
  } catch (cause) {
    if (cause instanceof RequestFailure && cause.verdict.error === "notFound") throw new SharingError("notFound", { target: wanted }, { cause });
    // A link that the service cannot even read.
    if (cause instanceof RequestFailure && cause.verdict.error === "unexpected") throw new SharingError("badLink", { target: wanted }, { cause });
    throw cause;
  }
}

function pathOf(wanted: string): string {
  if (/^[a-z]+:\/\//i.test(wanted)) return `/shares/${shareToken(wanted)}/driveItem`;
  if (/\.xlsx$/i.test(wanted)) return `/me/drive/root:/${encodeURIComponent(wanted)}:`;
  return `/me/drive/items/${encodeURIComponent(wanted)}`;
}

/** A link as Graph takes it: `u!` and base64url without padding. */
function shareToken(link: string): string {
  const bytes = new TextEncoder().encode(link);
  const base64 = btoa(String.fromCharCode(...bytes));
  return `u!${base64.replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_")}`;
}

/** Files that the workbook API opens. */
const openXml = /\.xls[xm]$/i;

function workbookOf(item: unknown, kind: SinkKind): FoundWorkbook {
  const [id = "", name = "", webUrl = ""] = ["id", "name", "webUrl"].map((property) => String(propertyOf(item, property) ?? ""));
  const drive = String(propertyOf(propertyOf(item, "parentReference"), "driveId") ?? "");
  if (id === "") throw new SharingError("unexpected", {}, { cause: new Error("The answer is not a drive item.") });
  if (!openXml.test(name)) throw new SharingError("badLink", { target: name });
  const items = drive === "" ? "/me/drive/items" : `/drives/${encodeURIComponent(drive)}/items`;
  const path = `${items}/${encodeURIComponent(id)}`;
  return { key: path, root: `${path}/workbook`, info: { kind, name, location: locationOf(webUrl) } };
}

/** A file's address as the path that people know; any other address as it is. */
function locationOf(webUrl: string): string {
  if (!webUrl.startsWith("file://")) return webUrl;
  return decodeURIComponent(webUrl.slice("file://".length)).replace(/^\/([A-Za-z]:\/)/, "$1");
}
