import { withPdf } from "./open.js";
import type { PdfObjects, PdfPage } from "./pdfjs.js";
import { encodePng, type Pixels } from "./png.js";

/** The largest image painted on a page, as a PNG file: the scan of a page that holds no text. */
export interface PageImage {
  /** Page, counted from 1. */
  readonly page: number;
  readonly png: Uint8Array;
}

/** Pixels of the largest image decoded: an A3 page at 600 points per inch. */
const LARGEST = 70_000_000;
const PAINT_IMAGE = 85;
/** Milliseconds that the decoding of an image may take. */
const PATIENCE = 20_000;

/**
 * The images of the pages asked for, each page freed before the next; a page whose image cannot be decoded is left out.
 * @throws UnreadableError as the reader of PDF does.
 */
export function withPageImages(
  bytes: Uint8Array,
  pages: readonly number[],
  use: (image: PageImage) => Promise<void>,
): Promise<void> {
  return withPdf(
    bytes,
    async (document) => {
      for (const number of pages.filter((page) => page >= 1 && page <= document.numPages)) {
        const page = await document.getPage(number);
        const pixels = await largestImage(page);
        page.cleanup();
        if (pixels !== null) await use({ page: number, png: encodePng(pixels) });
      }
    },
    LARGEST,
  );
}

async function largestImage(page: PdfPage): Promise<Pixels | null> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const painted = fnArray.flatMap((operator, at) => {
    if (operator !== PAINT_IMAGE) return [];
    const [name, width, height] = argsArray[at] as readonly [string, number, number];
    return [{ name, size: width * height }];
  });
  const [largest] = painted.sort((a, b) => b.size - a.size);
  if (largest === undefined) return null;
  return decoded(largest.name.startsWith("g_") ? page.commonObjs : page.objs, largest.name);
}

function decoded(objects: PdfObjects, name: string): Promise<Pixels | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    objects.get(name, (image) => {
      clearTimeout(timer);
      resolve(isPixels(image) ? image : null);
    });
  });
}

function isPixels(image: unknown): image is Pixels {
  const { width, height, kind, data } = (image ?? {}) as Partial<Pixels>;
  return [width, height, kind].every((value) => typeof value === "number") && data instanceof Object;
}
