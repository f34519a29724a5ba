import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import remarkParse from "remark-parse";
import { SaxesParser } from "saxes";
import { unified } from "unified";
import { withPdf } from "../../src/read/pdf/open.js";

type Library = typeof import("../../src/index.js");
const { lint, readDocument } = (await import(
  new URL("../../dist/index.js", import.meta.url).href
)) as Library;

type Timer = (action: () => Promise<unknown> | unknown) => Promise<number>;

/** Milliseconds for one file: the format's parser alone, our reading of it, and everything up to the report. */
export async function shares(
  path: string,
  time: Timer,
): Promise<{ parser: number; read: number; lint: number }> {
  const bytes = new Uint8Array(readFileSync(path));
  const input = { file: basename(path), bytes };
  const { unreadable } = await readDocument(input);
  if (unreadable.length > 0) throw new Error(`${path}: ${unreadable[0]!.message}`);
  return {
    parser: await time(() => bareParser(path, bytes)),
    read: await time(() => readDocument(input)),
    lint: await time(() => lint([input], { today: "2026-11-25" })),
  };
}

function bareParser(path: string, bytes: Uint8Array): unknown {
  if (path.endsWith(".docx")) return parseXml(bytes);
  if (path.endsWith(".pdf")) return everyPage(bytes);
  return unified().use(remarkParse).parse(new TextDecoder().decode(bytes));
}

function parseXml(bytes: Uint8Array): void {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith(".xml") });
  for (const part of Object.values(parts)) new SaxesParser({ xmlns: false }).write(strFromU8(part)).close();
}

function everyPage(bytes: Uint8Array): Promise<void> {
  return withPdf(bytes, async (document) => {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent({ includeMarkedContent: true });
    }
  });
}
