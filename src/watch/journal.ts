import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const lineSchema = z.object({
  nom: z.string(),
  empreinte: z.string(),
  statut: z.string(),
  date: z.string(),
  /** Name of the folder of its results. */
  dossier: z.string(),
  /** SHA-256 of the settings beside the inputs; "" without. */
  reglages: z.string().default(""),
});
export type JournalLine = z.infer<typeof lineSchema>;

/** What was done, one line of JSON each, so that nothing is done twice after a restart. */
export class Journal {
  readonly #file: string;
  readonly #done = new Map<string, JournalLine>();
  /** Its last line was cut by a stop: the next one must not be written after it. */
  #cut = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads what earlier runs did; a last line cut by a stop is no line. */
  async load(): Promise<void> {
    const text = await readFile(this.#file, "utf8").catch(() => "");
    this.#cut = text !== "" && !text.endsWith("\n");
    for (const line of text.split("\n")) {
      const read = lineOf(line);
      if (read !== null) this.#done.set(read.nom, read);
    }
  }

  /** Whether this content was done, with these settings beside. */
  isDone(name: string, hash: string, settings: string): boolean {
    const done = this.#done.get(name);
    return done?.empreinte === hash && done.reglages === settings;
  }

  /** The folder of the results of an input done before. */
  folderOf(name: string): string | undefined {
    return this.#done.get(name)?.dossier;
  }

  /** Whether the results of another input stand there; disks that ignore case are many. */
  isTaken(folder: string, name: string): boolean {
    const wanted = folder.toLowerCase();
    return [...this.#done.values()].some(
      ({ nom, dossier }) => nom !== name && dossier.toLowerCase() === wanted,
    );
  }

  async add(line: JournalLine): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${this.#cut ? "\n" : ""}${JSON.stringify(line)}\n`);
    this.#cut = false;
    this.#done.set(line.nom, line);
  }
}

function lineOf(line: string): JournalLine | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
