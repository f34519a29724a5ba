import type { Nodes } from "mdast";

/** What two readings of a file are compared on: letters and figures only, so that line ends and punctuation do not count. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replace(/\u00ad/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** All the words of a tree, printed numbers and what is set aside included. */
export function wordsOfTree(node: Nodes): string[] {
  const label = node.data?.label ?? "";
  const own = "value" in node ? node.value : "";
  const children = "children" in node ? node.children.flatMap((child) => wordsOfTree(child)) : [];
  return [...wordsOf(label), ...wordsOf(own), ...children];
}

export interface Difference {
  /** Words of the reference. */
  readonly total: number;
  /** Words of the reference that our reading holds, as many times. */
  readonly kept: number;
  /** Words missing, the most frequent first. */
  readonly missing: readonly (readonly [word: string, times: number])[];
}

/** How many words of the reference the reading holds; order apart. */
export function compare(reference: readonly string[], reading: readonly string[]): Difference {
  const rest = new Map<string, number>();
  for (const word of reading) rest.set(word, (rest.get(word) ?? 0) + 1);
  const missing = new Map<string, number>();
  for (const word of reference) {
    const left = rest.get(word) ?? 0;
    if (left > 0) rest.set(word, left - 1);
    else missing.set(word, (missing.get(word) ?? 0) + 1);
  }
  const lost = [...missing.values()].reduce((sum, times) => sum + times, 0);
  const sorted = [...missing].sort((a, b) => b[1] - a[1]);
  return { total: reference.length, kept: reference.length - lost, missing: sorted };
}
