import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of which a part is inside dist/. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its copyright lines, and its licence without them. */
  readonly copyright: readonly string[];
  readonly terms: string;
}

const IN_BUNDLE = /^\/\/ node_modules\/((?:@[^/]+\/)?[^/\n]+)/gm;
/** Minified bundles no longer name what they hold: the PDF engine, jszip as it is made for browsers, the page. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  "pdf-engine.js": ["pdf-parse", "pdfjs-dist"],
  "html-engine.js": ["immediate", "lie", "pako", "setimmediate"],
  // With what the other bundles name.
  "page.html": ["comlink", "fflate", "file-selector", "preact", "saxes", "xmlchars", "yaml", "zod"],
};

/** Packages whose licence file or licence field says more than what we take. */
const CHOSEN: Readonly<Record<string, { license: string; part: RegExp }>> = {
  jszip: {
    license: "MIT (of MIT OR GPL-3.0-or-later)",
    part: /The MIT License\n=+\n([\s\S]+?)\n\s*GPL version 3/,
  },
};

/** Packages that name their licence and do not hold it. */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  saxes: `The ISC License

Copyright (c) Louis-Dominique Dubeau; derived from sax, Copyright (c) Isaac Z. Schlueter and Contributors

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** The packages inside dist/, by name. Throws when one of them has no licence. */
export function bundledPackages(root: string): Bundled[] {
  const bundles = readdirSync(join(root, "dist")).filter((file) => /\.(?:c?js|html)$/.test(file));
  const names = bundles.flatMap((file) => [...namedIn(join(root, "dist", file)), ...(UNNAMED[file] ?? [])]);
  return [...new Set(names)].sort().map((name) => describe(name, root));
}

function namedIn(bundle: string): string[] {
  return [...readFileSync(bundle, "utf8").matchAll(IN_BUNDLE)].map(([, name]) => name!);
}

function describe(name: string, root: string): Bundled {
  const folder = join(root, "node_modules", name);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const paragraphs = licenceOf(name, folder)
    .trim()
    .split(/\n\s*\n/);
  const text = (kept: (paragraph: string) => boolean) =>
    paragraphs.filter(kept).map((paragraph) => paragraph.trimEnd());
  return {
    name,
    version: manifest.version,
    license: CHOSEN[name]?.license ?? manifest.license,
    copyright: text(isCopyright).flatMap((paragraph) => paragraph.replace(/^[#\s]+/, "").split("\n")),
    terms: text((paragraph) => !isCopyright(paragraph) && !isTitle(paragraph)).join("\n\n"),
  };
}

function licenceOf(name: string, folder: string): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined) {
    const known = WITHOUT_FILE[name];
    if (known === undefined) throw new Error(`${name} has no licence file`);
    return known;
  }
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
  const chosen = CHOSEN[name];
  if (chosen === undefined) return text;
  const part = chosen.part.exec(text)?.[1];
  if (part === undefined) throw new Error(`the licence of ${name} is not where it was: ${file}`);
  return part;
}

const isCopyright = (paragraph: string) =>
  /^[#\s]*copyright (?:\(c\)|©|\d{4}|node\.js contributors)/i.test(paragraph);
const isTitle = (paragraph: string) =>
  /^\(?(?:the )?(?:mit|isc) license(?: \(mit\))?\)?$/i.test(paragraph.trim());
