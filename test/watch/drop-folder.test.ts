import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportSchema } from "../../src/model/report.js";
import { readDocument } from "../../src/read/index.js";
import type { DropFolder, WatchEvent, WatchOptions } from "../../src/watch/index.js";
import { lintTexts } from "../support/lint.js";
import { dropFolder } from "./support.js";

const RC =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des locaux.\n";

describe("the drop folder", () => {
  let root: string;
  let input: string;
  let output: string;
  let events: WatchEvent[];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "dce-lint-watch-"));
    input = join(root, "entree");
    output = join(root, "sortie");
    events = [];
    mkdirSync(input);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const started = async (options: Partial<WatchOptions> = {}) => {
    const folder = dropFolder(root, events, options);
    await folder.open();
    return folder;
  };
  const drop = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(input, name, ".."), { recursive: true });
    writeFileSync(join(input, name), content);
  };
  const twice = async (folder: DropFolder) => {
    await folder.pass();
    await folder.pass();
  };
  const metadata = (name: string) => JSON.parse(readFileSync(join(output, name, "dce-lint.json"), "utf8"));
  const done = () =>
    events.map((event) => `${event.event} ${"metadata" in event ? event.metadata.nom : event.nom}`);

  it("checks a zip, a folder and a document, and writes what was found beside its metadata", async () => {
    drop("DCE.zip", zipSync({ "RC.md": strToU8(RC) }));
    drop("Chauffage/RC.md", RC);
    drop("CCAP.md", "# CCAP\n\nLes prix sont fermes et le marché dure 12 mois.\n");
    const folder = await started();
    await twice(folder);
    expect(readdirSync(output).sort()).toEqual([".dce-lint", "CCAP.md", "Chauffage", "DCE"]);
    expect(readdirSync(join(output, "DCE")).sort()).toEqual([
      "dce-lint.json",
      "dce-lint.properties",
      "verification.docx",
      "verification.html",
      "verification.json",
    ]);
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(output, "DCE/verification.json"), "utf8")),
    );
    expect(metadata("DCE")).toMatchObject({
      nom: "DCE.zip",
      statut: report.summary.a_corriger > 0 ? "a_corriger" : "a_verifier",
      points_a_corriger: report.summary.a_corriger,
      points_a_verifier: report.summary.a_verifier,
      date: "2026-11-25T10:00:00.000Z",
      rapports: "verification.json,verification.html,verification.docx",
    });
    const properties = readFileSync(join(output, "DCE/dce-lint.properties"), "latin1");
    expect(properties).toContain(`dce-lint.points_a_corriger=${report.summary.a_corriger}\n`);
    expect(properties).toMatch(/^[\x20-\x7e\n]+$/);
    await folder.close();
  });

  it("waits for what is not complete", async () => {
    const zip = zipSync({ "RC.md": strToU8(RC.repeat(50)) }, { level: 0 });
    drop("DCE.zip", zip.slice(0, 400));
    drop("Dossier/RC.md", RC);
    drop("CCTP.pdf.part", "…");
    drop("~$RC.docx", "…");
    const folder = await started();
    await folder.pass();
    appendFileSync(join(input, "Dossier/RC.md"), "\n## 2 Durée\n\nDouze mois.\n");
    await folder.pass();
    expect(done()).toEqual([expect.stringMatching(/^attente DCE\.zip$/)]);
    writeFileSync(join(input, "DCE.zip"), zip);
    await twice(folder);
    expect(done().sort()).toEqual(["attente DCE.zip", "verifie DCE.zip", "verifie Dossier"]);
    await folder.close();
  });

  it("takes at once what is said to be complete", async () => {
    drop("DCE.zip", zipSync({ "RC.md": strToU8(RC) }));
    drop("DCE.zip.pret", "");
    const folder = await started();
    await folder.pass();
    expect(done()).toEqual(["verifie DCE.zip"]);
    await folder.close();
  });

  it("does nothing twice, whenever it starts again, but what changed", async () => {
    drop("DCE/RC.md", RC);
    const first = await started();
    await twice(first);
    await twice(first);
    await first.close();
    const second = await started();
    await twice(second);
    expect(done()).toEqual(["verifie DCE"]);
    const before = metadata("DCE").empreinte;
    drop("DCE/RC.md", `${RC}\n## 2 Prix\n\nLes prix sont fermes.\n`);
    await twice(second);
    expect(done()).toEqual(["verifie DCE", "verifie DCE"]);
    expect(metadata("DCE").empreinte).not.toBe(before);
    await second.close();
  });

  it("does again what a stop cut short, and leaves nothing half written", async () => {
    drop("DCE/RC.md", RC);
    mkdirSync(join(output, ".dce-lint/nouveau/DCE"), { recursive: true });
    writeFileSync(join(output, ".dce-lint/nouveau/DCE/verification.html"), "half");
    writeFileSync(join(output, ".dce-lint/journal.jsonl"), '{"nom":"DCE","empr');
    const folder = await started();
    await twice(folder);
    expect(done()).toEqual(["verifie DCE"]);
    expect(readFileSync(join(output, "DCE/verification.html"), "utf8")).toContain("</html>");
    await folder.close();
  });

  it("sets aside what cannot be read, with the reason, and does not come back to it", async () => {
    drop("photo.zip", zipSync({ "photo.docx": strToU8("PK\u0003\u0004 abîmé") }));
    drop("vide.zip", zipSync({ ".cache": strToU8("x") }));
    drop("Réglages/RC.md", RC);
    drop("Réglages/dce-lint.yaml", "profil:\n  couleur: bleu\n");
    const folder = await started();
    await twice(folder);
    await twice(folder);
    expect(done().sort()).toEqual(["quarantaine Réglages", "quarantaine photo.zip", "quarantaine vide.zip"]);
    expect(readFileSync(join(output, "quarantaine/photo.zip/motif.txt"), "utf8")).toContain("photo.docx :");
    expect(readFileSync(join(output, "quarantaine/Réglages/motif.txt"), "utf8")).toContain("couleur");
    expect(metadata("quarantaine/vide.zip")).toMatchObject({ statut: "illisible", points_a_corriger: 0 });
    expect(existsSync(join(input, "photo.zip"))).toBe(true);
    await folder.close();
  });

  it("gives up on a zip that never ends", async () => {
    drop("DCE.zip", zipSync({ "RC.md": strToU8(RC) }).slice(0, 60));
    const folder = await started();
    for (let look = 0; look < 16; look++) await folder.pass();
    expect(done()).toEqual(["attente DCE.zip", "quarantaine DCE.zip"]);
    await folder.close();
  });

  it("applies the settings that stand beside the dossiers, but to those that bring their own", async () => {
    drop("dce-lint.yaml", "profil:\n  montant: 77000\n");
    drop("A/RC.md", RC);
    drop("B/RC.md", RC);
    drop("B/dce-lint.yaml", "profil:\n  montant: 88000\n");
    const folder = await started();
    await twice(folder);
    const amount = (name: string) =>
      JSON.parse(readFileSync(join(output, name, "verification.json"), "utf8")).dossier.profile.amount;
    expect([amount("A"), amount("B")]).toEqual([77_000, 88_000]);
    await folder.close();
  });

  it("writes annotated copies and moves what is done, when asked", async () => {
    mkdirSync(join(input, "Nettoyage"));
    cpSync("examples/dce-nettoyage/RC.docx", join(input, "Nettoyage/RC.docx"));
    const folder = await started({ annotate: true, move: true });
    await twice(folder);
    expect(existsSync(join(output, "Nettoyage/annotes/RC.docx"))).toBe(true);
    expect(existsSync(join(output, "traites/Nettoyage/RC.docx"))).toBe(true);
    expect(readdirSync(input)).toEqual([]);
    await folder.close();
  });

  it("tries again later when the result cannot be written", async () => {
    drop("DCE/RC.md", RC);
    const folder = await started();
    writeFileSync(join(output, ".dce-lint/nouveau"), "a file where a folder should be");
    await twice(folder);
    expect(events).toMatchObject([
      { event: "erreur", nom: "DCE", motif: expect.stringMatching(/^ce n'est pas un dossier \(E\w+\) : « /) },
    ]);
    rmSync(join(output, ".dce-lint/nouveau"));
    await folder.pass();
    expect(done()).toEqual(["erreur DCE", "verifie DCE"]);
    await folder.close();
  });

  it("waits for a zip that is not whole, even announced", async () => {
    drop("DCE.zip", zipSync({ "RC.md": strToU8(RC) }).slice(0, 60));
    drop("DCE.zip.pret", "");
    const folder = await started();
    await twice(folder);
    expect(done()).toEqual(["attente DCE.zip"]);
    await folder.close();
  });

  it("forgets the quarantine of what was put right, and the results of what is broken since", async () => {
    const whole = zipSync({ "RC.md": strToU8(RC) });
    const folder = await started();
    drop("DCE.zip", zipSync({ "RC.docx": strToU8("PK abîmé") }));
    await twice(folder);
    drop("DCE.zip", whole);
    await twice(folder);
    expect(readdirSync(join(output, "quarantaine"))).toEqual([]);
    expect(existsSync(join(output, "DCE/dce-lint.json"))).toBe(true);
    drop("DCE.zip", zipSync({ "RC.docx": strToU8("PK cassé") }));
    await twice(folder);
    expect(existsSync(join(output, "DCE"))).toBe(false);
    expect(done()).toEqual(["quarantaine DCE.zip", "verifie DCE.zip", "quarantaine DCE.zip"]);
    await folder.close();
  });

  it("does not read what a link leads to", async () => {
    drop("../secret.txt", "Le mot de passe du serveur");
    drop("DCE/RC.md", RC);
    symlinkSync(join(root, "secret.txt"), join(input, "DCE/CCAP.txt"));
    symlinkSync(root, join(input, "ailleurs"));
    const folder = await started();
    await twice(folder);
    expect(done()).toEqual(["ignore ailleurs", "quarantaine DCE"]);
    expect(readFileSync(join(output, "quarantaine/DCE/motif.txt"), "utf8")).toContain("un lien");
    await folder.close();
  });

  it("leaves files that are no documents, and says so once", async () => {
    for (const name of ["photo.jpg", "DCE.zip.properties"]) drop(name, "x");
    const folder = await started();
    await twice(folder);
    await twice(folder);
    expect(done()).toEqual(["ignore DCE.zip.properties", "ignore photo.jpg"]);
    expect(readdirSync(output)).toEqual([".dce-lint"]);
    await folder.close();
  });

  it("keeps every input that it moves, whatever their names", async () => {
    const folder = await started({ move: true });
    for (const text of [RC, `${RC}\nLe marché dure un an.\n`]) {
      drop("RC.md", text);
      drop("RC.md.pret", "");
      await folder.pass();
    }
    expect(readdirSync(join(output, "traites")).sort()).toEqual(["RC (2).md", "RC.md"]);
    expect(readdirSync(input)).toEqual([]);
    await folder.close();
  });

  it("writes nothing of an input that changes while it is read, and takes it once it is quiet", async () => {
    let reads = 0;
    const read: WatchOptions["reader"]["read"] = (file) => {
      if (reads++ === 0) drop("DCE/CCAP.md", "# CCAP\n\nLe marché dure douze mois.\n");
      return readDocument(file);
    };
    const folder = await started({ reader: { read, readAhead: 1 } });
    drop("DCE/RC.md", RC);
    await twice(folder);
    expect(done()).toEqual([]);
    await twice(folder);
    const { dossier } = JSON.parse(readFileSync(join(output, "DCE/verification.json"), "utf8"));
    expect(dossier.documents).toHaveLength(2);
    await folder.close();
  });

  it("sets aside what makes it fail, instead of failing for ever", async () => {
    const read = () => Promise.reject(new TypeError("une faute"));
    const folder = await started({ reader: { read, readAhead: 1 } });
    drop("DCE/RC.md", RC);
    await twice(folder);
    await twice(folder);
    expect(done()).toEqual(["quarantaine DCE"]);
    expect(metadata("quarantaine/DCE").motif).toBe("Erreur inattendue : une faute");
    await folder.close();
  });

  it("waits, and says it once, while the settings beside the dossiers are wrong", async () => {
    drop("dce-lint.yaml", "profil:\n  couleur: bleu\n");
    drop("DCE/RC.md", RC);
    const folder = await started();
    for (let look = 0; look < 6; look++) await folder.pass();
    expect(done()).toEqual(["erreur DCE"]);
    expect(folder.failing).toBe(true);
    drop("dce-lint.yaml", "profil:\n  montant: 77000\n");
    for (let look = 0; look < 8; look++) await folder.pass();
    expect(done()).toEqual(["erreur DCE", "verifie DCE"]);
    expect(folder.failing).toBe(false);
    await folder.close();
  });

  it("never says that a dossier conforms when a part of it was not read", async () => {
    const { metadataOf } = await import("../../src/watch/metadata.js");
    const report = await lintTexts({ "RC.md": RC });
    const nothing = { ...report, requirements: [] };
    const [document] = report.dossier.documents;
    const partly = {
      ...nothing,
      dossier: { ...report.dossier, documents: [{ ...document!, unread: "partiel" as const }] },
    };
    const known = { nom: "DCE", date: "2026-11-25", empreinte: "00" };
    expect(metadataOf(nothing, known, [], []).statut).toBe("conforme");
    expect(metadataOf(partly, known, [], []).statut).toBe("a_verifier");
  });

  it("gives each input a folder of its own, in whatever order they come", async () => {
    const folder = await started();
    drop("DCE.zip", zipSync({ "RC.md": strToU8(RC) }));
    await twice(folder);
    drop("dce/RC.md", `${RC}\nLe marché dure un an.\n`);
    drop("Quarantaine.zip", zipSync({ "RC.md": strToU8(RC) }));
    await twice(folder);
    const results = readdirSync(output).filter((name) => name !== ".dce-lint");
    expect(results.map((name) => [name, metadata(name).nom]).sort()).toEqual([
      ["DCE", "DCE.zip"],
      ["Quarantaine.zip", "Quarantaine.zip"],
      ["dce_", "dce"],
    ]);
    await folder.close();
  });

  it("still knows what it did after a line of its journal that a stop cut", async () => {
    mkdirSync(join(output, ".dce-lint"), { recursive: true });
    writeFileSync(join(output, ".dce-lint/journal.jsonl"), '{"nom":"AE.md","empr');
    drop("DCE/RC.md", RC);
    for (let starts = 0; starts < 2; starts++) {
      const folder = await started();
      await twice(folder);
      await folder.close();
    }
    expect(done()).toEqual(["verifie DCE"]);
  });
});
