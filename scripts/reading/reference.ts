import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const MOST = { maxBuffer: 256 * 1024 * 1024 };

/** The text of a file as another program reads it; null when none is installed or knows the format. */
export async function referenceText(path: string): Promise<{ by: string; text: string } | null> {
  switch (extname(path).toLowerCase()) {
    case ".pdf":
      return pdftotext(path);
    case ".docx":
    case ".odt":
      return (await soffice(path)) ?? (await pandoc(path));
    case ".doc":
    case ".rtf":
    case ".html":
      return soffice(path);
    default:
      return null;
  }
}

async function pdftotext(path: string) {
  return output("pdftotext -layout", "pdftotext", ["-layout", path, "-"]);
}

async function pandoc(path: string) {
  return output("pandoc", "pandoc", ["--to=plain", "--wrap=none", "--track-changes=accept", path]);
}

async function output(by: string, program: string, options: readonly string[]) {
  try {
    return { by, text: (await run(program, [...options], MOST)).stdout };
  } catch {
    return null;
  }
}

/** LibreOffice prints the numbers of lists, headers and footnotes: its PDF, then its text. */
async function soffice(path: string) {
  const folder = await mkdtemp(join(tmpdir(), "dce-lint-lecture-"));
  try {
    await run("soffice", [
      `-env:UserInstallation=file://${folder}/profil`,
      "--headless",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      path,
    ]);
    const text = await readFile(join(folder, `${basename(path, extname(path))}.txt`), "utf8");
    return { by: "LibreOffice", text };
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
