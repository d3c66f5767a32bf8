import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// The sign-in service sends the browser back to this page, which hands the answer to the page that asked. Its server must
// not send Cross-Origin-Opener-Policy. Opened by hand there is nothing to hand over, and nothing to tell anybody.
broadcastResponseToMainFrame().catch(() => undefined);
