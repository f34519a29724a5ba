import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Service from "../../src/service/index.js";

/** The built service: its threads are scripts beside it. */
const BUILT = resolve("dist/service.js");
export const IS_BUILT = existsSync(BUILT);

export interface Started extends Service.RunningService {
  /** The lines of its log. */
  readonly lines: string[];
}

export async function start(options: Partial<Service.ServiceOptions> = {}): Promise<Started> {
  const { startService }: typeof Service = await import(pathToFileURL(BUILT).href);
  const lines: string[] = [];
  const service = await startService({ port: 0, log: (line) => lines.push(line), ...options });
  return { ...service, lines };
}

export const RC =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des locaux.\n\n## 2 Procédure\n\nProcédure adaptée.\n";

export const textFile = (name: string, content = RC) => ({
  name,
  content: new TextEncoder().encode(content),
});

export const fileOf = (path: string) => ({
  name: path.split("/").at(-1) ?? path,
  content: new Uint8Array(readFileSync(path)),
});

/** A body of multipart as written by hand, to be broken at will. */
export const multipart = (boundary: string, name = "RC.md", content = RC): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
