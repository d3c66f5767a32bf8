import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/**
 * The layering rule: arrows run downwards only.
 * taskpane → workbook, sharing → the pure folders; functions → the pure folders alone; local knows none of them.
 */
const pure = ["scoring", "goals", "smart", "insights", "sheets", "review", "text"];
const forbid = (patterns, message) => ["error", { patterns: [{ regex: patterns, message }] }];
const packages = "^(react|react-dom|@fluentui|@univerjs|hono|@hono|node:|office-js|@microsoft)";

const impureGlobals = [
  "window", "document", "navigator", "location", "localStorage", "sessionStorage", "indexedDB", "fetch", "XMLHttpRequest",
  "Excel", "Office", "OfficeExtension", "CustomFunctions", "process", "require", "crypto", "performance",
  "setTimeout", "setInterval", "queueMicrotask", "Intl",
].map((name) => ({ name, message: "src's pure folders know no DOM, Office, network, clock or randomness." }));

export default tseslint.config(
  { ignores: ["node_modules", "dist", ".local", "test-results", "tools/m365agentstoolkit-cli-stub"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-undef": "off", // the compiler's job
    },
  },
  {
    files: [`src/{${pure.join(",")}}/**/*.ts`],
    rules: {
      "no-restricted-imports": forbid(`${packages}|(?<!/text)/(workbook|sharing|taskpane|functions|local)(/|$)`, "A pure folder imports pure folders only."),
      "no-restricted-globals": ["error", ...impureGlobals],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is an argument (asOf)." },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The clock is an argument (asOf)." },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "No randomness in a rule." },
      ],
    },
  },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": forbid(`${packages}|(?<!/text)/(workbook|sharing|taskpane|local|review|sheets|goals)(/|$)`, "functions/ calls the pure rules alone."),
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-imports": forbid(`^(react|react-dom|@fluentui|@univerjs|hono|@hono|node:)|(?<!/text)/(sharing|taskpane|functions|local)(/|$)`, "workbook imports the pure folders only."),
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/sharing/**/*.ts"],
    rules: {
      "no-restricted-imports": forbid(`^(react|react-dom|@fluentui|@univerjs|hono|@hono|node:)|(?<!/text)/(workbook|taskpane|functions|local)(/|$)`, "sharing imports the pure folders only."),
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/workbook touches Excel." }],
    },
  },
  {
    files: ["taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-imports": forbid("^(@univerjs|hono|@hono|node:)|(?<!/text)/(functions|local)(/|$)", "The pane imports workbook, sharing and the pure folders."),
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/workbook touches Excel." }],
      // React calls what an effect returns; newer browsers return a promise from scrollIntoView, whatever the types say.
      "no-restricted-syntax": ["error", {
        selector: "CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression:first-child > :not(BlockStatement):not(ArrowFunctionExpression).body",
        message: "An effect returns nothing but its clean-up: put its body into braces.",
      }],
    },
  },
  {
    // The rule warns of React's compiler, which the pane is not built with; the hook keeps the library to itself.
    files: ["taskpane/screens/plan/tree/useVirtualRows.ts"],
    rules: { "react-hooks/incompatible-library": "off" },
  },
  {
    files: ["local/**/*.ts"],
    rules: {
      "no-restricted-imports": forbid("/(src|taskpane|functions)/", "local/ stands in for Microsoft 365: it knows the built product, not its source."),
    },
  },
);
