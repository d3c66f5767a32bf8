import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import type { Metadata } from "./types";

/** The newest manifest schema of Microsoft's package that was read when this was written. */
const schemaFile = "build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";

/**
 * Microsoft defines a custom function's metadata once, inside the schema of the unified manifest: `extensionFunction`
 * and what it refers to. The file functions.json is an array of these plus the documented switches at the top
 * (learn.microsoft.com: custom-functions-json).
 */
function metadataSchema(): object {
  const manifest = path.resolve("package.json");
  const packageFolder = path.dirname(createRequire(manifest).resolve("@microsoft/app-manifest/package.json"));
  const { definitions } = JSON.parse(readFileSync(path.join(packageFolder, schemaFile), "utf8")) as { definitions: Record<string, unknown> };
  const names = ["extensionFunction", "extensionFunctionParameter", "extensionResult", "secureHttpUrl", "enum"];
  return {
    definitions: Object.fromEntries(names.map((name) => [name, definitions[name]])),
    type: "object",
    additionalProperties: false,
    required: ["functions"],
    properties: {
      allowCustomDataForDataTypeAny: { type: "boolean" },
      allowErrorForDataTypeAny: { type: "boolean" },
      functions: { type: "array", minItems: 1, items: { $ref: "#/definitions/extensionFunction" } },
      enums: { type: "array", items: { $ref: "#/definitions/enum" } },
    },
  };
}

/** What Microsoft's schema says against the metadata; empty when it is valid. */
export function validate(metadata: Metadata): string[] {
  // Not strict: the schema is draft 4 and uses formats of its own.
  const check = new Ajv({ strict: false, allErrors: true }).compile(metadataSchema());
  return check(metadata) ? [] : (check.errors ?? []).map(explain);
}

function explain({ instancePath, message }: ErrorObject): string {
  return `${instancePath}: ${message ?? "is not valid"}`;
}
