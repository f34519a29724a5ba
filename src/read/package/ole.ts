const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The container of Word 97–2003 files, and of current files locked by a password. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Whether the file is locked by a password. */
export function isEncryptedOle(bytes: Uint8Array): boolean {
  return holdsStream(bytes, "EncryptedPackage");
}

/** Whether the container holds a stream of this name (names are written in UTF-16). */
export function holdsStream(bytes: Uint8Array, stream: string): boolean {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = name[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
