import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of which a part is inside dist/. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its copyright lines, and its licence without them and with its white space folded. */
  readonly copyright: readonly string[];
  readonly terms: string;
}

const IN_BUNDLE = /^\/\/ node_modules\/((?:@[^/]+\/)?[^/\n]+)/gm;
/** The PDF engine is minified: its bundle no longer names what it holds. */
const IN_PDF_ENGINE = ["pdf-parse", "pdfjs-dist"];

/** The packages inside dist/, by name. Throws when one of them has no licence file. */
export function bundledPackages(root: string): Bundled[] {
  const bundle = readFileSync(join(root, "dist/commonjs.cjs"), "utf8");
  const names = [...bundle.matchAll(IN_BUNDLE)].map(([, name]) => name!);
  return [...new Set([...names, ...IN_PDF_ENGINE])].sort().map((name) => describe(name, root));
}

function describe(name: string, root: string): Bundled {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const paragraphs = readFileSync(join(folder, file), "utf8")
    .trim()
    .split(/\r?\n\s*\r?\n/);
  const isCopyright = (paragraph: string) => /^\s*copyright (?:\(c\)|©)/i.test(paragraph);
  const isTitle = (paragraph: string) => /^\(?(?:the )?mit license(?: \(mit\))?\)?$/i.test(paragraph.trim());
  return {
    name,
    version,
    license,
    copyright: paragraphs.filter(isCopyright).flatMap((paragraph) => paragraph.trim().split(/\r?\n/)),
    terms: paragraphs
      .filter((paragraph) => !isCopyright(paragraph) && !isTitle(paragraph))
      .map((paragraph) => paragraph.trimEnd())
      .join("\n\n"),
  };
}
