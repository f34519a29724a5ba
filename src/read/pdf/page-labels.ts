import type { Nodes } from "mdast";
import type { PdfDocument } from "./pdfjs.js";

const LONGEST = 20;

/** Names the pages as they are numbered by the file ("iv", "A-3"), where that is not their place in it. */
export async function labelPages(root: Nodes, document: PdfDocument): Promise<void> {
  const labels = await document.getPageLabels().catch(() => null);
  if (labels === null || labels.every((label, at) => label === String(at + 1))) return;
  name(root, labels);
}

function name(node: Nodes, labels: readonly string[]): void {
  const origin = node.data?.origin;
  const label = origin?.page === undefined ? undefined : labels[origin.page - 1]?.slice(0, LONGEST);
  if (origin !== undefined && label && label !== String(origin.page))
    node.data!.origin = { ...origin, pageLabel: label };
  if ("children" in node) for (const child of node.children) name(child, labels);
}
