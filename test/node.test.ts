import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../src/model/document.js";
import { inputsFromPaths } from "../src/node.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dce-lint-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string | Uint8Array = "x"): Promise<string> {
  const full = join(folder, path);
  await mkdir(join(full, ".."), { recursive: true });
  await writeFile(full, content);
  return full;
}

const names = (inputs: readonly Input[]): string[] => inputs.map(({ file }) => file);
const textOf = async ({ bytes }: Input): Promise<string> =>
  new TextDecoder().decode(typeof bytes === "function" ? await bytes() : bytes);

describe("inputsFromPaths", () => {
  it("takes a folder with all it holds, named from that folder, in reading order", async () => {
    for (const path of ["lot 10/BPU.md", "lot 2/BPU.md", "RC.pdf", "Annexes/plan.md"]) await write(path);
    const { inputs, problems } = await inputsFromPaths([folder]);
    expect(names(inputs)).toEqual(["Annexes/plan.md", "lot 2/BPU.md", "lot 10/BPU.md", "RC.pdf"]);
    expect(problems).toEqual([]);
  });

  it("leaves out hidden files and locks", async () => {
    for (const path of [".git/config", ".DS_Store", "~$RC.docx", ".~lock.RC.odt#", "Thumbs.db", "RC.docx"])
      await write(path);
    expect(names((await inputsFromPaths([folder])).inputs)).toEqual(["RC.docx"]);
  });

  it("reads a file only when its bytes are asked for", async () => {
    const path = await write("RC.md", "avant");
    const { inputs } = await inputsFromPaths([path]);
    expect(names(inputs)).toEqual(["RC.md"]);
    await writeFile(path, "après");
    expect(await textOf(inputs[0]!)).toBe("après");
  });

  it("names files after their folder when several paths are given, and never twice the same", async () => {
    const [first, second] = [await write("a/RC.md", "un"), await write("b/RC.md", "deux")];
    expect(names((await inputsFromPaths([join(folder, "a"), join(folder, "b")])).inputs)).toEqual([
      "a/RC.md",
      "b/RC.md",
    ]);
    const { inputs } = await inputsFromPaths([first, second]);
    expect(names(inputs)).toEqual(["RC.md", "RC (2).md"]);
    expect(await Promise.all(inputs.map(textOf))).toEqual(["un", "deux"]);
  });

  it("opens zips, piece by piece", async () => {
    const zip = zipSync({ "RC.md": strToU8("# RC"), "Pièces/CCAP.md": strToU8("# CCAP".repeat(1000)) });
    const path = await write("sub/DCE.zip", zip);
    const alone = await inputsFromPaths([path]);
    expect(names(alone.inputs)).toEqual(["RC.md", "Pièces/CCAP.md"]);
    expect(await textOf(alone.inputs[1]!)).toBe("# CCAP".repeat(1000));
    expect(names((await inputsFromPaths([folder])).inputs)).toEqual([
      "sub/DCE.zip/RC.md",
      "sub/DCE.zip/Pièces/CCAP.md",
    ]);
  });

  it("keeps a zip that cannot be opened in the list", async () => {
    const path = await write("DCE.zip", "rien d'un zip");
    const { inputs } = await inputsFromPaths([path]);
    expect(names(inputs)).toEqual(["DCE.zip"]);
    await expect(textOf(inputs[0]!)).rejects.toMatchObject({ code: "fichier-endommage" });
  });

  it("takes 5,000 files of a folder that holds more, and says so once", async () => {
    await mkdir(join(folder, "a"));
    const paths = Array.from({ length: 5_003 }, (_, index) => join(folder, "a", `${index}.txt`));
    await Promise.all(paths.map((path) => writeFile(path, "x")));
    const { inputs, problems } = await inputsFromPaths([folder]);
    expect(inputs.length).toBe(5_000);
    expect(problems).toMatchObject([{ code: "trop-de-fichiers", path: expect.stringContaining("5000.txt") }]);
  });

  it("tells the size of a file, and why one that has gone cannot be read", async () => {
    const path = await write("RC.md", "avant");
    const { inputs } = await inputsFromPaths([path]);
    expect(inputs[0]?.size).toBe(5);
    await rm(path);
    await expect(textOf(inputs[0]!)).rejects.toMatchObject({ code: "acces-refuse" });
  });

  it("does not turn in circles with links", async () => {
    await write("a/RC.md");
    await symlink(folder, join(folder, "a", "boucle"));
    await symlink(join(folder, "nulle part"), join(folder, "cassé"));
    const { inputs, problems } = await inputsFromPaths([folder]);
    expect(names(inputs)).toEqual(["a/RC.md"]);
    expect(problems).toMatchObject([{ code: "introuvable" }]);
  });

  it("says in French what is missing or empty, and reads the rest", async () => {
    await write("RC.md");
    await mkdir(join(folder, "vide"));
    const { inputs, problems } = await inputsFromPaths([
      join(folder, "absent.docx"),
      join(folder, "vide"),
      join(folder, "RC.md"),
    ]);
    expect(names(inputs)).toEqual(["RC.md"]);
    expect(problems.map(({ code }) => code)).toEqual(["introuvable", "dossier-vide"]);
    expect(problems[0]?.message).toMatch(/absent\.docx » est introuvable/);
  });
});
