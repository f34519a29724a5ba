import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Document, Input } from "../model/document.js";
import { DceLintError, UnreadableError } from "../model/errors.js";
import { type Recogniser, scannedPages, withRecognisedPages } from "../read/pdf/recognised.js";
import { bytesOf } from "../read/unread-document.js";

/** A recogniser that holds a thread: to be closed. */
export interface OpenRecogniser extends Recogniser {
  close(): Promise<void>;
}

/** The part of tesseract.js that is used. */
interface Tesseract {
  createWorker(
    language: string,
    engine: number,
    options: { langPath: string; cacheMethod: string; gzip: boolean },
  ): Promise<{
    recognize(image: Buffer): Promise<{ data: { text: string; confidence: number } }>;
    terminate(): Promise<unknown>;
  }>;
}

const ENGINE = "tesseract.js";
const FRENCH = "@tesseract.js-data/fra";
const LSTM = 1;

/**
 * The recognition of characters in French, on this machine and without a network, by two optional packages.
 * @throws DceLintError "reconnaissance-absente" naming the packages to install.
 */
export async function frenchRecogniser(): Promise<OpenRecogniser> {
  const { engine, data } = await load();
  const worker = await engine.createWorker("fra", LSTM, { langPath: data, cacheMethod: "none", gzip: true });
  return {
    async recognise(png) {
      const { data: found } = await worker.recognize(Buffer.from(png));
      return { text: found.text, confidence: found.confidence };
    },
    close: async () => void (await worker.terminate()),
  };
}

async function load(): Promise<{ engine: Tesseract; data: string }> {
  try {
    const require = createRequire(import.meta.url);
    const data = join(dirname(require.resolve(`${FRENCH}/package.json`)), "4.0.0_best_int");
    return { engine: require(ENGINE) as Tesseract, data };
  } catch (cause) {
    throw new DceLintError(
      "reconnaissance-absente",
      `la reconnaissance optique demande deux modules facultatifs : npm install ${ENGINE} ${FRENCH}`,
      { cause },
    );
  }
}

/**
 * `read` (an option of `lint`), with the scanned pages of each PDF recognised. A page that cannot be is left unread.
 * @param read - Reads a file; see `limitedReader`.
 */
export function recognisingReader(
  read: (input: Input) => Promise<Document>,
  recogniser: Recogniser,
): (input: Input) => Promise<Document> {
  return async (input) => {
    const document = await read(input);
    if (scannedPages(document).length === 0) return document;
    try {
      return await withRecognisedPages(document, await bytesOf(input), recogniser);
    } catch (error) {
      if (error instanceof UnreadableError) return document;
      throw error;
    }
  };
}
