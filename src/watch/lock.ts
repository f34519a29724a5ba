import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { z } from "zod";
import { DceLintError } from "../model/errors.js";

const holderSchema = z.object({ id: z.string(), pid: z.number(), poste: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Milliseconds during which a lock without a name is being written by a program that starts. */
const WRITING = 10_000;

/** One program at a time on an output folder: a file that it holds, and touches. */
export class Lock {
  readonly #file: string;
  /** Milliseconds without a touch after which the holder is taken for gone. */
  readonly #patience: number;
  readonly #mine: Holder = { id: randomUUID(), pid: process.pid, poste: hostname() };

  constructor(file: string, patience: number) {
    this.#file = file;
    this.#patience = patience;
  }

  /** Throws DceLintError "deja-surveille" when another program holds it. */
  async take(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await writeFile(this.#file, JSON.stringify(this.#mine), { flag: "wx" });
        return;
      } catch (error) {
        if (!isExisting(error)) throw error;
        const holder = await this.#holder();
        if (!(await this.#isStale(holder))) break;
        await this.#setAside(holder);
      }
    }
    throw alreadyWatched();
  }

  /** Throws DceLintError "deja-surveille" when another program took it over. A folder that is away for a while is no reason. */
  async touch(): Promise<void> {
    const holder = await this.#holder();
    if (holder !== null && holder.id !== this.#mine.id) throw alreadyWatched();
    const now = new Date();
    await utimes(this.#file, now, now).catch(() => undefined);
  }

  async release(): Promise<void> {
    if ((await this.#holder())?.id === this.#mine.id) await rm(this.#file, { force: true });
  }

  /** null when nothing can be read there. */
  async #holder(file = this.#file): Promise<Holder | null> {
    try {
      return holderSchema.parse(JSON.parse(await readFile(file, "utf8")));
    } catch {
      return null;
    }
  }

  async #isStale(holder: Holder | null): Promise<boolean> {
    // The program of a container that starts again has the number of the one before.
    const isHere = holder?.poste === hostname();
    if (isHere && (holder.pid === process.pid || !isAlive(holder.pid))) return true;
    return (await this.#age()) > (holder === null ? WRITING : this.#patience);
  }

  /** Milliseconds since the last touch, by the clock of the file system: those of two machines differ. */
  async #age(): Promise<number> {
    const probe = `${this.#file}.${this.#mine.id}`;
    try {
      await writeFile(probe, "");
      return (await stat(probe)).mtimeMs - (await stat(this.#file)).mtimeMs;
    } catch {
      return 0;
    } finally {
      await rm(probe, { force: true });
    }
  }

  /** Removes a dead lock, and gives it back when another program took its place meanwhile. */
  async #setAside(dead: Holder | null): Promise<void> {
    const aside = `${this.#file}.${this.#mine.id}`;
    const moved = await rename(this.#file, aside).then(
      () => true,
      () => false,
    );
    if (!moved) return;
    const found = await this.#holder(aside);
    if (found !== null && found.id !== dead?.id) await rename(aside, this.#file);
    else await rm(aside, { force: true });
  }
}

const alreadyWatched = () =>
  new DceLintError(
    "deja-surveille",
    "un autre programme surveille déjà ce dossier de sortie : arrêtez-le, ou choisissez-en un autre",
  );

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
