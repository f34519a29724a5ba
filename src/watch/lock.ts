import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { DceLintError } from "../model/errors.js";

/** One program at a time on an output folder: a file that it holds, and touches at each pass. */
export class Lock {
  readonly #file: string;
  /** Milliseconds without a touch after which the holder of another machine is taken for gone. */
  readonly #patience: number;
  #held = false;

  constructor(file: string, patience: number) {
    this.#file = file;
    this.#patience = patience;
  }

  /** Throws DceLintError "deja-surveille" when another program holds it. */
  async take(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const mine = JSON.stringify({ pid: process.pid, poste: hostname() });
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await writeFile(this.#file, mine, { flag: "wx" });
        this.#held = true;
        return;
      } catch (error) {
        if (!isExisting(error)) throw error;
        if (!(await this.#isStale())) break;
        await rm(this.#file, { force: true });
      }
    }
    throw new DceLintError(
      "deja-surveille",
      "un autre programme surveille déjà ce dossier de sortie : arrêtez-le, ou choisissez-en un autre",
    );
  }

  async touch(): Promise<void> {
    const now = new Date();
    await utimes(this.#file, now, now).catch(() => undefined);
  }

  async release(): Promise<void> {
    if (this.#held) await rm(this.#file, { force: true });
    this.#held = false;
  }

  async #isStale(): Promise<boolean> {
    try {
      const { pid, poste } = JSON.parse(await readFile(this.#file, "utf8")) as Record<string, unknown>;
      if (poste === hostname() && typeof pid === "number") return !isAlive(pid);
      return Date.now() - (await stat(this.#file)).mtimeMs > this.#patience;
    } catch {
      return true;
    }
  }
}

const isExisting = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled: it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
