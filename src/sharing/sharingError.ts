export type SharingErrorCode =
  | "unreachable" | "locked" | "busy" | "throttled" | "notFound" | "badLink" | "signIn" | "signInBlocked" | "consent" | "forbidden"
  | "conflict" | "tooLarge" | "badTable" | "badFile" | "otherWindow" | "cancelled" | "unexpected";

/** Why a push did not happen, with words for the user (see `src/text/sharing.ts`). */
export class SharingError extends Error {
  constructor(
    readonly code: SharingErrorCode,
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "SharingError";
  }
}
