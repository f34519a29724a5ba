import { type IndexedDocument, indexDocument } from "./check/indexed.js";
import { brokenContents } from "./check/signals/contents.js";
import { collectDocument, type DocumentFindings } from "./dossier/index.js";
import type { Document, Input } from "./model/document.js";
import type { Passage } from "./model/passage.js";
import type { Ruleset } from "./packs/assemble.js";
import { builtinRuleset, DEFAULT_PACK } from "./packs/builtin.js";
import { readInOrder } from "./read/in-order.js";
import { internalError, unreadDocument } from "./read/unread-document.js";
import { buildPassages } from "./text/passages.js";

export interface ReadingOptions {
  /** Identifier of a built-in pack; default "spaser-filieris-2024-2027". */
  readonly pack?: string;
  /** A ruleset made beforehand (see `loadRuleset`), used instead of `pack`. */
  readonly ruleset?: Ruleset;
  /**
   * Reads a file, in place of `readDocument`: elsewhere, or within limits (see `limitedReader` of "dce-lint/node").
   * When it rejects, so does the reading of the dossier.
   */
  readonly read?: (input: Input) => Promise<Document>;
  /** Files asked of `read` before the first of them is there; default 1. */
  readonly readAhead?: number;
  /** Called before each file is read. */
  readonly onProgress?: (progress: { readonly file: string; readonly index: number }) => void;
  /** Called with all the passages of each file, to show a finding among what stands around it: the rules keep some only. */
  readonly onPassages?: (file: string, passages: readonly Passage[]) => void;
}

/** Files read and indexed, which can be judged several times. */
export interface FilesRead {
  readonly ruleset: Ruleset;
  readonly findings: readonly DocumentFindings[];
  readonly documents: readonly IndexedDocument[];
}

/**
 * Reads the inputs in order; the tree of one is gone before the next is analysed. Never throws for a file that cannot be read.
 * @throws PackError when the pack asked for is unknown.
 */
export async function readFiles(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ReadingOptions = {},
): Promise<FilesRead> {
  const ahead = readInOrder(inputs, options);
  // Asked for first: a reader in another thread works while the ruleset is compiled.
  const first = ahead.next();
  first.catch(() => undefined);
  const ruleset = options.ruleset ?? builtinRuleset(options.pack ?? DEFAULT_PACK);
  void ruleset.lexicon;
  const findings: DocumentFindings[] = [];
  const documents: IndexedDocument[] = [];
  for (let read = await first; read.done !== true; read = await ahead.next()) {
    const analysed = analyseSafely(read.value, ruleset);
    options.onPassages?.(read.value.file, analysed.passages);
    findings.push(analysed.findings);
    documents.push(analysed.indexed);
  }
  return { ruleset, findings, documents };
}

interface Analysed {
  readonly findings: DocumentFindings;
  readonly indexed: IndexedDocument;
  readonly passages: readonly Passage[];
}

/** A document that makes the analysis fail (nested too deep, a fault of ours) is unread, and hides none of the others. */
function analyseSafely(document: Document, ruleset: Ruleset): Analysed {
  try {
    return analyse(document, ruleset);
  } catch (error) {
    const { file, format, size } = document;
    return analyse(unreadDocument(file, format, size, internalError(error)), ruleset);
  }
}

function analyse(document: Document, { lexicon, packs }: Ruleset): Analysed {
  const { passages, sections } = buildPassages(document.tree);
  const collected = collectDocument({ ...document, passages, sections });
  const findings = withRemarks(collected, foreignScheme(collected, passages, packs));
  const { pieces, unread } = findings.document;
  const contents = brokenContents(document.tree);
  const source = { file: document.file, pieces, passages, contents, ...(unread && { unread }) };
  return { findings, indexed: indexDocument(source, lexicon), passages };
}

/** Another buyer's SPASER joined to the dossier: the verdicts are those of the pack, and that must be said. */
function foreignScheme(
  { document }: DocumentFindings,
  passages: readonly Passage[],
  packs: Ruleset["packs"],
): string[] {
  const { buyers = [], title = "" } = packs.at(-1) ?? {};
  if (!document.pieces.includes("SPASER") || buyers.length === 0) return [];
  const known = passages.some(({ text }) => buyers.some((buyer) => text.includes(buyer)));
  return known ? [] : [`semble être le SPASER d'un autre acheteur : la vérification porte sur « ${title} ».`];
}

function withRemarks(findings: DocumentFindings, remarks: readonly string[]): DocumentFindings {
  if (remarks.length === 0) return findings;
  return {
    ...findings,
    document: { ...findings.document, remarks: [...findings.document.remarks, ...remarks] },
  };
}
