import { join } from "node:path";
import { readDocument } from "../../src/read/index.js";
import { DropFolder, type WatchEvent, type WatchOptions } from "../../src/watch/index.js";

/** A drop folder of `root/entree` and `root/sortie` that tells what happens to `events`. */
export function dropFolder(root: string, events: WatchEvent[], options: Partial<WatchOptions>): DropFolder {
  return new DropFolder({
    input: join(root, "entree"),
    output: join(root, "sortie"),
    formats: ["html", "docx", "json"],
    annotate: false,
    move: false,
    interval: 10,
    pack: { pack: "spaser-filieris-2024-2027" },
    reader: { read: (file) => readDocument(file), readAhead: 1 },
    now: () => new Date("2026-11-25T10:00:00Z"),
    onEvent: (event) => events.push(event),
    ...options,
  });
}
