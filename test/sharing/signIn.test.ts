import { askDialog, handedIn } from "../../src/sharing/officeDialog";
import { msalConfiguration, scopesOf } from "../../src/sharing/signIn";
import { signInError } from "../../src/sharing/signInErrors";
import type { Microsoft365Config } from "../../src/sharing/config";

const config: Microsoft365Config = {
  clientId: "c", tenantId: "t", scopes: ["Files.ReadWrite", "https://graph.microsoft.com/Sites.Selected"],
  authority: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com/v1.0",
};
const page = "https://addin.example/app/taskpane.html?_host_Info=x#/share";
const handed = { token: "secret", name: "Li Na", expires: 1 };

describe("what signing in asks for", () => {
  it("are delegated permissions of Graph in the cloud that is configured", () => {
    expect(scopesOf(config)).toEqual(["https://graph.microsoft.com/Files.ReadWrite", "https://graph.microsoft.com/Sites.Selected"]);
    expect(scopesOf({ ...config, scopes: ["Files.ReadWrite"], graph: "https://microsoftgraph.chinacloudapi.cn/v1.0" })).toEqual(["https://microsoftgraph.chinacloudapi.cn/Files.ReadWrite"]);
  });

  it("comes back to the page that is registered, and trusts no sign-in service but the configured one", () => {
    expect(msalConfiguration(config, page).auth).toEqual({ clientId: "c", authority: "https://login.microsoftonline.com/t", redirectUri: "https://addin.example/app/auth-redirect.html" });
    expect(msalConfiguration({ ...config, authority: "https://login.partner.microsoftonline.cn" }, page).auth.knownAuthorities).toEqual(["login.partner.microsoftonline.cn"]);
  });
});

describe("a failed sign-in", () => {
  it.each([
    [{ errorCode: "popup_window_error" }, "signInBlocked"],
    [{ errorCode: "user_cancelled" }, "signInBlocked"],
    [{ errorCode: "invalid_grant", subError: "consent_required" }, "consent"],
    [{ errorCode: "interaction_required", errorMessage: "AADSTS65001: the user or administrator has not consented" }, "consent"],
    [{ errorCode: "interaction_required" }, "signIn"],
    [{ errorCode: "monitor_window_timeout" }, "signIn"],
    [{ errorCode: "no_network_connectivity" }, "unreachable"],
    [new TypeError("Failed to fetch"), "unreachable"],
    [{ name: "ChunkLoadError" }, "unreachable"],
    [{ errorCode: "something_new" }, "unexpected"],
  ])("%p says %s", (cause, code) => {
    expect(signInError(cause).code).toBe(code);
  });

  it("passes on nothing that the service said about the person", () => {
    const error = signInError({ errorCode: "invalid_grant", errorMessage: "AADSTS50034: li.na@contoso.example does not exist", correlationId: "x" });
    expect(JSON.stringify([error, error.message, error.cause])).not.toContain("contoso");
  });
});

/** Office with a dialog that says something. */
function officeWithDialog(say: (handlers: Map<string, (message: unknown) => void>) => void): { readonly opened: string[]; isClosed: boolean } {
  const state = { opened: [] as string[], isClosed: false };
  const handlers = new Map<string, (message: unknown) => void>();
  const dialog = { addEventHandler: (type: string, handler: (message: unknown) => void) => handlers.set(type, handler), close: () => (state.isClosed = true) };
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
      context: { ui: { displayDialogAsync: (address: string, _: unknown, done: (result: unknown) => void) => {
        state.opened.push(address);
        done({ status: "succeeded", value: dialog });
        say(handlers);
      } } },
    },
  });
  return state;
}

describe("Office's own dialog", () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

  it("hands the token over, and is closed", async () => {
    const office = officeWithDialog((handlers) => handlers.get("message")?.({ message: JSON.stringify(handed), origin: "https://addin.example" }));
    expect(await askDialog(page)).toEqual(handed);
    expect(office).toEqual({ opened: ["https://addin.example/app/auth-dialog.html"], isClosed: true });
  });

  it("says that it was closed", async () => {
    officeWithDialog((handlers) => handlers.get("event")?.({ error: 12006 }));
    await expect(askDialog(page)).rejects.toMatchObject({ code: "signInBlocked" });
  });

  it("is believed only when a page of our own speaks, and says a token", () => {
    const origin = "https://addin.example";
    const message = JSON.stringify(handed);
    expect(handedIn({ message, origin }, origin)).toEqual(handed);
    expect(handedIn({ message }, origin)).toEqual(handed); // older Office says no origin
    expect(handedIn({ message, origin: "https://evil.example" }, origin)).toBeNull();
    for (const other of ["", "{", "null", '{"token":1}', undefined, 5]) expect(handedIn({ message: other, origin }, origin)).toBeNull();
  });
});
