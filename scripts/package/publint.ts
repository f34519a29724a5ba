import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** Throws with every error and warning of publint on the tarball. */
export async function checkPublint(root: string, tarball: string): Promise<void> {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pkgDir: root, pack: { tarball: buffer }, strict: true });
  const faults = messages.filter(({ type }) => type !== "suggestion");
  if (faults.length > 0) {
    throw new Error(
      `publint, ${join(root, "package.json")}\n${faults.map((fault) => formatMessage(fault, pkg)).join("\n")}`,
    );
  }
}
