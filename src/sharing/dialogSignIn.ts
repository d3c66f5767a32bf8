import { createStandardPublicClientApplication } from "@azure/msal-browser";
import type { Microsoft365Config } from "./config";
import type { HandedToken } from "./officeDialog";
import { msalConfiguration, scopesOf } from "./signIn";

/**
 * Signs in inside Office's dialog: the page goes to the sign-in service and comes back, twice through here.
 * @returns the token; null while the page is on its way to the sign-in service.
 */
export async function signInHere(config: Microsoft365Config, page: string): Promise<HandedToken | null> {
  const msal = await createStandardPublicClientApplication(msalConfiguration(config, page));
  const scopes = [...scopesOf(config)];
  const result = await msal.handleRedirectPromise();
  if (result === null) {
    await msal.loginRedirect({ scopes, redirectStartPage: page });
    return null;
  }
  const { accessToken, expiresOn, account } = result;
  return { token: accessToken, name: account.name ?? account.username, expires: expiresOn?.getTime() ?? 0 };
}
