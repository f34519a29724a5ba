import type { Document, Input } from "../model/document.js";
import { readDocument } from "./index.js";

export interface ReadingOrder {
  readonly read?: (input: Input) => Promise<Document>;
  readonly readAhead?: number;
  readonly onProgress?: (progress: { readonly file: string; readonly index: number }) => void;
}

/** The documents in the order of the inputs, `readAhead` of them asked for at a time. */
export async function* readInOrder(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { read = readDocument, readAhead = 1, onProgress }: ReadingOrder,
): AsyncGenerator<Document, void> {
  const asked: Promise<Document>[] = [];
  let index = 0;
  for await (const input of inputs) {
    onProgress?.({ file: input.file, index: index++ });
    const document = read(input);
    // Awaited in its turn: a failure that comes before is no failure that nobody sees.
    document.catch(() => undefined);
    asked.push(document);
    if (asked.length >= readAhead) yield await asked.shift()!;
  }
  for (const document of asked) yield await document;
}
