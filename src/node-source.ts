import { open, stat } from "node:fs/promises";
import type { ByteSource } from "./read/archive/index.js";

/** A file of the disk read piece by piece, opened for each: none stays open between two. Throws the errors of the file system. */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    size,
    async read(offset, length) {
      const file = await open(path);
      try {
        const piece = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(piece, 0, piece.length, offset);
        return piece.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
