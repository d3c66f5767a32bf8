import { mkdirSync } from "node:fs";
import path from "node:path";
import { ADDIN_FOLDER, buildAddin, buildPage, PAGE_FOLDER } from "./builds";
import { startGraphServer } from "./graph/server";
import { addinApp } from "./server/addinApp";
import { localhostCertificate } from "./server/certificate";
import { hostApp } from "./server/hostApp";
import { listenNear } from "./server/listen";

export interface SessionOptions {
  readonly root: string;
  readonly port: number;
  /** Folder of the shared workbook. */
  readonly dataFolder: string;
  readonly onStep?: (step: "addin" | "page") => void;
  /** A shared-workbook server that runs already, asked for its address at every request; left out, one is started. */
  readonly graph?: SharedServer;
}

interface SharedServer {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

export interface Session {
  /** Address of the local workbook. */
  readonly url: string;
  readonly addinOrigin: string;
  readonly graph: { readonly url: string; readonly token: string };
  readonly newCertificate: boolean;
  close(): Promise<void>;
}

/** Everything that `npm start` runs: the built add-in, the local workbook and the shared-workbook server. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { root } = options;
  options.onStep?.("addin");
  await buildAddin(root);
  options.onStep?.("page");
  await buildPage(root);

  mkdirSync(options.dataFolder, { recursive: true });
  const certificate = await localhostCertificate(path.join(root, ".local/certificate"), new Date());
  const graph = options.graph ?? await startGraphServer({ port: 0, dataDir: options.dataFolder });

  // The two pages need each other's origin, so the add-in's port is found before the host page is served.
  let hostOrigin = "";
  const addin = await listenNear(options.port === 0 ? 0 : options.port + 1, certificate, (port) =>
    addinApp({
      port,
      hostOrigin: () => hostOrigin,
      addinFolder: path.join(root, ADDIN_FOLDER),
      officeFolder: path.join(root, "node_modules/@microsoft/office-js/dist"),
      graph,
      sharedName: path.basename(options.dataFolder),
      configFile: path.join(options.dataFolder, "config.json"),
    }),
  );
  const addinOrigin = `https://localhost:${addin.port}`;
  const host = await listenNear(options.port, certificate, (port) =>
    hostApp({
      port,
      addinOrigin,
      pageFolder: path.join(root, PAGE_FOLDER),
      addinFolder: path.join(root, ADDIN_FOLDER),
    }),
  );
  hostOrigin = `https://localhost:${host.port}`;

  return {
    url: hostOrigin,
    addinOrigin,
    graph: { url: graph.url, token: graph.token },
    newCertificate: certificate.isNew,
    close: async () => {
      await Promise.all([host.close(), addin.close(), graph.close()]);
    },
  };
}
