import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Certificate } from "./certificate";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves an app over https on this machine only. Port 0 takes any free port; the app is made for the port it got. */
export async function listen(port: number, certificate: Certificate, makeApp: (port: number) => Hono): Promise<Listening> {
  const server = createServer({ key: certificate.key, cert: certificate.cert });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  server.on("request", getRequestListener(makeApp(bound).fetch));
  return {
    port: bound,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** The port itself, or the next free one of the following twenty. */
export async function listenNear(port: number, certificate: Certificate, makeApp: (port: number) => Hono): Promise<Listening> {
  for (let candidate = port; ; candidate++) {
    try {
      return await listen(candidate, certificate, makeApp);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || candidate >= port + 20) throw error;
    }
  }
}
