import { createSignIn } from "../../src/sharing/signIn";

/** MSAL as it is where Office signs in: the account is Office's, and its cache is not ours to clear. */
const nested = {
  setActiveAccount: jest.fn(),
  clearCache: jest.fn(async () => { throw new Error("This method is not supported in nested app environment"); }),
};
const standard = {
  setActiveAccount: jest.fn(),
  clearCache: jest.fn(async () => { throw new TypeError("Failed to fetch"); }),
};
jest.mock("@azure/msal-browser", () => ({
  createNestablePublicClientApplication: async () => nested,
  createStandardPublicClientApplication: async () => standard,
}));

const config = { clientId: "c", tenantId: "t", scopes: ["Files.ReadWrite"], authority: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com/v1.0" };
const signOut = () => createSignIn(config, "https://addin.example/app/taskpane.html").signOut();

afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

describe("signing out", () => {
  it("leaves Office's own account alone, and does not fail", async () => {
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: (name: string) => name === "NestedAppAuth" } } } });
    await signOut();
    expect(nested.setActiveAccount).toHaveBeenCalledWith(null);
    expect(nested.clearCache).not.toHaveBeenCalled();
  });

  it("says in our own words what went wrong", async () => {
    await expect(signOut()).rejects.toMatchObject({ name: "SharingError", code: "unreachable" });
    expect(standard.clearCache).toHaveBeenCalled();
  });
});
