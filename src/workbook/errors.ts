import { WorkbookError } from "./types";

/** What a failure of Excel means for the user. `again`: waiting may help, so the call is repeated with growing pauses. */
interface Cause {
  readonly code: WorkbookError["code"];
  readonly again: boolean;
}

const causes: Readonly<Record<string, Cause>> = {
  InvalidOperationInCellEditMode: { code: "editing", again: true },
  ActivityLimitReached: { code: "busy", again: true },
  ServiceNotAvailable: { code: "busy", again: true },
  RequestAborted: { code: "busy", again: true },
  AccessDenied: { code: "sheetProtected", again: false },
  ItemAlreadyExists: { code: "nameTaken", again: false },
};

/** Whether the same call may succeed a moment later. */
export function mayPass(error: unknown): boolean {
  return causeOf(error)?.again ?? false;
}

/** Any failure as a `WorkbookError`; Excel's own words go along in `detail` and `cause`. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const location = locationOf(error);
  // Excel answers a wrong password with a general code; where it happened tells.
  const code = location.endsWith(".unprotect") ? "sheetProtected" : causeOf(error)?.code;
  return new WorkbookError(code ?? "unexpected", { detail, name: location }, { cause: error });
}

function causeOf(error: unknown): Cause | undefined {
  const code = property(error, "code");
  return typeof code === "string" ? causes[code] : undefined;
}

/** The member of the API that failed, for messages that name it. */
function locationOf(error: unknown): string {
  const location = property(property(error, "debugInfo"), "errorLocation");
  return typeof location === "string" ? location : "";
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
