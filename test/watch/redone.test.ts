import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "../../src/read/index.js";
import { SettingsError } from "../../src/settings/error.js";
import type { WatchEvent, WatchOptions } from "../../src/watch/index.js";
import { answer } from "../annotate/support.js";
import { dropFolder } from "./support.js";

const example = fileURLToPath(new URL("../../examples/dce-nettoyage", import.meta.url));

let root: string;
let events: WatchEvent[];
const at = (...path: string[]) => join(root, ...path);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dce-lint-redone-"));
  mkdirSync(at("entree", "DCE"), { recursive: true });
  for (const piece of ["CCAP.docx", "CRT.md"]) cpSync(join(example, piece), at("entree", "DCE", piece));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Looks as often as told; what happened. */
async function looks(count: number, options: Partial<WatchOptions> = {}): Promise<string[]> {
  events = [];
  const folder = dropFolder(root, events, { formats: ["json"], annotate: true, ...options });
  await folder.open();
  for (let look = 0; look < count; look++) await folder.pass();
  await folder.close();
  return events.map((event) => event.event);
}
const copy = (...name: string[]) => at("sortie", "DCE", "annotes", ...name);
const change = () => appendFileSync(at("entree", "DCE", "CRT.md"), "\nDeux pages au plus.\n");
const kept = () => JSON.parse(readFileSync(at("sortie", "DCE", "dce-lint.json"), "utf8")).copies_conservees;

describe("an annotated copy in which somebody answered", () => {
  beforeEach(async () => {
    await looks(2);
    answer(copy("CCAP.docx"));
  });

  it("stays when its dossier is verified again, and the metadata say so", async () => {
    const answered = readFileSync(copy("CCAP.docx"));
    change();
    expect(await looks(2)).toEqual(["verifie"]);
    expect(readFileSync(copy("CCAP.docx")).equals(answered)).toBe(true);
    expect(kept()).toBe("annotes/CCAP.docx");
  });

  it("stays when copies are no longer asked for, and when the piece has left the dossier", async () => {
    rmSync(at("entree", "DCE", "CCAP.docx"));
    await looks(2, { annotate: false });
    expect(kept()).toBe("annotes/CCAP.docx");
  });

  it("is replaced once the answer has come back with the dossier", async () => {
    cpSync(copy("CCAP.docx"), at("entree", "DCE", "CCAP.docx"));
    await looks(2);
    expect(kept()).toBe("");
    change();
    await looks(2);
    expect(kept()).toBe("");
  });

  it("stays alone when nothing of its dossier can be read any more", async () => {
    rmSync(at("entree", "DCE", "CRT.md"));
    writeFileSync(at("entree", "DCE", "CCAP.docx"), "");
    expect(await looks(2)).toEqual(["quarantaine"]);
    expect(readFileSync(copy("CCAP.docx")).length).toBeGreaterThan(0);
    expect(() => kept()).toThrow(/ENOENT/);
  });

  it("comes back after a brutal end between two folders", async () => {
    mkdirSync(at("sortie", ".dce-lint", "ancien"), { recursive: true });
    renameSync(at("sortie", "DCE"), at("sortie", ".dce-lint", "ancien", "DCE"));
    change();
    await looks(2);
    expect(kept()).toBe("annotes/CCAP.docx");
  });
});

describe("settings", () => {
  it("beside the dossiers make them be verified again when they change, once", async () => {
    expect(await looks(3)).toEqual(["verifie"]);
    writeFileSync(at("entree", "dce-lint.yaml"), "profil: { nature: travaux }\n");
    expect(await looks(3)).toEqual(["verifie"]);
    expect(await looks(3)).toEqual([]);
    const { dossier } = JSON.parse(readFileSync(at("sortie", "DCE", "verification.json"), "utf8"));
    expect(dossier.profile.nature).toBe("travaux");
  });

  it("of a dossier give the limits of its reading", async () => {
    writeFileSync(at("entree", "DCE", "dce-lint.yaml"), "limites: { taille-max: 12 }\n");
    const asked: unknown[] = [];
    let closed = 0;
    await looks(2, {
      limitedTo(limites) {
        asked.push(limites);
        return { read: (file) => readDocument(file), readAhead: 1, close: async () => void closed++ };
      },
    });
    expect([asked, closed]).toEqual([[{ "taille-max": 12 }], 1]);
    change();
    const refuse = () => {
      throw new SettingsError("taille-max attend un nombre");
    };
    expect(await looks(2, { limitedTo: refuse })).toEqual(["quarantaine"]);
  });
});

it("waits for a folder with a file still coming, says it, and takes it in the end", async () => {
  writeFileSync(at("entree", "DCE", "~WRL0001.tmp"), "reste");
  expect(await looks(6)).toEqual(["attente"]);
  expect(await looks(20)).toEqual(["attente", "verifie"]);
});
