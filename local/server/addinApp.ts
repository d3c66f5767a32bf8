import { readFileSync } from "node:fs";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { proxy } from "hono/proxy";
import { guard } from "./headers";
import { siteConfig } from "./siteConfig";

export interface AddinAppOptions {
  readonly port: number;
  /** The one origin that may show the pane in a frame; known once the host page is served. */
  readonly hostOrigin: () => string;
  readonly addinFolder: string;
  /** Folder of Microsoft's client library, as it came from npm. */
  readonly officeFolder: string;
  /** The shared-workbook server that stands behind `/graph`. */
  readonly graph: { readonly url: string; readonly token: string };
  /** What people know it by. */
  readonly sharedName: string;
  /** The administrator's `config.json`, which need not be there. */
  readonly configFile: string;
}

const OFFICE_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\//g;

/** Serves the built add-in as any web server would, with Office.js from npm in place of Microsoft's CDN. */
export function addinApp(options: AddinAppOptions): Hono {
  const app = new Hono();
  const host = `localhost:${options.port}`;
  app.use(
    guard({
      host,
      policy: () => {
        const { origins } = siteConfig(options.configFile);
        return {
          "default-src": ["'self'"],
          "connect-src": ["'self'", ...origins],
          "frame-src": ["'self'", ...origins],
          "style-src": ["'self'", "'unsafe-inline'"], // Fluent UI writes style elements
          "img-src": ["'self'", "data:"],
          "font-src": ["'self'", "data:"],
          "frame-ancestors": [options.hostOrigin()],
          "object-src": ["'none'"],
          "base-uri": ["'none'"],
        };
      },
    }),
  );

  // The token is for the pane alone: a page of another origin can neither read this nor ask for it.
  app.get("/config.json", (context) => {
    const site = context.req.header("sec-fetch-site");
    if (site !== undefined && site !== "same-origin") return context.json({ sharing: null }, 403);
    const sharing = { name: options.sharedName, baseUrl: `https://${host}/graph`, token: options.graph.token };
    const { microsoft365 } = siteConfig(options.configFile);
    return context.json({ sharing, ...(microsoft365 === null ? {} : { microsoft365 }) });
  });

  app.all("/graph/*", async (context) => {
    const url = new URL(context.req.url);
    const answer = await proxy(`${options.graph.url}${url.pathname.slice("/graph".length)}${url.search}`, {
      method: context.req.method,
      headers: { ...context.req.header(), host: new URL(options.graph.url).host },
      body: ["GET", "HEAD"].includes(context.req.method) ? null : context.req.raw.body,
    }).catch(() => null);
    // As any proxy says it when nobody answers behind it.
    return answer ?? context.json({ error: { code: "badGateway", message: "The shared-workbook server does not answer." } }, 502);
  });

  for (const page of ["taskpane.html", "functions.html"]) {
    app.get(`/${page}`, (context) =>
      context.html(readFileSync(path.join(options.addinFolder, page), "utf8").replace(OFFICE_CDN, "/office-js/")),
    );
  }
  app.use("/office-js/*", serveStatic({
    root: options.officeFolder,
    // The library asks for one folder with capitals that its package spells small.
    rewriteRequestPath: (url) => url.replace(/^\/office-js/, "").replace(/^\/AgaveErrorUX\//i, "/agaveerrorux/"),
  }));
  app.use("/*", serveStatic({ root: options.addinFolder }));
  return app;
}
