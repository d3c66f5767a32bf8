import { existsSync, readFileSync } from "node:fs";

/** What an administrator wrote into `config.json` for the pane, passed on as it is. */
export interface SiteConfig {
  readonly microsoft365: Readonly<Record<string, unknown>> | null;
  /** Origins that the pane talks to for it. */
  readonly origins: readonly string[];
}

const services = { authority: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com" } as const;

/** Reads the file anew each time, so that it can be filled in while the server runs and one that is no JSON sets nothing up. */
export function siteConfig(file: string): SiteConfig {
  const content: unknown = existsSync(file) ? parsed(readFileSync(file, "utf8")) : null;
  const section = record(record(content)?.["microsoft365"]);
  if (section === null) return { microsoft365: null, origins: [] };
  const origins = Object.entries(services).map(([key, usual]) => originOf(section[key]) ?? usual);
  return { microsoft365: section, origins };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}

/** Only https: what stands here goes into the page's policy. */
function originOf(address: unknown): string | null {
  if (typeof address !== "string" || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" ? origin : null;
}
