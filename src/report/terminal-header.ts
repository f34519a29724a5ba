import type { Piece } from "../model/piece.js";
import { PIECE_NAMES } from "../model/piece-names.js";
import { ACCORD_CADRE_NAMES, PROCEDURE_NAMES } from "../model/profile-names.js";
import type { Report } from "../model/report.js";
import { euros } from "../text/euros.js";
import { frenchDate } from "../text/french-date.js";
import { frenchNumber } from "../text/french-number.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { counted, total } from "./verdict-names.js";
import { wrap } from "./wrap.js";

/** Where the date comes from: read, its place lets the buyer see at a glance whether it is the right one. */
function dateSource({ profile, facts }: Report["dossier"]): string {
  if (profile.date_source === "utilisateur") return "date donnée";
  if (profile.date_source === "defaut") return "date du jour, faute de date dans le dossier";
  const proof = facts.date.evidence[0];
  return `date lue dans ${proof === undefined ? "le dossier" : proof.document}`;
}

/** Abbreviations that every buyer writes; the other pieces are named in full. */
const EVERYDAY: readonly Piece[] = ["RC", "CCAP", "CCTP", "CCP", "BPU", "DPGF", "DQE", "SPASER"];
const roleOf = (piece: Piece) => (EVERYDAY.includes(piece) ? piece : PIECE_NAMES[piece]);

/** What was checked: files with their roles, packs, date. */
export function headerLines(report: Report, { width, ink }: Style): string[] {
  const { dossier, packs } = report;
  const { documents, profile } = dossier;
  const read = documents.filter(({ unread }) => unread !== "total");
  const line = (text: string) => wrap(safe(text), width, "        ", "");
  const files = `${counted(read.length, "fichier")} ${read.length > 1 ? "lus" : "lu"} sur ${documents.length}`;
  return [
    ink.bold(`Vérification avant publication : ${files}`),
    ...(profile.object ? [line(`Objet : ${profile.object}`)] : []),
    line(`Référentiel : ${packs.at(-1)?.title ?? ""}`),
    line(`Droit applicable au ${frenchDate(profile.date)} (${dateSource(dossier)})`),
    line(marketOf(dossier)),
    ...(read.length === 0 ? [] : [ink.bold(line(`Bilan : ${total(report)}`))]),
    ...read.map(({ file, pieces, pages, passages }) => {
      const size = pages === undefined ? counted(passages, "passage") : counted(pages, "page");
      return wrap(safe(`${file} : ${pieces.map(roleOf).join(", ")} (${size})`), width, "      ", "  · ");
    }),
  ];
}

/** "Nature : services ; lots : 3 ; montant : 90 000 € HT", each "non établi" when nothing says it; then what else is established. */
function marketOf({ profile, values }: Report["dossier"]): string {
  const { nature, lots, amount, procedure, accord_cadre: form } = profile;
  const months = values.duration_months?.value;
  return [
    `Nature : ${nature ?? "non établie"}`,
    `lots : ${lots === 0 ? "non alloti" : (lots ?? "non établis")}`,
    `montant : ${amount === null ? "non établi" : `${euros(amount)} HT`}`,
    ...(procedure === null ? [] : [`procédure : ${PROCEDURE_NAMES[procedure]}`]),
    ...(form === null ? [] : [ACCORD_CADRE_NAMES[form]]),
    ...(months === undefined ? [] : [`durée : ${frenchNumber(months)} mois`]),
  ].join(" ; ");
}

/** What the buyer alone knows, and how to say it. */
export function questionLines({ requirements }: Report, { width, ink }: Style): string[] {
  const questions = new Map<string, string[]>();
  for (const { question, title, accepted } of requirements)
    if (question && !accepted) questions.set(question, [...(questions.get(question) ?? []), title]);
  if (questions.size === 0) return [];
  return [
    ink.bold("À PRÉCISER (option --profile, ou fichier dce-lint.yaml)"),
    ...[...questions].map(([question, titles]) =>
      wrap(safe(`${question} (${titles.join(" ; ")})`), width, "      ", "  ? "),
    ),
  ];
}

/** What could not be read, named, with what to do. */
export function unreadLines({ dossier }: Report, { width, ink }: Style): string[] {
  const lines = dossier.documents.flatMap(({ file, unreadable, remarks }) => [
    ...unreadable.map(
      ({ message, pages }) => `${file} : ${message}${pages ? ` (${pagesNamed(pages)})` : ""}`,
    ),
    ...remarks.map((remark) => `${file} : ${remark}`),
  ]);
  if (lines.length === 0) return [];
  return [
    ink.bold("CE QUI N'A PAS ÉTÉ LU, OU LE DEMANDE"),
    ...lines.map((line) => wrap(safe(line), width, "      ", "  ! ")),
  ];
}

/** "page 4", "pages 1 à 3, 7": consecutive pages joined. */
function pagesNamed(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const groups: [number, number][] = [];
  for (const page of sorted) {
    const last = groups.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else groups.push([page, page]);
  }
  const ranges = groups.map(([from, to]) => (from === to ? `${from}` : `${from} à ${to}`));
  return `${pages.length > 1 ? "pages" : "page"} ${ranges.join(", ")}`;
}
