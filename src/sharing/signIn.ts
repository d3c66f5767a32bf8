import type { AuthenticationResult, Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { Microsoft365Config } from "./config";
import { askDialog, canAskDialog, isDesktop, supportsNestedSignIn, type HandedToken } from "./officeDialog";
import { signInError } from "./signInErrors";
import { SharingError } from "./sharingError";

/** Signing in to Microsoft 365. Tokens stay in the memory of this page and in MSAL's own cache. */
export interface SignIn {
  /** Who is signed in: a name for people; null when nobody is. */
  account(): Promise<string | null>;
  /** A token for Microsoft Graph, without asking anybody. @throws SharingError signIn, consent, unreachable */
  token(): Promise<string>;
  /** Asks the person. Only from a click: browsers block windows that open by themselves. @throws SharingError signInBlocked, consent, unreachable */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

/** The sign-in page's own address, as it is registered with the tenant. */
export const redirectPage = "auth-redirect.html";

/** A token is given up this long before it ends, in milliseconds, so that no request is sent with an old one. */
const margin = 60_000;

/** How long somebody may take in the sign-in window, a second factor included, in milliseconds. */
const windowMs = 5 * 60_000;

/** MSAL is fetched at the first call and not before: most people never need it. */
export function createSignIn(config: Microsoft365Config, page: string = location.href): SignIn {
  let application: Promise<IPublicClientApplication> | null = null;
  let handed: HandedToken | null = null;
  const open = () => explainedSignIn(async () => {
    application ??= startApplication(config, page);
    try {
      return await application;
    } catch (cause) {
      application = null; // offline just now; the next call tries again
      throw cause;
    }
  });
  const valid = () => (handed !== null && handed.expires - margin > Date.now() ? handed : null);
  const scopes = scopesOf(config);

  return {
    account: async () => {
      const known = valid();
      if (known !== null) return known.name;
      const account = accountOf(await open());
      return account === null ? null : account.name ?? account.username;
    },

    token: async () => {
      const known = valid();
      if (known !== null) return known.token;
      const msal = await open();
      return explainedSignIn(async () => (await silently(msal, scopes)).accessToken);
    },

    signIn: async () => {
      const msal = await open();
      if (isDesktop() && !supportsNestedSignIn() && canAskDialog()) {
        handed = await askDialog(page);
        return;
      }
      try {
        // Nobody learns that a window was closed by hand: a second click starts anew.
        await explainedSignIn(async () => void msal.setActiveAccount((await msal.acquireTokenPopup({ scopes: [...scopes], overrideInteractionInProgress: true })).account));
      } catch (error) {
        if (!(error instanceof SharingError) || !error.parameters["noWindow"] || !canAskDialog()) throw error;
        handed = await askDialog(page);
      }
    },

    signOut: async () => {
      handed = null;
      const msal = await open();
      await explainedSignIn(async () => {
        msal.setActiveAccount(null);
        if (!supportsNestedSignIn()) await msal.clearCache(); // where Office signs in, it keeps the account and refuses
      });
    },
  };
}

/** Delegated permissions as the sign-in service wants them: with Graph's address. */
export function scopesOf({ scopes, graph }: Microsoft365Config): readonly string[] {
  const resource = new URL(graph).origin;
  return scopes.map((scope) => (scope.includes("://") ? scope : `${resource}/${scope}`));
}

/** MSAL's configuration for a page of this add-in. */
export function msalConfiguration({ clientId, tenantId, authority }: Microsoft365Config, page: string): Configuration {
  return {
    auth: {
      clientId,
      authority: `${authority}/${tenantId}`,
      // A cloud of its own (or a test) is not among those that MSAL knows.
      ...(authority === "https://login.microsoftonline.com" ? {} : { knownAuthorities: [new URL(authority).host] }),
      redirectUri: new URL(redirectPage, page).href,
    },
    cache: { cacheLocation: "sessionStorage" },
    system: {
      loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false }, // nothing about sign-in reaches a log
      popupBridgeTimeout: windowMs,
    },
  };
}

/** Signed in by the Office around us where it can do that (nested app authentication), else by a window of our own. */
async function startApplication(config: Microsoft365Config, page: string): Promise<IPublicClientApplication> {
  const msal = await import("@azure/msal-browser");
  const configuration = msalConfiguration(config, page);
  return supportsNestedSignIn() ? msal.createNestablePublicClientApplication(configuration) : msal.createStandardPublicClientApplication(configuration);
}

function accountOf(msal: IPublicClientApplication) {
  return msal.getActiveAccount() ?? msal.getAllAccounts()[0] ?? null;
}

function silently(msal: IPublicClientApplication, scopes: readonly string[]): Promise<AuthenticationResult> {
  const account = accountOf(msal);
  return account === null ? msal.ssoSilent({ scopes: [...scopes] }) : msal.acquireTokenSilent({ scopes: [...scopes], account });
}

async function explainedSignIn<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw signInError(cause);
  }
}
