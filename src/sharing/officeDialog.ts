import { SharingError } from "./sharingError";

/** A token that the sign-in window handed over, where this page cannot sign in by itself. */
export interface HandedToken {
  readonly token: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** The page that signs in inside Office's own dialog, for a host whose pane can open no window that reports back. */
const dialogPage = "auth-dialog.html";

function context(): Partial<Office.Context> {
  return typeof Office === "undefined" ? {} : ((Office.context ?? {}) as Partial<Office.Context>);
}

/** Whether Office signs in for its add-ins. */
export function supportsNestedSignIn(): boolean {
  return context().requirements?.isSetSupported("NestedAppAuth", "1.1") ?? false;
}

export function canAskDialog(): boolean {
  return typeof context().ui?.displayDialogAsync === "function";
}

/** Excel as a program: a window that its pane opens does not know where it came from. */
export function isDesktop(): boolean {
  const { platform } = context();
  return platform !== undefined && String(platform) !== "OfficeOnline";
}

/** Shows the sign-in page in Office's dialog and waits for what it hands over. */
export function askDialog(page: string): Promise<HandedToken> {
  const { ui } = context();
  return new Promise((resolve, reject) => {
    const refuse = (error: string) => reject(new SharingError("signInBlocked", { signIn: error }));
    if (ui === undefined) return refuse("dialog");
    ui.displayDialogAsync(new URL(dialogPage, page).href, { height: 60, width: 30 }, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return refuse(String(error.code));
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => refuse("closed"));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        dialog.close();
        const handed = handedIn(received, new URL(page).origin);
        if (handed === null) refuse("dialog");
        else resolve(handed);
      });
    });
  });
}

/** What the dialog said; null for anything but a token from a page of our own. */
export function handedIn(received: unknown, origin: string): HandedToken | null {
  const { message, origin: sender = origin } = received as { readonly message?: unknown; readonly origin?: unknown };
  if (typeof message !== "string" || sender !== origin) return null;
  try {
    const { token, name, expires } = JSON.parse(message) as Partial<Record<keyof HandedToken, unknown>>;
    return typeof token === "string" && typeof name === "string" && typeof expires === "number" ? { token, name, expires } : null;
  } catch {
    return null;
  }
}
