import { SharingError } from "./sharingError";

/** A shared-workbook server on this machine. */
export interface LocalConfig {
  readonly name: string;
  readonly baseUrl: string;
  readonly token: string;
}

/** The organisation's registration of this add-in in Microsoft Entra. */
export interface Microsoft365Config {
  readonly clientId: string;
  /** Tenant id or one of its domains. */
  readonly tenantId: string;
  /** Delegated permissions to ask for; `Files.ReadWrite` when left out. */
  readonly scopes: readonly string[];
  /** Address of the sign-in service, for national clouds; without a slash at the end. */
  readonly authority: string;
  /** Root of Microsoft Graph, for national clouds; without a slash at the end. */
  readonly graph: string;
}

/** What this pane may push to, as its own server says it in `config.json` (docs/sharing.md). Null: not set up. */
export interface SharingConfig {
  readonly local: LocalConfig | null;
  readonly microsoft365: Microsoft365Config | null;
}

const notSetUp: SharingConfig = { local: null, microsoft365: null };

/** @throws SharingError unreachable; unexpected, for a file that says something else. */
export async function readSharingConfig(request: typeof fetch): Promise<SharingConfig> {
  let response: Response;
  try {
    response = await request("./config.json", { cache: "no-store" });
  } catch (cause) {
    throw new SharingError("unreachable", {}, { cause });
  }
  if (response.status === 404) return notSetUp;
  if (!response.ok) throw new SharingError("unreachable", { status: response.status });
  const content: unknown = await response.json().catch(() => undefined);
  if (typeof content !== "object" || content === null) throw broken("an object");
  const { sharing = null, microsoft365 = null } = content as Readonly<Record<string, unknown>>;
  return { local: localIn(sharing), microsoft365: microsoft365In(microsoft365) };
}

function localIn(value: unknown): LocalConfig | null {
  if (value === null) return null;
  const { name, baseUrl, token } = record(value, "sharing");
  if (typeof name !== "string" || typeof baseUrl !== "string" || typeof token !== "string") throw broken("sharing with name, baseUrl and token");
  return { name, baseUrl, token };
}

/** A client id that is left empty is a file that was not filled in yet. */
function microsoft365In(value: unknown): Microsoft365Config | null {
  if (value === null) return null;
  const {
    clientId = "", tenantId = "", scopes = ["Files.ReadWrite"],
    authority = "https://login.microsoftonline.com", graph = "https://graph.microsoft.com/v1.0",
  } = record(value, "microsoft365");
  if (clientId === "" && tenantId === "") return null;
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === "string");
  if (!isName(clientId) || !isName(tenantId) || !isList || !isAddress(authority) || !isAddress(graph)) {
    throw broken("microsoft365 with clientId, tenantId and, if given, scopes, authority and graph");
  }
  return { clientId, tenantId, scopes, authority: authority.replace(/\/$/, ""), graph: graph.replace(/\/$/, "") };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]+$/.test(value);
}

/** Tokens travel over https alone. */
function isAddress(value: unknown): value is string {
  return typeof value === "string" && /^https:\/\/[^/\s]+/.test(value);
}

function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw broken(name);
  return value as Readonly<Record<string, unknown>>;
}

function broken(wanted: string): SharingError {
  return new SharingError("unexpected", {}, { cause: new Error(`config.json: expected ${wanted}`) });
}
