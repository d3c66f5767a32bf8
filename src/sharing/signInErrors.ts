import { SharingError, type SharingErrorCode } from "./sharingError";

/** What MSAL's and the sign-in service's codes mean for the person, first match first. */
const meanings: readonly { readonly when: RegExp; readonly code: SharingErrorCode; /** No window could be opened: Office's own may. */ readonly noWindow?: true }[] = [
  { when: /popup_window_error|empty_window_error|popup_timeout|block_nested_popups/, code: "signInBlocked", noWindow: true },
  { when: /user_cancelled|user_canceled|access_denied|interaction_in_progress|timed_out_popup/, code: "signInBlocked" },
  { when: /consent_required|admin_consent|AADSTS65001|AADSTS65004|AADSTS90094|AADSTS90008/, code: "consent" },
  { when: /no_network_connectivity|network|post_request_failed|get_request_failed|endpoints_resolution_error|openid_config_error|Failed to fetch|ChunkLoadError|Loading chunk/i, code: "unreachable" },
  { when: /interaction_required|login_required|no_account|no_tokens|native_account|invalid_grant|bad_token|monitor_window_timeout|timed_out|hidden_iframe|silent_sso_error|iframe|USER_INTERACTION_REQUIRED/i, code: "signIn" },
];

/** A failure of signing in, without anything that the service said about the person. */
export function signInError(cause: unknown): SharingError {
  if (cause instanceof SharingError) return cause;
  const said = ["errorCode", "subError", "errorMessage", "name", "message"].map((key) => textOf(cause, key)).join(" ");
  const meaning = meanings.find(({ when }) => when.test(said));
  const code = textOf(cause, "errorCode");
  return new SharingError(meaning?.code ?? "unexpected", {
    ...(code === "" ? {} : { signIn: code }), ...(meaning?.noWindow === true ? { noWindow: 1 } : {}),
  });
}

function textOf(cause: unknown, key: string): string {
  const value: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, key) : undefined;
  return typeof value === "string" ? value : "";
}
