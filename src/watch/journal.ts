import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const lineSchema = z.object({ nom: z.string(), empreinte: z.string(), statut: z.string(), date: z.string() });
export type JournalLine = z.infer<typeof lineSchema>;

/** What was done, one line of JSON each, so that nothing is done twice after a restart. */
export class Journal {
  readonly #file: string;
  readonly #done = new Map<string, JournalLine>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads what earlier runs did; a last line cut by a stop is no line. */
  async load(): Promise<void> {
    const text = await readFile(this.#file, "utf8").catch(() => "");
    for (const line of text.split("\n")) {
      const read = lineOf(line);
      if (read !== null) this.#done.set(read.nom, read);
    }
  }

  isDone(name: string, hash: string): boolean {
    return this.#done.get(name)?.empreinte === hash;
  }

  async add(line: JournalLine): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${JSON.stringify(line)}\n`);
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
