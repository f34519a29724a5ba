import type { Nodes } from "mdast";
import type { PageCounter } from "../package/pages.js";

/** The number of pages of a document, and whether the page given to each paragraph can be trusted. */
export interface PageTotal {
  readonly total?: number;
  readonly trusted: boolean;
}

/**
 * Word does not note every page (a long table of contents, a page of images): when the number of pages it wrote in the
 * properties is not the one counted, the pages of paragraphs are off by an unknown number.
 */
export function totalPages({ known, page }: PageCounter, properties: string): PageTotal {
  if (!known) return { trusted: false };
  const written = Number(/<Pages>(\d{1,5})<\/Pages>/.exec(properties)?.[1] ?? 0);
  return { total: Math.max(page, written), trusted: written === 0 || written === page };
}

/** Takes the pages off a tree: no page is better than a wrong one. */
export function forgetPages(node: Nodes): void {
  if (node.data?.origin?.page !== undefined) {
    const { page: _, ...origin } = node.data.origin;
    node.data.origin = origin;
  }
  if ("children" in node) for (const child of node.children) forgetPages(child);
}
