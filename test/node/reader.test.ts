import { afterEach, describe, expect, it } from "vitest";
import { lint } from "../../src/index.js";
import type { Input } from "../../src/model/document.js";
import { Pool, type ReaderOptions } from "../../src/node/reader.js";
import { limitedReader } from "../../src/node.js";

let pool: Pool;
afterEach(() => pool.close());

const misbehaving = new URL("./misbehaving-worker.mjs", import.meta.url);
const real = new URL("../../dist/reader-worker.js", import.meta.url);

function open(options: ReaderOptions = {}, script = misbehaving): Pool {
  pool = new Pool(script, { seconds: 1, memory: 32, threads: 1, ...options });
  return pool;
}

const input = (file: string, text = "x"): Input => ({ file, bytes: new TextEncoder().encode(text) });

describe("a reading thread", () => {
  it.each([
    ["sans fin", "delai-depasse", "La lecture a dépassé 1 seconde et a été arrêtée"],
    ["jamais", "delai-depasse", "La lecture a dépassé 1 seconde et a été arrêtée"],
    ["mémoire", "memoire-depassee", "La lecture a demandé plus de 32 Mo de mémoire"],
    ["erreur", "erreur-interne", "cassé"],
    ["sortie", "erreur-interne", "le lecteur s'est arrêté"],
  ])("that meets %j is stopped, and another reads the next files", async (file, code, message) => {
    const { read } = open({ seconds: file === "mémoire" ? 60 : 1 });
    const [first, bad, next] = await Promise.all([input("a"), input(file), input("b")].map(read));
    expect(first).toMatchObject({ file: "a", pages: 1 });
    expect(bad).toMatchObject({ file, size: 1, tree: { children: [] }, unreadable: [{ code }] });
    expect(bad?.unreadable[0]?.message).toContain(message);
    expect(next).toMatchObject({ file: "b", pages: 1, unreadable: [] });
  });

  it("reads all the files while nothing goes wrong", async () => {
    const { read } = open();
    const documents = await Promise.all(["a", "b", "c"].map((file) => read(input(file))));
    expect(documents.map(({ pages }) => pages)).toEqual([1, 2, 3]);
  });

  it("is joined by others when files wait, as many as allowed", async () => {
    const { read, readAhead } = open({ seconds: 4, threads: 2 });
    expect(readAhead).toBe(3);
    const ended: string[] = [];
    await Promise.all(["sans fin", "a"].map((file) => read(input(file)).then(() => ended.push(file))));
    expect(ended).toEqual(["a", "sans fin"]);
  });
});

describe("what is refused before it is sent", () => {
  it("a file announced too large, whose bytes are not asked for", async () => {
    let asked = false;
    const bytes = () => {
      asked = true;
      return new Uint8Array();
    };
    const document = await open({ size: 2 }).read({ file: "a", size: 2_000_001, bytes });
    expect(document.unreadable).toMatchObject([
      { code: "trop-volumineux", message: expect.stringContaining("2 Mo au plus") },
    ]);
    expect(asked).toBe(false);
  });

  it("a file whose bytes cannot be had", async () => {
    const bytes = () => Promise.reject(new Error("EIO"));
    expect((await open().read({ file: "a", bytes })).unreadable).toMatchObject([{ code: "erreur-interne" }]);
  });

  it("everything, with a sentence, when the script of the thread is missing", () => {
    // The sources have no built script beside them.
    expect(() => limitedReader()).toThrow(expect.objectContaining({ code: "lecteur-introuvable" }));
    open();
  });
});

describe("lint with a reader in other threads", () => {
  const inputs = ["RC", "CCAP", "CCTP", "AE"].map((name) =>
    input(`${name}.md`, `# ${name}\n\nObjet : nettoyage des locaux.\n`),
  );

  it("gives the same report as without", async () => {
    const { read, readAhead } = open({ seconds: 60, memory: 500, threads: 2 }, real);
    const options = { today: "2026-11-25" };
    expect(await lint(inputs, { ...options, read, readAhead })).toEqual(await lint(inputs, options));
  });

  it("goes on without the file that is stopped", async () => {
    const { read, readAhead } = open();
    const report = await lint([input("sans fin"), input("a")], { today: "2026-11-25", read, readAhead });
    expect(report.dossier.documents).toMatchObject([
      { file: "sans fin", unread: "total", unreadable: [{ code: "delai-depasse" }] },
      { file: "a" },
    ]);
  });

  it("goes on when a tree cannot be analysed", async () => {
    const broken = {
      file: "a",
      format: "text",
      size: 1,
      tree: { type: "root", children: [null] },
      unreadable: [],
    };
    const read = async (given: Input) =>
      given.file === "a" ? (broken as never) : open({ seconds: 60 }, real).read(given);
    const report = await lint([input("a"), inputs[0]!], { today: "2026-11-25", read });
    expect(report.dossier.documents).toMatchObject([
      { unread: "total", unreadable: [{ code: "erreur-interne" }] },
      { file: "RC.md", pieces: ["RC"] },
    ]);
  });

  it("fails when its reader fails, and leaves no rejection behind", async () => {
    open();
    const read = async ({ file }: Input) => Promise.reject(new Error(file));
    await expect(lint(inputs, { today: "2026-11-25", read, readAhead: 3 })).rejects.toThrow("RC.md");
  });
});
