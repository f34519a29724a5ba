import type { PdfDocument, PdfPage } from "./pdfjs.js";

const BEGIN_MARKED = 70;
const BEGIN_FORM = 74;

/** Layers of a PDF (optional content) that are not shown when it is opened, by identifier. */
export async function hiddenLayers(document: PdfDocument): Promise<ReadonlySet<string>> {
  const layers = await document.getOptionalContentConfig({ intent: "display" }).catch(() => null);
  const hidden = new Set<string>();
  for (const [id, { visible }] of layers ?? []) if (!visible) hidden.add(id);
  return hidden;
}

/**
 * Whether each mark of a layer on the page, in order, begins something hidden. Text content does not say which layer a
 * mark is of: the drawing does.
 */
export async function hiddenMarks(page: PdfPage, hidden: ReadonlySet<string>): Promise<boolean[]> {
  if (hidden.size === 0) return [];
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const marks: boolean[] = [];
  fnArray.forEach((operator, at) => {
    if (operator !== BEGIN_MARKED || fnArray[at + 1] === BEGIN_FORM) return;
    const [tag, layer] = argsArray[at] as readonly [unknown, { id?: unknown } | null | undefined];
    if (tag === "OC") marks.push(typeof layer?.id === "string" && hidden.has(layer.id));
  });
  return marks;
}
