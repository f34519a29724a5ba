/** The bytes of a part whose text was changed: UTF-8, whatever it was written in. */
export function partBytes(text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*\bencoding=["'])[^"']+/, "$1UTF-8");
  return new TextEncoder().encode(declared);
}
