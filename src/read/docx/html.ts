import { zipSync } from "fflate";
import { UnreadableError } from "../../model/errors.js";
import { damaged, WORD } from "../package/failures.js";
import { asUnreadable } from "../package/package.js";
import { openWord } from "./parts.js";

/** Parts mammoth reads; images and embedded files are left out, and cannot swell. */
const KEPT = /^(?:\[Content_Types\]\.xml|(?:.{0,200}\/)?_rels\/[^/]+\.rels|.{1,200}\.xml)$/;
const SAFE_LINK = /^(?:https?:|mailto:|#)/i;

/** See `docxToHtml`. */
export async function wordToHtml(bytes: Uint8Array): Promise<string> {
  const light = asUnreadable(WORD, () => withoutImages(bytes));
  try {
    const { default: mammoth } = await import("./html-engine.js");
    const buffer = typeof Buffer === "undefined" ? {} : { buffer: Buffer.from(light.buffer) };
    const input = { arrayBuffer: light.buffer as ArrayBuffer, ...buffer };
    const { value } = await mammoth.convertToHtml(input, { externalFileAccess: false, transformDocument });
    return withSafeLinks(value);
  } catch (cause) {
    throw cause instanceof UnreadableError ? cause : damaged(WORD, cause);
  }
}

function withoutImages(bytes: Uint8Array): Uint8Array {
  const { package: opened } = openWord(bytes);
  const parts = opened.names.filter((name) => KEPT.test(name) && !name.startsWith("customXml/"));
  const kept = Object.fromEntries(parts.map((name) => [name, opened.bytes(name)]));
  return zipSync(kept, { level: 0 });
}

/** A node of mammoth's document, as far as we look into it. */
interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
}

function transformDocument(node: MammothNode): MammothNode {
  if (node.children === undefined) return node;
  const children = node.children.filter(({ type }) => type !== "image").map(transformDocument);
  return { ...node, children };
}

/** mammoth escapes texts and keeps the address of links as written. */
function withSafeLinks(html: string): string {
  return html.replace(/ href="([^"]*)"/g, (attribute, address: string) =>
    SAFE_LINK.test(address) ? attribute : "",
  );
}
