import type { Nodes, RootContent } from "mdast";
import type { Document, Unreadable } from "../../model/document.js";
import { readText } from "../text/index.js";
import { withPageImages } from "./images.js";

/** Reads the characters of an image. */
export interface Recogniser {
  /** The text of an image (PNG), and how sure it is, from 0 to 100. */
  recognise(png: Uint8Array): Promise<{ readonly text: string; readonly confidence: number }>;
}

const SCANNED: readonly Unreadable["code"][] = ["image-sans-texte", "page-sans-texte"];
/** Pages recognised in one file: each takes about a second. */
const MOST_PAGES = 300;
/** Below this, what was recognised is noise. */
const LEAST_CONFIDENCE = 30;

/** The pages of a document that are images without text, counted from 1. */
export function scannedPages({ format, pages = 0, unreadable }: Document): number[] {
  if (format !== "pdf") return [];
  const found = unreadable
    .filter(({ code }) => SCANNED.includes(code))
    .flatMap((one) => one.pages ?? Array.from({ length: pages }, (_, at) => at + 1));
  return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_PAGES);
}

/**
 * The document with the text recognised on its scanned pages, each passage marked with its confidence (`origin.ocr`). These pages
 * stay among what was not read for certain: what is found there counts, what is not is never said to be absent.
 * @throws UnreadableError when the PDF cannot be opened again.
 */
export async function withRecognisedPages(
  document: Document,
  bytes: Uint8Array,
  recogniser: Recogniser,
): Promise<Document> {
  const wanted = scannedPages(document);
  if (wanted.length === 0) return document;
  const read = new Map<number, RootContent[]>();
  await withPageImages(bytes, wanted, async ({ page, png }) => {
    const { text, confidence } = await recogniser.recognise(png);
    if (confidence < LEAST_CONFIDENCE || !/\p{L}{2}/u.test(text)) return;
    const { tree } = await readText(new TextEncoder().encode(text));
    for (const block of tree.children) mark(block, page, Math.round(confidence));
    read.set(page, tree.children);
  });
  if (read.size === 0) return document;
  const children = [...document.tree.children];
  for (const [page, blocks] of read) children.splice(placeOf(page, children), 0, ...blocks);
  const unreadable = document.unreadable.map((one) => (SCANNED.includes(one.code) ? said(one, read) : one));
  return { ...document, tree: { ...document.tree, children }, unreadable };
}

/** Every node of a page recognised stands on it, at no line of the file. */
function mark(node: Nodes, page: number, ocr: number): void {
  if (node.data?.origin !== undefined) node.data.origin = { page, ocr };
  if ("children" in node) for (const child of node.children) mark(child, page, ocr);
}

/** Before the first block of a later page. */
function placeOf(page: number, blocks: readonly RootContent[]): number {
  const after = blocks.findIndex(({ data }) => (data?.origin?.page ?? 0) > page);
  return after < 0 ? blocks.length : after;
}

function said(one: Unreadable, read: ReadonlyMap<number, unknown>): Unreadable {
  const pages = [...read.keys()];
  const which = pages.length === 1 ? `Page ${pages[0]} lue` : `Pages ${pages.join(", ")} lues`;
  const message = `${which} par reconnaissance optique : relisez les passages cités ; ce qui n'y est pas trouvé n'est pas dit absent.`;
  const left = (one.pages ?? []).filter((page) => !read.has(page));
  return { ...one, message: left.length > 0 ? `${message} ${one.message}` : message };
}
