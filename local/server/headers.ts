import type { MiddlewareHandler } from "hono";

/** Content security policy of a page, one entry per directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

export interface GuardOptions {
  /** `localhost:3100`: a request for another name was rebound to us and is refused. */
  readonly host: string;
  readonly policy: () => Policy;
}

/** Refuses foreign host names and puts the safety headers on every answer. */
export function guard(options: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.header("host") !== options.host) return context.text("Unknown host name.", 421);
    await next();
    context.header("Content-Security-Policy", written(options.policy()));
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-cache");
  };
}

function written(policy: Policy): string {
  return Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}
