// Packs the project as npm would publish it, inspects the tarball, and uses it from an empty folder.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBundles } from "./package/bundles.js";
import { checkConsumers } from "./package/consumers.js";
import { pack, run } from "./package/npm.js";
import { checkPublint } from "./package/publint.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "dce-lint-package-"));

try {
  const tarball = pack(root, folder);
  await checkPublint(tarball.path);
  const types = ["--no-install", "attw", tarball.path, "--profile", "node16", "--format", "ascii"];
  run("npx", [...types, "--exclude-entrypoints", "page.html", "service"], root);
  // The service is an ES module only, which CommonJS imports with `import()`.
  run("npx", [...types, "--entrypoints", "service", "--ignore-rules", "cjs-resolves-to-esm"], root);
  checkBundles(root, tarball);
  await checkConsumers(root, tarball.path, folder);
  console.log(
    `package: ${tarball.files.length} files, ${Math.round(tarball.size / 1024)} KiB packed, all checks passed`,
  );
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
