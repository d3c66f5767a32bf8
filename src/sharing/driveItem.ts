import { GraphFailure, itemsOf, propertyOf, type GraphClient } from "./graphClient";
import { SharingError, type TargetInfo } from "./types";

/** The shared workbook, found. */
export interface SharedWorkbook {
  readonly id: string;
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
 * @throws SharingError notFound
 */
export async function findWorkbook(client: GraphClient, wanted: string | undefined, signal: AbortSignal | undefined): Promise<SharedWorkbook> {
  if (wanted === undefined) {
    const items = itemsOf(await client({ path: "/me/drive/root/children", signal }));
    const named = items.find((item) => propertyOf(item, "name") === defaultName) ?? items[0];
    if (named === undefined) throw new SharingError("notFound", { target: defaultName });
    return workbookOf(named);
  }
  try {
    return workbookOf(await client({ path: pathOf(wanted), signal }));
  } catch (cause) {
    if (cause instanceof GraphFailure && cause.verdict.error === "notFound") throw new SharingError("notFound", { target: wanted }, { cause });
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

function workbookOf(item: unknown): SharedWorkbook {
  const [id, name, webUrl] = ["id", "name", "webUrl"].map((property) => String(propertyOf(item, property) ?? ""));
  const drive = String(propertyOf(propertyOf(item, "parentReference"), "driveId") ?? "");
  if (id === undefined || id === "") throw new SharingError("unexpected", {}, { cause: new Error("The answer is not a drive item.") });
  const items = drive === "" ? "/me/drive/items" : `/drives/${encodeURIComponent(drive)}/items`;
  return { id, root: `${items}/${encodeURIComponent(id)}/workbook`, info: { name: name ?? "", location: locationOf(webUrl ?? "") } };
}

/** A file's address as the path that people know; any other address as it is. */
function locationOf(webUrl: string): string {
  if (!webUrl.startsWith("file://")) return webUrl;
  return decodeURIComponent(webUrl.slice("file://".length)).replace(/^\/([A-Za-z]:\/)/, "$1");
}
