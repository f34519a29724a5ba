import type { Line } from "../lines/line.js";
import type { OutlineNode, PdfDocument } from "./pdfjs.js";

const MOST = 2000;

/** Depth of each title of the bookmarks of the file, by title without spaces nor case. */
export async function readBookmarks(document: PdfDocument): Promise<Map<string, number>> {
  const depths = new Map<string, number>();
  const visit = (nodes: readonly OutlineNode[], depth: number): void => {
    for (const { title, items } of nodes) {
      if (depths.size >= MOST) return;
      const key = keyOf(title);
      if (key.length > 3 && !depths.has(key)) depths.set(key, depth);
      if (depth < 6) visit(items, depth + 1);
    }
  };
  visit((await document.getOutline().catch(() => null)) ?? [], 1);
  return depths;
}

/** Marks the lines that are bookmarks. A title met in a table of contents is marked too, which does not matter. */
export function markBookmarks(lines: readonly Line[], depths: ReadonlyMap<string, number>): Line[] {
  if (depths.size === 0) return [...lines];
  return lines.map((line) => {
    if (line.setAside !== undefined || line.cells !== undefined || line.text.length > 200) return line;
    const bookmark = depths.get(keyOf(line.text));
    return bookmark === undefined ? line : { ...line, bookmark };
  });
}

const keyOf = (title: string): string =>
  title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00A0.:–—-]+/g, "");
