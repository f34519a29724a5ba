/** A file that can be read piece by piece, so that a large archive is never whole in memory. */
export interface ByteSource {
  readonly size: number;
  /** `length` bytes from `offset`; fewer when the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}
