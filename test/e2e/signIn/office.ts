// What Office gives its add-ins for nested app authentication: messages to and from its bridge.
const listeners: ((message: string) => void)[] = [];
let isAgreed = false;
const account = { homeAccountId: "user-1.tenant-1", localAccountId: "user-1", tenantId: "tenant-1", environment: "login.microsoftonline.com", username: "li.na@contoso.example", name: "Li Na" };
const encoded = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
const now = Math.floor(Date.now() / 1000);
const claims = { oid: "user-1", tid: "tenant-1", name: "Li Na", preferred_username: account.username, iat: now, exp: now + 3600 };
const token = { access_token: "from-office", expires_in: 3600, scope: "https://graph.microsoft.com/Files.ReadWrite", id_token: `${encoded({ alg: "none" })}.${encoded(claims)}.`, properties: null };
const answerTo = (method: string) => {
  if (method === "GetInitContext") return { success: true, initContext: { sdkName: "test", sdkVersion: "1.0", capabilities: { queryAccount: true } } };
  if (method === "GetTokenPopup") isAgreed = true;
  return isAgreed ? { success: true, token, account } : { success: false, error: { status: "USER_INTERACTION_REQUIRED", code: "interaction_required" } };
};
Object.assign(window, {
  Office: { context: { platform: "PC", requirements: { isSetSupported: (set: string, version: string) => set === "NestedAppAuth" && version === "1.1" } } },
  nestedAppAuthBridge: {
    addEventListener: (_: string, listener: (message: string) => void) => listeners.push(listener),
    postMessage: (message: string) => {
      const { requestId, method } = JSON.parse(message) as { requestId: string; method: string };
      const answer = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...answerTo(method) });
      setTimeout(() => listeners.forEach((listener) => listener(answer)), 5);
    },
  },
});

export {};
