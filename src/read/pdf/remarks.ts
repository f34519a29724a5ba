import type { Unreadable } from "../../model/document.js";
import { UnreadableError } from "../../model/errors.js";
import type { PdfDocument } from "./pdfjs.js";

const MOST_NAMED = 5;
const TEXT_MODE = 38;
const SHOW_TEXT = 44;
const INVISIBLE = 3;

/** Refuses a form that Adobe Reader alone can draw: its pages hold nothing but an advice to open it there. */
export function refuseDynamicForm({ IsXFAPresent, IsAcroFormPresent }: DocumentInfo): void {
  if (IsXFAPresent !== true || IsAcroFormPresent === true) return;
  throw new UnreadableError(
    "format-non-pris-en-charge",
    "Ce PDF est un formulaire dynamique (XFA), que seul Adobe Reader affiche. Ouvrez-le dans Adobe Reader, imprimez-le en PDF, puis déposez cette copie.",
  );
}

/** A portfolio is a cover page around other files: these were not read. */
export function unreadPortfolio({ IsCollectionPresent }: DocumentInfo): Unreadable[] {
  if (IsCollectionPresent !== true) return [];
  const message =
    "Ce PDF est un porte-documents : les fichiers qu'il contient n'ont pas été lus. Extrayez-les dans le dossier, puis recommencez.";
  return [{ code: "format-non-pris-en-charge", message }];
}

type DocumentInfo = Awaited<ReturnType<typeof infoOf>>;

/** What the file says of itself; nothing when it is damaged there. */
export async function infoOf(document: PdfDocument) {
  return (await document.getMetadata().catch(() => null))?.info ?? {};
}

/** What the reader of the report should know of the file, in French. */
export async function remarksOf(
  document: PdfDocument,
  { notes, pinned, hidden }: { readonly notes: number; readonly pinned: number; readonly hidden: number },
): Promise<string[]> {
  const files = Object.values((await document.getAttachments().catch(() => null)) ?? {});
  const remarks: string[] = [];
  if (notes > 0)
    remarks.push(
      `${notes} ${notes > 1 ? "annotations ajoutées" : "annotation ajoutée"} sur le PDF (notes, commentaires) : leur texte a été mis à part.`,
    );
  if (hidden > 0)
    remarks.push("Ce PDF a des calques masqués : leur texte, qui ne s'affiche pas, a été mis à part.");
  const names = files.map(({ filename }) => filename).slice(0, MOST_NAMED);
  if (files.length + pinned > 0)
    remarks.push(
      `Fichiers joints dans ce PDF, qui n'ont pas été lus${names.length > 0 ? ` : ${names.join(", ")}${files.length > MOST_NAMED ? "…" : ""}` : ""}. Extrayez-les dans le dossier s'ils en font partie.`,
    );
  if (await isRecognised(document))
    remarks.push(
      "Le texte de ce PDF vient d'une reconnaissance de caractères sur des pages numérisées : relisez sur la page les passages cités.",
    );
  return remarks;
}

/** Whether the text of the middle page is printed invisible, as the recognition of a scanned page leaves it. */
async function isRecognised(document: PdfDocument): Promise<boolean> {
  try {
    const page = await document.getPage(Math.ceil(document.numPages / 2));
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    page.cleanup();
    let mode = 0;
    const shown = [0, 0];
    fnArray.forEach((operator, at) => {
      if (operator === TEXT_MODE) mode = Number((argsArray[at] as readonly unknown[])[0]);
      else if (operator === SHOW_TEXT) shown[mode === INVISIBLE ? 1 : 0]! += 1;
    });
    return shown[1]! > shown[0]!;
  } catch {
    return false;
  }
}
