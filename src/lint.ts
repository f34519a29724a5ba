import { acceptGaps } from "./accept/index.js";
import { checkDossier } from "./check/index.js";
import { type IndexedDocument, indexDocument } from "./check/indexed.js";
import { brokenContents } from "./check/signals/contents.js";
import { summarise } from "./check/summary.js";
import { declarationsOf } from "./declare/index.js";
import { type GivenProfile, withGiven } from "./dossier/given.js";
import { collectDocument, type DocumentFindings, mergeDossier } from "./dossier/index.js";
import { ISO_DATE } from "./model/date-pattern.js";
import type { Document, Input } from "./model/document.js";
import type { Dossier } from "./model/dossier.js";
import { DceLintError } from "./model/errors.js";
import type { AcceptedGap } from "./model/gap.js";
import type { Passage } from "./model/passage.js";
import type { Report } from "./model/report.js";
import { REPORT_VERSION } from "./model/verdict.js";
import type { Ruleset } from "./packs/assemble.js";
import { builtinRuleset, DEFAULT_PACK } from "./packs/builtin.js";
import { readInOrder } from "./read/in-order.js";
import { internalError, unreadDocument } from "./read/unread-document.js";
import { buildPassages } from "./text/passages.js";
import { VERSION } from "./version.js";

export interface LintOptions {
  /** Today, "AAAA-MM-JJ": used when no date of consultation is given or found. The library reads no clock. */
  readonly today: string;
  /** Date of the consultation, "AAAA-MM-JJ": decides the law in force. Default: the date found in the dossier, else `today`. */
  readonly date?: string;
  /** Identifier of a built-in pack; default "spaser-filieris-2024-2027". */
  readonly pack?: string;
  /** A ruleset made beforehand (see `loadRuleset`), used instead of `pack`. */
  readonly ruleset?: Ruleset;
  /** What the caller knows of the market; comes before what the text says. */
  readonly profile?: GivenProfile;
  /** Gaps that the buyer accepts: shown, and no longer counted. */
  readonly gaps?: readonly AcceptedGap[];
  /**
   * Reads a file, in place of `readDocument`: elsewhere, or within limits (see `limitedReader` of "dce-lint/node").
   * When it rejects, so does `lint`.
   */
  readonly read?: (input: Input) => Promise<Document>;
  /** Files asked of `read` before the first of them is there; default 1. */
  readonly readAhead?: number;
  /** Called before each file is read. */
  readonly onProgress?: (progress: { readonly file: string; readonly index: number }) => void;
}

/** A dossier read and indexed, ready to be judged. */
export interface ReadDossier {
  readonly ruleset: Ruleset;
  readonly dossier: Dossier;
  readonly documents: readonly IndexedDocument[];
}

/** Reads the inputs in order; the tree of one is gone before the next is analysed. Throws as `lint` does. */
export async function readDossier(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<ReadDossier> {
  checkDates(options);
  const ahead = readInOrder(inputs, options);
  // Asked for first: a reader in another thread works while the ruleset is compiled.
  const first = ahead.next();
  first.catch(() => undefined);
  const ruleset = options.ruleset ?? builtinRuleset(options.pack ?? DEFAULT_PACK);
  const findings: DocumentFindings[] = [];
  const indexed: IndexedDocument[] = [];
  for (let read = await first; read.done !== true; read = await ahead.next()) {
    const analysed = analyseSafely(read.value, ruleset);
    findings.push(analysed.findings);
    indexed.push(analysed.indexed);
  }
  const { today, profile = {} } = options;
  const date = options.date ?? profile.date;
  const dossier = withGiven(mergeDossier(findings, { today, ...(date && { date }) }), profile);
  return { ruleset, dossier, documents: indexed };
}

function checkDates({ today, date, profile }: LintOptions): void {
  for (const [name, value] of Object.entries({ today, date, "profile.date": profile?.date }))
    if (value !== undefined && !ISO_DATE.test(value))
      throw new DceLintError("date-invalide", `${name} : « ${value} », attendu AAAA-MM-JJ`);
  if (today === undefined) throw new DceLintError("date-invalide", "today : attendu AAAA-MM-JJ");
}

/**
 * Checks a draft DCE. Reads the inputs in order (the tree of one is gone before the next is analysed), never touches
 * files or the network, never throws for a file that cannot be read: it is in `dossier.documents[].unread`.
 * @param inputs - Files of one dossier. A zip must be expanded first (see `expandArchive`).
 * @throws PackError when the pack asked for is unknown; DceLintError "date-invalide" when a date is not "AAAA-MM-JJ".
 */
export async function lint(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<Report> {
  const { ruleset, dossier, documents } = await readDossier(inputs, options);
  const results = checkDossier(dossier, documents, ruleset);
  const { requirements, unused } = acceptGaps(results, options.gaps ?? [], options.today);
  return {
    version: REPORT_VERSION,
    tool: { name: "dce-lint", version: VERSION },
    packs: ruleset.packs.map(({ id, version, title }) => ({ id, version, title })),
    dossier,
    requirements,
    summary: summarise(requirements),
    unused_gaps: unused,
    declarations: declarationsOf(dossier, requirements, ruleset.requirements),
  };
}

interface Analysed {
  readonly findings: DocumentFindings;
  readonly indexed: IndexedDocument;
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
  return { findings, indexed: indexDocument(source, lexicon) };
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
