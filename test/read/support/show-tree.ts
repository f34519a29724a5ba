import type { Nodes } from "mdast";
import type { Tree } from "../../../src/model/tree.js";

/** One line a block, in order: "# [2.1] Objet", "- [a)] premier", "| A | B", "{sommaire} …"; lists inside are indented. */
export function showTree(tree: Tree): string[] {
  return tree.children.flatMap((node) => show(node, ""));
}

export function textOf(node: Nodes): string {
  if (node.data?.setAside !== undefined && node.type === "text") return "";
  if (node.type === "text") return node.value;
  if (node.type === "break") return "⏎";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function show(node: Nodes, indent: string): string[] {
  const label = node.data?.label === undefined ? "" : `[${node.data.label}] `;
  const aside = node.data?.setAside === undefined ? "" : `{${node.data.setAside}} `;
  switch (node.type) {
    case "heading":
      return [`${"#".repeat(node.depth)} ${label}${textOf(node)}`];
    case "paragraph":
      return [`${indent}${aside}${label}${textOf(node)}`];
    case "list":
      return node.children.flatMap((item) => {
        const [first, ...rest] = item.children.flatMap((child) => show(child, `${indent}  `));
        const mark = item.data?.label === undefined ? "" : `[${item.data.label}] `;
        return [`${indent}- ${mark}${(first ?? "").trim()}`, ...rest];
      });
    case "table":
      return node.children.map((cells) => `| ${cells.children.map(textOf).join(" | ")}`.trim());
    default:
      return [];
  }
}
