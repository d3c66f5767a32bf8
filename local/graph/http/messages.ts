import { GraphError, type Refusal } from "../errors";

/** A request, alone or from a batch. */
export interface GraphRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Pick<Headers, "get">;
  readonly text: () => Promise<string>;
}

export type Body = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: 200 | 201 | 202 | 204;
  /** Null for an answer without a body; a string is sent as plain text. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
/** Done, with nothing to say: documented as 200 without a body for most actions, and as 204 for some. */
export const done: Answer = { status: 200, body: null };
export const noContent: Answer = { status: 204, body: null };

/** The request's body as a JSON object; an empty one is `{}`. @throws GraphError badRequest */
export async function readBody(request: GraphRequest): Promise<Body> {
  const text = await request.text();
  if (text.trim() === "") return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new GraphError("badRequest", "The body is not valid JSON.", { cause });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new GraphError("badRequest", "The body must be a JSON object.");
  return body as Body;
}

const refuse = (name: string, kind: string, refusal: Refusal = "invalidArgument"): never => {
  throw new GraphError(refusal, `${name} must be ${kind}.`);
};

/** A text of the body; undefined when it is left out. */
export function textIn(body: Body, name: string): string | undefined {
  const value = propertyIn(body, name);
  return value === undefined || value === null ? undefined : typeof value === "string" ? value : refuse(name, "a text");
}

/** A text of the body that must be there. */
export function neededText(body: Body, name: string): string {
  return textIn(body, name) ?? refuse(name, "a text");
}

/** True or false from the body; undefined when it is left out. */
export function flagIn(body: Body, name: string): boolean | undefined {
  const value = propertyIn(body, name);
  return value === undefined || value === null ? undefined : typeof value === "boolean" ? value : refuse(name, "true or false");
}

/** A number of the body counted from 0; null when it is left out. */
export function indexIn(body: Body, name: string): number | null {
  const value = propertyIn(body, name);
  if (value === undefined || value === null) return null;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : refuse(name, "a whole number from 0");
}

/** Microsoft's pages write `address` and `Address`: names are found in any case. */
export function propertyIn(body: Body, name: string): unknown {
  return body[name] ?? Object.entries(body).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
