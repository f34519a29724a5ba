import type { Reservation } from "../../model/facts.js";

/** Who is served, on folded text. */
const HANDICAP =
  /entreprises? adaptees?|\besat\b|\bea\b|aide par le travail|travailleurs? (?:handicape|independants? handicape)|ateliers? proteges?|secteur (?:du handicap|protege|adapte|du travail protege)|personnes handicapees|2113-12(?!\d)/;
const INSERTION =
  /insertion par l'activite economique|entreprises? d'insertion|\bsiae\b|\biae\b|ateliers? et chantiers? d'insertion|associations? intermediaires?|structures? d'insertion|secteur de l'insertion|travailleurs defavorises|2113-13(?![\d-])/;
const PRISON = /penitentiaire|detenus|personnes detenues|2113-13-1/;
const SOCIAL_ECONOMY = /economie sociale et solidaire|entreprises? (?:de l')?ess\b|\bess\b|2113-1[56](?!\d)/;

/** Any word of a reservation: most passages hold none. */
export const RESERVATION_TRIGGER = /reserv/;

/** Who these words reserve a contract to; null when they name no one the law lets it be reserved to. */
export function reservedTo(folded: string): Reservation | null {
  if (PRISON.test(folded)) return "penitentiaire";
  const handicap = HANDICAP.test(folded);
  const insertion = INSERTION.test(folded);
  if (/2113-14(?!\d)/.test(folded) || (handicap && insertion)) return "handicap-et-insertion";
  if (handicap) return "handicap";
  if (insertion) return "insertion";
  return SOCIAL_ECONOMY.test(folded) ? "economie-sociale" : null;
}
