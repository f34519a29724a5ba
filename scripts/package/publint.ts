import { readFileSync } from "node:fs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** Throws with every error and warning of publint on the tarball. */
export async function checkPublint(tarball: string): Promise<void> {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const faults = messages.filter(({ type }) => type !== "suggestion");
  if (faults.length > 0) {
    throw new Error(`publint\n${faults.map((fault) => formatMessage(fault, pkg)).join("\n")}`);
  }
}
