const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function character(hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? "";
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** The text that an XML text without elements stands for. */
export function decodeText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(ENTITY, (_, hexadecimal, decimal, name) => character(hexadecimal, decimal, name));
}

/** Offset in the raw text of an offset of the decoded one. */
export function rawOffset(raw: string, offset: number): number {
  let shift = 0;
  for (const found of raw.matchAll(ENTITY)) {
    const length = character(found[1], found[2], found[3]).length;
    if (found.index - shift + length > offset) break;
    shift += found[0].length - length;
  }
  return offset + shift;
}
