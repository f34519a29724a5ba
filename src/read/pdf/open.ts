import { UnreadableError } from "../../model/errors.js";
import { loadEngine } from "./loader.js";
import { isPdfDocument, type PdfDocument } from "./pdfjs.js";

/** Images larger than this many pixels are never decoded: only text is read. */
const LARGEST_IMAGE = 1;

/**
 * Opens a PDF and closes it whatever happens. The bytes are copied: pdf.js empties the buffer it is given.
 *
 * @throws UnreadableError `mot-de-passe`, `fichier-endommage`, `format-inconnu`, `fichier-vide`
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<T>,
  largestImage = LARGEST_IMAGE,
): Promise<T> {
  checkHeader(bytes);
  const { PDFParse } = await loadEngine();
  const parser = new PDFParse({
    data: bytes.slice(),
    isEvalSupported: false,
    maxImageSize: largestImage,
    stopAtErrors: false,
  });
  try {
    return await use(await load(parser));
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

type Parser = InstanceType<Awaited<ReturnType<typeof loadEngine>>["PDFParse"]>;

async function load(parser: Parser): Promise<PdfDocument> {
  let document: unknown;
  try {
    document = await parser["load"]();
  } catch (cause) {
    throw explain(cause);
  }
  if (isPdfDocument(document)) return document;
  throw new UnreadableError(
    "erreur-interne",
    "Le lecteur de PDF n'a pas répondu comme attendu. Signalez cette erreur.",
  );
}

/** Readers accept a few bytes before the header. */
function checkHeader(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new UnreadableError(
      "fichier-vide",
      "Ce fichier est vide. Vérifiez que le bon fichier a été enregistré, puis recommencez.",
    );
  }
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (!start.includes("%PDF-")) {
    throw new UnreadableError(
      "format-inconnu",
      "Ce fichier porte le nom d'un PDF mais n'en est pas un. Exportez de nouveau le document au format PDF.",
    );
  }
}

function explain(cause: unknown): UnreadableError {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") {
    return new UnreadableError(
      "mot-de-passe",
      "Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans protection, puis recommencez.",
      { cause },
    );
  }
  return new UnreadableError(
    "fichier-endommage",
    "Ce PDF est endommagé ou incomplet. Exportez-le de nouveau depuis le document d'origine, puis recommencez.",
    { cause },
  );
}
