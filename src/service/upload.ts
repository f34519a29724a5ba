import type { IncomingMessage } from "node:http";
import { Busboy, type BusboyHeaders } from "./libraries.js";
import { Problem } from "./problem.js";
import type { UploadShare } from "./upload-memory.js";

/** A file sent to the service, whole in memory: nothing is written on the disk. */
export interface Uploaded {
  /** As its sender named it, folders included; a label only. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Upload {
  readonly files: readonly Uploaded[];
  /** The field "options", "" without it. */
  readonly options: string;
}

export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

const LONGEST_FIELD = 200_000;
const MOST_FIELDS = 10;
const MOST_HEADERS = 20;

/** Reads a multipart upload. Throws a Problem: not one, broken, too large, too many files, or more than the service can hold. */
export function readUpload(
  request: IncomingMessage,
  limits: UploadLimits,
  share: UploadShare,
): Promise<Upload> {
  const { "content-type": type = "", "content-length": length = "0" } = request.headers;
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Problem(
      415,
      "envoi-inconnu",
      "Attendu un envoi multipart/form-data : une archive zip ou plusieurs fichiers.",
    );
  if (Number(length) > limits.maxBytes + LONGEST_FIELD * MOST_FIELDS) throw tooLarge(limits);
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(limits, share);
    const fail = (error: unknown) => {
      request.unpipe();
      request.resume();
      reject(error instanceof Problem ? error : broken());
    };
    const busboy = openBusboy(type, limits, fail);
    if (busboy === null) return;
    busboy.on("file", (_name, stream, filename) => {
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => {
        try {
          receiver.count(chunk.length);
          chunks.push(chunk);
        } catch (error) {
          fail(error);
        }
      });
      // A part that is cut says so itself: unheard, it would end the process.
      stream.on("error", fail);
      stream.on("limit", () => fail(tooLarge(limits)));
      stream.on("end", () => receiver.add(filename, chunks));
    });
    busboy.on("field", (name, value) => {
      if (name === "options") receiver.options = value;
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const)
      busboy.on(limit, () => fail(tooMany(limits)));
    busboy.on("error", fail);
    busboy.on("finish", () => resolve(receiver));
    request.on("aborted", () => fail(broken()));
    request.pipe(busboy);
  });
}

class Receiver implements Upload {
  readonly files: Uploaded[] = [];
  options = "";
  readonly #limits: UploadLimits;
  readonly #share: UploadShare;
  #size = 0;

  constructor(limits: UploadLimits, share: UploadShare) {
    this.#limits = limits;
    this.#share = share;
  }

  /** Throws a Problem when the upload, or all of them, pass their limit with so many bytes more. */
  count(bytes: number): void {
    this.#size += bytes;
    if (this.#size > this.#limits.maxBytes) throw tooLarge(this.#limits);
    this.#share.take(bytes);
  }

  add(name: string | undefined, chunks: readonly Uint8Array[]): void {
    const file = (name ?? "").normalize("NFC").trim();
    if (file === "" && chunks.length === 0) return;
    // A plain view on memory of its own: it is given away to a thread.
    const bytes = new Uint8Array(Buffer.concat(chunks));
    this.files.push({ file: file === "" ? "fichier" : file, bytes });
  }
}

function openBusboy(type: string, limits: UploadLimits, fail: (error: unknown) => void) {
  try {
    return new Busboy({
      headers: { "content-type": type } satisfies BusboyHeaders,
      preservePath: true,
      limits: {
        fileSize: limits.maxBytes,
        files: limits.maxFiles,
        fields: MOST_FIELDS,
        parts: limits.maxFiles + MOST_FIELDS,
        fieldSize: LONGEST_FIELD,
        headerPairs: MOST_HEADERS,
      },
    });
  } catch (error) {
    fail(error);
    return null;
  }
}

const broken = () =>
  new Problem(400, "envoi-incomplet", "L'envoi est incomplet ou mal formé : recommencez-le.");
const tooLarge = ({ maxBytes }: UploadLimits) =>
  new Problem(413, "envoi-trop-volumineux", `L'envoi dépasse ${Math.floor(maxBytes / 1_000_000)} Mo.`);
const tooMany = ({ maxFiles }: UploadLimits) =>
  new Problem(
    413,
    "trop-de-fichiers",
    `L'envoi compte plus de ${maxFiles} fichiers : envoyez une archive zip.`,
  );
