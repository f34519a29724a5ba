import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import type { Tarball } from "./npm.js";

const ALLOWED_FILES =
  /^(?:dist\/[\w.-]+|docs\/(?:report\.schema|openapi)\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/;
const NEEDED_FILES = [
  "LICENSE",
  "NOTICE",
  "README.md",
  "CHANGELOG.md",
  "dist/cli.js",
  "dist/pdf-engine.js",
  "dist/html-engine.js",
  "dist/reader-worker.js",
  "dist/verification-thread.js",
  "dist/client.js",
  "dist/service.js",
  "dist/page.html",
];
/** The page holds the whole program once more. */
const LARGEST_PACKAGE = 3_500_000;

/** Packages that a file may load as soon as it is imported, bundled or not, its own chunks followed: the rest waits for a need. */
const LOADED_AT_ONCE: readonly (readonly [file: RegExp, packages: readonly string[]])[] = [
  [/^dist\/cli\.js$/, ["commander"]],
  [/^dist\/(?:index|node|check-\w+)\.js$/, ["fflate", "natural"]],
  [/^dist\/client\.js$/, []],
  [/^dist\/reader-worker\.js$/, ["fflate"]],
  [/^dist\/pdf-engine\.js$/, []],
];

/** Throws when the tarball holds a file too many or too few, or code that should not be there. */
export function checkBundles(root: string, { files, size }: Tarball): void {
  const faults = [
    ...files.filter((file) => !ALLOWED_FILES.test(file)).map((file) => `unexpected file ${file}`),
    ...NEEDED_FILES.filter((file) => !files.includes(file)).map((file) => `missing file ${file}`),
    ...(size > LARGEST_PACKAGE ? [`${size} bytes, more than ${LARGEST_PACKAGE}`] : []),
    ...files.filter((file) => /\.c?js$/.test(file)).flatMap((file) => codeFaults(root, file)),
    ...LOADED_AT_ONCE.flatMap(([entry, allowed]) =>
      files.filter((file) => entry.test(file)).flatMap((file) => eagerFaults(root, file, allowed)),
    ),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function codeFaults(root: string, file: string): string[] {
  const code = readFileSync(join(root, file), "utf8");
  return [
    ...(/require\(["']natural/.test(code) ? [`${file} requires the package natural`] : []),
    ...(code.includes(root) ? [`${file} holds a path of this machine`] : []),
  ];
}

function eagerFaults(root: string, entry: string, allowed: readonly string[]): string[] {
  return [...loadedBy(join(root, entry), new Set())]
    .filter((name) => !allowed.includes(name))
    .map((name) => `${entry} loads ${name} at once`);
}

const BUNDLED = /^\/\/ node_modules\/((?:@[^/]+\/)?[^/\n]+)/gm;
const STATIC_IMPORT = /^(?:import|export)\b[^;'"]*?["']([^"']+)["'];?$/gm;

function loadedBy(file: string, seen: Set<string>): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file) || !existsSync(file)) return packages;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, name] of code.matchAll(BUNDLED)) packages.add(name!);
  for (const [, name] of code.matchAll(STATIC_IMPORT)) {
    if (name === undefined || name.startsWith("node:") || builtinModules.includes(name)) continue;
    if (!name.startsWith(".")) packages.add(name);
    else for (const found of loadedBy(join(dirname(file), name), seen)) packages.add(found);
  }
  return packages;
}
