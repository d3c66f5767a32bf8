import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Whether it was made just now: the browser will ask about it once. */
  readonly isNew: boolean;
}

const YEAR = 365 * 24 * 3600 * 1000;
const MONTH = YEAR / 12;

/**
 * The self-signed certificate of https://localhost, made at first start and kept, so that a browser asks only once.
 * Office.js needs https; the key never leaves this folder and is of use for localhost alone.
 */
export async function localhostCertificate(folder: string, now: Date): Promise<Certificate> {
  const keyFile = path.join(folder, "localhost.key.pem");
  const certFile = path.join(folder, "localhost.cert.pem");
  if (existsSync(keyFile) && existsSync(certFile)) {
    const cert = readFileSync(certFile, "utf8");
    if (new Date(new X509Certificate(cert).validTo).getTime() - now.getTime() > MONTH) {
      return { key: readFileSync(keyFile, "utf8"), cert, isNew: false };
    }
  }
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - MONTH / 30), // a clock that is a day slow
    notAfterDate: new Date(now.getTime() + 2 * YEAR),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }] },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { key: made.private, cert: made.cert, isNew: true };
}
