import type { Nodes } from "mdast";
import type { Tree } from "../../../src/model/tree.js";

/** Every word of a tree, printed labels and what is set aside included. */
export function wordsOf(tree: Tree): Set<string> {
  const words = new Set<string>();
  collect(tree, (text) => {
    for (const word of splitWords(text)) words.add(word);
  });
  return words;
}

export const splitWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function collect(node: Nodes, add: (text: string) => void): void {
  if (node.data?.label !== undefined) add(node.data.label);
  if ("value" in node) add(node.value);
  if ("children" in node) for (const child of node.children) collect(child, add);
}
