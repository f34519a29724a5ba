import type { Nodes } from "mdast";
import type { Passage, Section } from "../../model/passage.js";
import type { Tree } from "../../model/tree.js";

const BROKEN = /Erreur ?!|Error ?!/u;

/**
 * The lines of a table of contents that hold a dead reference: set aside as no content, they are still what a reader sees.
 * Each stands in a section named "Sommaire", out of the order of the passages (index -1).
 */
export function brokenContents(tree: Tree): Passage[] {
  return asideNodes(tree).flatMap((node) => {
    const text = textOf(node).replace(/\s+/gu, " ").trim();
    if (!BROKEN.test(text)) return [];
    const origin = node.data?.origin ?? {};
    const section: Section = { index: -1, depth: 0, label: "", title: "Sommaire", parent: null, origin };
    return [{ index: -1, kind: "sentence", text, section, block: -1, origin }];
  });
}

function asideNodes(node: Nodes): Nodes[] {
  if (node.data?.setAside === "sommaire") return [node];
  return "children" in node ? node.children.flatMap(asideNodes) : [];
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join(" ") : "";
}
