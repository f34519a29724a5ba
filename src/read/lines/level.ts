import type { PrintedNumber } from "./number.js";

/** Depth of a title in a tree, 1 for the highest. */
export type Depth = 1 | 2 | 3 | 4 | 5 | 6;

export const toDepth = (depth: number): Depth => Math.max(1, Math.min(6, depth)) as Depth;

/** Titles numbered alike stand at the same depth: "chapter", "article 1", "decimal 3", "roman 1". */
export function numberKind({ scheme, parts }: Pick<PrintedNumber, "scheme" | "parts">): string {
  if (scheme === "chapter" || scheme === "annex") return "chapter";
  if (scheme === "article" && parts.length > 1) return `decimal ${parts.length}`;
  return `${scheme} ${parts.length}`;
}

/** "3" is the parent of "3.1". */
export function isParent(parent: readonly string[], child: readonly string[]): boolean {
  return (
    parent.length > 0 && parent.length === child.length - 1 && parent.every((part, at) => part === child[at])
  );
}
