import { createSignIn, type SignIn } from "../../../src/sharing/signIn";
import { SharingError } from "../../../src/sharing/sharingError";

// A page of the add-in with nothing on it but a button, for signing in over the real MSAL in a real browser.
const authority = new URLSearchParams(location.search).get("authority") ?? "";
const signIn = createSignIn({ clientId: "11111111-2222-3333-4444-555555555555", tenantId: "contoso", scopes: ["Files.ReadWrite"], authority, graph: "https://graph.microsoft.com/v1.0" });
const output = document.createElement("output");
const button = document.createElement("button");
button.textContent = "Sign in";
document.body.append(button, output);

/** What a call came to, as text: its result, or the code of the error. */
async function told(work: () => Promise<unknown>): Promise<string> {
  try {
    return String(await work());
  } catch (error) {
    return error instanceof SharingError ? `${error.code} ${Object.values(error.parameters).join(" ")}`.trim() : `? ${String(error)}`;
  }
}

let clicks = 0;
button.addEventListener("click", () => {
  output.textContent = "";
  const click = (clicks += 1);
  void told(() => signIn.signIn().then(() => "signed in")).then((text) => {
    if (click === clicks) output.textContent = text;
  });
});

declare global {
  interface Window {
    ask(method: Exclude<keyof SignIn, "signIn">): Promise<string>;
  }
}
window.ask = (method) => told(() => signIn[method]());
