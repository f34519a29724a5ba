import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeExample } from "../scripts/examples/make.js";
import { readDocument } from "../src/read/index.js";

const folder = (name: string): string => fileURLToPath(new URL(`../examples/${name}/`, import.meta.url));
const sources = readdirSync(folder("sources")).sort();

describe("the dossier of the examples", () => {
  it.each(sources)("%s gives the file that is kept, byte for byte", async (name) => {
    const { file, bytes } = await makeExample(name, readFileSync(folder("sources") + name));
    expect(Buffer.compare(readFileSync(folder("dce-nettoyage") + file), bytes)).toBe(0);
  });

  it("holds six pieces, all read whole", async () => {
    const files = readdirSync(folder("dce-nettoyage")).sort();
    expect(files).toEqual(["AE.docx", "AVIS.txt", "CCAP.docx", "CCTP.pdf", "CRT.md", "RC.docx"]);
    for (const file of files) {
      const { unreadable, remarks } = await readDocument({
        file,
        bytes: readFileSync(folder("dce-nettoyage") + file),
      });
      expect([file, unreadable, remarks ?? []]).toEqual([file, [], []]);
    }
  });
});
