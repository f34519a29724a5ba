import { ISO_DATE } from "../model/date-pattern.js";
import type { AccordCadre, BuyerType, Nature, Procedure } from "../model/facts.js";
import { NATURES } from "../model/nature.js";
import { ACCORD_CADRE_NAMES, BUYER_TYPE_NAMES, PROCEDURE_NAMES } from "../model/profile-names.js";
import { fold } from "./fold.js";

/** What the caller knows of the market better than the text says. */
export interface GivenProfile {
  readonly nature?: Nature;
  /** Families of purchase ("nettoyage", "restauration"). */
  readonly families?: readonly string[];
  /** Estimated value, euros excluding tax. */
  readonly amount?: number;
  readonly object?: string;
  /** Date of the consultation, "AAAA-MM-JJ". */
  readonly date?: string;
  readonly procedure?: Procedure;
  readonly accord_cadre?: AccordCadre;
  readonly buyer_type?: BuyerType;
  /** Length of the contract, in months, renewals included. */
  readonly months?: number;
}

interface Key {
  /** What the value must be, in French. */
  readonly expected: string;
  /** Null when the value is none of these. */
  readonly read: (value: string) => GivenProfile | null;
}

/** The French keys of a profile, with what each expects. */
export const KEYS: Readonly<Record<string, Key>> = {
  nature: choice("nature", Object.fromEntries(NATURES.map((nature) => [nature, nature]))),
  familles: {
    expected: "une liste séparée par des virgules",
    read: (value) => ({
      families: value
        .split(",")
        .map((family) => family.trim())
        .filter(Boolean),
    }),
  },
  montant: { expected: "un nombre d'euros hors taxes", read: (value) => readNumber(value, "amount", /€/g) },
  objet: { expected: "un texte", read: (value) => ({ object: value }) },
  date: { expected: "AAAA-MM-JJ", read: (value) => (ISO_DATE.test(value) ? { date: value } : null) },
  procedure: choice("procedure", PROCEDURE_NAMES),
  "accord-cadre": choice("accord_cadre", ACCORD_CADRE_NAMES),
  acheteur: choice("buyer_type", BUYER_TYPE_NAMES),
  duree: { expected: "un nombre de mois", read: (value) => readNumber(value, "months", /mois/g) },
};

/** One of a list of codes, or its French name. */
function choice(key: keyof GivenProfile, names: Readonly<Record<string, string>>): Key {
  return {
    expected: listed(Object.keys(names)),
    read(value) {
      const said = fold(value).trim();
      const found = Object.entries(names).find(([code, name]) => code === said || fold(name) === said);
      return found === undefined ? null : { [key]: found[0] };
    },
  };
}

/** "travaux, fournitures ou services" */
function listed(values: readonly string[]): string {
  return `${values.slice(0, -1).join(", ")} ou ${values.at(-1)}`;
}

function readNumber(value: string, key: "amount" | "months", unit: RegExp): GivenProfile | null {
  const number = Number(
    value
      .replace(unit, "")
      .replace(/[\s\u00a0\u202f]/g, "")
      .replace(",", "."),
  );
  return Number.isFinite(number) && /\d/.test(value) && number >= 0 ? { [key]: number } : null;
}
