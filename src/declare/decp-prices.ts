import type { DecpField } from "../model/decp-values.js";
import type { Dossier } from "../model/dossier.js";
import type { Evidence } from "../model/fact.js";
import { foldKeepingLength } from "../text/fold.js";
import { frenchNumber } from "../text/french-number.js";
import type { DeclareContext } from "./context.js";
import { PRICE_WORDS } from "./decp-words.js";
import type { Draft } from "./draft.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";

/** Duration, prices and advance. */
export function prices(draft: Draft<DecpField>, lot: LotView, { dossier }: DeclareContext): void {
  duration(draft, lot, dossier);
  const revision = known(dossier.values.price_revision, lot, (kind) => PRICE_WORDS[kind]);
  if ("value" in revision)
    draft.propose("typesPrix", [PRICE_WORDS[revision.value]], revision.evidence, revision.said);
  else draft.ask("typesPrix", "Les prix sont-ils fermes, actualisables ou révisables ?", revision.why);
  draft.ask("formePrix", "Les prix sont-ils unitaires, forfaitaires, ou les deux ?", sheetsOf(dossier));
  advance(draft, lot, dossier);
}

function duration(draft: Draft<DecpField>, lot: LotView, { values }: Dossier): void {
  const months = known(values.duration_months, lot, (value) => `${value} mois`);
  const question = "Quelle est la durée totale, en mois, tranches et reconductions comprises ?";
  if ("why" in months) {
    draft.ask("dureeMois", question, months.why);
    return;
  }
  const { value, evidence } = months;
  const whole = evidence.some(({ quote }) => WHOLE.test(foldKeepingLength(quote)));
  const renewals = known(values.renewals, lot);
  const renewed = values.renewals !== null && !("value" in renewals && renewals.value === 0);
  if (!Number.isInteger(value) || value < 1)
    draft.ask(
      "dureeMois",
      question,
      `La durée lue n'est pas un nombre entier de mois (${frenchNumber(value)}).`,
    );
  else if (renewed && !whole)
    draft.ask("dureeMois", question, `${value} mois sont lus, et des reconductions : sont-elles comprises ?`);
  else draft.propose("dureeMois", value, evidence, renewed ? TOTAL : DURATION);
}

/** Words that make of a duration the total, renewals included. */
const WHOLE = /\bmaxim(?:um|ale?)\b|\btotale?\b|toutes periodes|confondues|\bexced|\bdepasser/;
const TOTAL = "Durée totale ou maximale, telle qu'écrite.";
const DURATION = "Durée écrite ; ajoutez-y les tranches et les reconductions, s'il y en a.";

function advance(draft: Draft<DecpField>, lot: LotView, { values }: Dossier): void {
  const rate = known(values.advance_rate, lot, (value) => `${frenchNumber(value)} %`);
  if ("why" in rate) {
    draft.ask("attributionAvance", "Une avance est-elle prévue, et à quel taux ?", rate.why);
    return;
  }
  const granted = rate.value > 0;
  const because = granted
    ? `Une avance de ${frenchNumber(rate.value)} % est prévue ; à changer si le titulaire y renonce ou si ses conditions ne sont pas réunies.`
    : "Le dossier dit qu'aucune avance n'est versée.";
  draft.propose("attributionAvance", granted, rate.evidence, because);
  if (granted) advanceRate(draft, rate);
}

/** A passage that writes several rates ("portée à 15 % pour une PME") leaves the choice to the buyer. */
function advanceRate(
  draft: Draft<DecpField>,
  { value, evidence }: { readonly value: number; readonly evidence: readonly Evidence[] },
): void {
  const written = evidence.flatMap(({ quote }) => quote.match(/\d{1,3}(?:[.,]\d{1,2})?(?= ?%)/g) ?? []);
  const rates = [...new Set(written.map((rate) => Number(rate.replace(",", "."))))];
  if (rates.length > 1 || value > 100)
    draft.ask(
      "tauxAvance",
      "Quel taux d'avance s'appliquera ?",
      `Plusieurs taux sont écrits : ${rates.map(frenchNumber).join(", ")} %.`,
    );
  else
    draft.propose(
      "tauxAvance",
      Math.round(value * 100) / 10_000,
      evidence,
      `Taux écrit : ${frenchNumber(value)} %.`,
    );
}

/** The price sheets of the dossier hint at the form of the price, without saying it of the whole contract. */
function sheetsOf({ documents }: Dossier): string {
  const holds = (piece: "BPU" | "DQE" | "DPGF") => documents.some(({ pieces }) => pieces.includes(piece));
  const unit = holds("BPU") || holds("DQE");
  const whole = holds("DPGF");
  if (unit && whole)
    return "Un bordereau de prix unitaires et une décomposition du prix forfaitaire sont joints.";
  if (unit) return "Un bordereau ou un détail de prix unitaires est joint.";
  return whole
    ? "Une décomposition du prix forfaitaire est jointe."
    : "Aucune pièce de prix n'a été reconnue.";
}
