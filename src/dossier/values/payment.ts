import { quantities } from "../../text/numbers.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import type { Candidate } from "./candidate.js";

/** Words that introduce the time in which the buyer pays. */
const TRIGGER =
  /delais? (?:(?:global|maxim\w+|legal|contractuel|reglementaire)s? )*(?:de|des|du) (?:paiements?|reglements?|mandatement)|(?:payee?s?|reglee?s?|mandatee?s?|paiements?|reglements?|mandatement|virements?|sommes dues)[^.;]{0,90}(?:delai|dans les|sous|intervient\w*|maxim\w+ de) |(?:paiements?|virements?|reglements?|mandats?)(?: administratifs?)? a (?=\d|trente|quarante|cinquante|soixante)|regler [^.;]{0,60}delai|^(?:delai de )?paiement\b/;
const DAYS = /delais? (?:(?:global|maxim\w+) )*(?:de|des) (?:paiements?|reglements?)/;
/** Times of something else said with the same words. */
const OTHER_TIME =
  /sous-?traitant.{0,60}(?:dispose|refus|accord)|interets? moratoires? (?:courent|sont|au taux)|suspen|retenue de garantie (?:est|sera) (?:liber|rembours)|caution|validite|remboursement de l'avance|presente sa demande|mise en demeure|transmet(?:tre)? (?:sa|son|la|le)|notifi\w+ (?:son|le) decompte|penalit|contest|dispose d'un delai|observations|avance (?:est|sera) (?:payee|versee|mandatee)|prime|delai d'execution|delai de livraison|objectif/;
const LONGEST_REACH = 170;

/** Délai global de paiement, in days. */
export function collectPaymentDays(view: DocumentView): Candidate[] {
  const found: Candidate[] = [];
  for (const passage of view.passages) {
    if (passage.kind === "heading" || !/\bj|jour/i.test(passage.text)) continue;
    const folded = fold(passage.text);
    const titled = DAYS.test(titlesOf(passage));
    const value = daysIn(passage.text, folded, titled);
    if (value !== null) found.push({ value, evidence: evidenceOf(view, passage) });
  }
  return found;
}

function daysIn(text: string, folded: string, titled: boolean): number | null {
  const trigger = TRIGGER.exec(folded);
  if (
    trigger === null &&
    !(
      titled &&
      /\b(?:est|sera|fixe|maxim|ne (?:peut|pourra)|jours (?:a compter|suivant|maxim)|^\W*\d|^\W*[a-z-]+ \(\d)/.test(
        folded,
      )
    )
  )
    return null;
  const from = trigger?.index ?? 0;
  const reach = folded.slice(from, from + LONGEST_REACH + (trigger?.[0].length ?? 0));
  const days = quantities(text).filter(({ kind, start }) => kind === "days" && start >= from);
  for (const { value, start, end } of days) {
    if (/^ ?(?:avant|apres la date|au moins avant)/.test(folded.slice(end, end + 16))) continue;
    const before = folded.slice(Math.max(0, from - 60), start);
    if (start - from > reach.length || value < 10 || value > 120) continue;
    if (OTHER_TIME.test(before) && !DAYS.test(before)) continue;
    if (/suspen|moratoire|dispose|objectif|contest/.test(folded.slice(Math.max(from, start - 60), start)))
      continue;
    return value;
  }
  return null;
}
