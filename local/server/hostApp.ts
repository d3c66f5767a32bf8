import { readFileSync } from "node:fs";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { guard } from "./headers";

export interface HostAppOptions {
  readonly port: number;
  /** Origin of the add-in's own pages. */
  readonly addinOrigin: string;
  /** Folder with the built host page. */
  readonly pageFolder: string;
  /** Folder with the built add-in: the host reads the manifest and the custom functions, as Excel does. */
  readonly addinFolder: string;
}

/** Serves the local workbook: the page with the grid that stands where Excel would. */
export function hostApp(options: HostAppOptions): Hono {
  const app = new Hono();
  app.use(
    guard({
      host: `localhost:${options.port}`,
      policy: () => ({
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"], // the grid writes style elements
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "worker-src": ["'self'", "blob:"],
        "frame-src": [options.addinOrigin],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
      }),
    }),
  );
  app.get("/", (context) => {
    const page = readFileSync(path.join(options.pageFolder, "index.html"), "utf8");
    return context.html(page.replace("__ADDIN_ORIGIN__", options.addinOrigin));
  });
  app.use("/addin/*", serveStatic({ root: options.addinFolder, rewriteRequestPath: (url) => url.replace(/^\/addin/, "") }));
  app.use("/*", serveStatic({ root: options.pageFolder }));
  return app;
}
