// Writes NOTICE: what dist/ holds that is not ours, with its licences. Run after a build.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bundled, bundledPackages } from "./notice/bundled.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What lies inside a bundled package without being a package of node_modules. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  natural: ["Copyright (c) 2014, Ismaël Héry (French stemmer)"],
};
/** WebAssembly glue that the PDF engine carries. */
const PDFJS_FILES = ["LICENSE_PDFJS_QCMS", "LICENSE_QCMS", "LICENSE_PDFJS_OPENJPEG", "LICENSE_OPENJPEG"];
const CORE_JS = {
  name: "core-js",
  version: "3.45.1",
  license: "MIT",
  copyright: ["Copyright (c) 2014-2025 Denis Pushkarev (inside pdfjs-dist)"],
};

const packages = bundledPackages(root).map((one) => ({
  ...one,
  copyright: [...one.copyright, ...(INSIDE[one.name] ?? [])],
}));
const natural = packages.find(({ name }) => name === "natural");
if (natural !== undefined) packages.push({ ...natural, ...CORE_JS });
writeFileSync(join(root, "NOTICE"), notice(packages));

function notice(all: readonly Bundled[]): string {
  const groups = new Map<string, Bundled[]>();
  for (const one of all) {
    const key = one.terms.replace(/\s+/g, " ").replaceAll("'", '"').replaceAll("*", "");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rule = "-".repeat(80);
  return `${[
    "dce-lint, MIT licence: see LICENSE.\n\nThe files under dist/ hold parts of the packages below, bundled, some minified, otherwise unchanged.",
    ...[...groups.values()].map((group) =>
      [rule, group.map(titleOf).join("\n"), termsOf(group)].join("\n\n"),
    ),
    ...(all.some(({ name }) => name === "pako")
      ? [[rule, "Inside pako (lib/zlib)", zlibLicence()].join("\n\n")]
      : []),
    ...PDFJS_FILES.map((file) => [rule, `Inside pdfjs-dist (${file})`, pdfjsLicence(file)].join("\n\n")),
  ].join("\n\n")}\n`;
}

/** The same words for the whole group: as folded to the width of a page by one of them, if any. */
function termsOf(group: readonly Bundled[]): string {
  return (group.find(({ terms }) => !/.{100}/.test(terms)) ?? group[0]!).terms;
}

function titleOf({ name, version, license, copyright }: Bundled): string {
  return [`${name} ${version}, ${license}`, ...copyright.map((line) => `    ${line}`)].join("\n");
}

function pdfjsLicence(file: string): string {
  const text = readFileSync(join(root, "node_modules/pdfjs-dist/wasm", file), "utf8");
  return text.replace(/[ \t]+$/gm, "").trim();
}

/** The comment at the head of pako's port of zlib. */
function zlibLicence(): string {
  const code = readFileSync(join(root, "node_modules/pako/lib/zlib/inflate.js"), "utf8");
  const comment = /(?:^\/\/.*\n)+/m.exec(code)?.[0];
  if (!comment?.includes("Jean-loup Gailly"))
    throw new Error("the licence of zlib is not where it was in pako");
  return comment.replace(/^\/\/ ?/gm, "").trim();
}
