import { Stack } from "../../components/layout";
import { ErrorCard } from "../../components/ErrorCard";
import { SharingError, type SharingErrorCode } from "../../../src/sharing/sharingError";
import { useSharing } from "../../hooks/useSharing";
import { MicrosoftAccount } from "./MicrosoftAccount";

/** What signing in may help against. */
const signInCodes: readonly SharingErrorCode[] = ["signIn", "signInBlocked", "consent"];

/** Why the target does not answer; where signing in helps, the way to it. */
export function TargetError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { connection, sink } = useSharing();
  const needsSignIn = sink?.kind === "microsoft365" && error instanceof SharingError && signInCodes.includes(error.code);
  return (
    <Stack gap="small">
      <ErrorCard error={error} onRetry={onRetry} />
      {needsSignIn && connection.kind === "ready" && <MicrosoftAccount places={connection.places} onChange={onRetry} />}
    </Stack>
  );
}
