import type { JudgingOptions } from "../lint.js";
import type { Facts } from "../model/facts.js";
import { ACCORD_CADRE_NAMES, BUYER_TYPE_NAMES, PROCEDURE_NAMES } from "../model/profile-names.js";
import type { Report } from "../model/report.js";
import type { Ruleset } from "../packs/assemble.js";
import { capitalised } from "../text/capital.js";
import { euros } from "../text/euros.js";
import { amountBounds, familiesNamed, monthBounds } from "./bounds.js";
import { type Open, openFact, openMonths } from "./open.js";
import type { Choice, Question } from "./question.js";

/** A fact that a buyer can be asked, and the answers to try. */
export interface Asked {
  readonly key: string;
  readonly text: string;
  readonly answer: Question["answer"];
  /** The caller said it already. */
  readonly given: (options: JudgingOptions) => boolean;
  /** What the dossier says of it when it leaves it open; null when it settles it. */
  readonly open: (report: Report) => Open | null;
  /** Answers that may make a difference, as `readProfile` takes them. */
  readonly candidates: (ruleset: Ruleset) => readonly string[];
  readonly choices: (stated: readonly string[], ruleset: Ruleset) => Choice[];
  readonly assumed: (report: Report) => string | null;
  /** Asked whatever it changes today. */
  readonly always?: true;
}

const asIs = (value: string) => value;
const nothing = () => null;
const none = () => [];

/** A fact that is one of a list of codes. */
function choice<K extends "nature" | "procedure" | "buyer_type" | "accord_cadre">(
  key: string,
  fact: K,
  text: string,
  names: Readonly<Record<NonNullable<Facts[K]["value"]>, string>>,
): Asked {
  const codes = Object.keys(names);
  const printed: Readonly<Record<string, string>> = names;
  const named = Object.entries(printed);
  return {
    key,
    text,
    answer: "choix",
    given: ({ profile }) => profile?.[fact] !== undefined,
    open: ({ dossier }) => openFact<string>(dossier.facts[fact], asIs, (value) => printed[value] ?? value),
    candidates: () => codes,
    choices: (stated) => {
      const all = named.map(([value, name]) => ({ value, name: capitalised(name) }));
      return all.toSorted((a, b) => Number(stated.includes(b.value)) - Number(stated.includes(a.value)));
    },
    assumed: nothing,
  };
}

const NATURE_NAMES = { travaux: "travaux", fournitures: "fournitures", services: "services" };

/** In the order in which they are asked: each may settle what the next ones depend on. */
export const ASKED: readonly Asked[] = [
  {
    key: "date",
    text: "À quelle date la consultation sera-t-elle lancée ?",
    answer: "date",
    given: ({ date, profile }) => date !== undefined || profile?.date !== undefined,
    open: ({ dossier }) => (dossier.profile.date_source === "defaut" ? { stated: [], said: [] } : null),
    candidates: none,
    choices: none,
    assumed: ({ dossier }) => dossier.profile.date,
    always: true,
  },
  choice("nature", "nature", "Le marché est-il de travaux, de fournitures ou de services ?", NATURE_NAMES),
  {
    key: "montant",
    text: "Quel est le montant estimé du marché, hors taxes, toutes reconductions et tous lots compris ?",
    answer: "euros",
    given: ({ profile }) => profile?.amount !== undefined,
    open: ({ dossier }) => openFact(dossier.facts.amount, String, euros),
    candidates: amountBounds,
    choices: none,
    assumed: nothing,
  },
  choice("procedure", "procedure", "Selon quelle procédure le marché est-il passé ?", PROCEDURE_NAMES),
  choice("acheteur", "buyer_type", "Quel acheteur êtes-vous ?", BUYER_TYPE_NAMES),
  choice("accord-cadre", "accord_cadre", "Le marché est-il un accord-cadre ?", ACCORD_CADRE_NAMES),
  {
    key: "duree",
    text: "Combien de temps le marché dure-t-il, reconductions comprises ?",
    answer: "mois",
    given: ({ profile }) => profile?.months !== undefined,
    open: ({ dossier }) => openMonths(dossier.values.duration_months),
    candidates: monthBounds,
    choices: none,
    assumed: nothing,
  },
  {
    key: "familles",
    text: "Qu'achetez-vous ?",
    answer: "choix-multiple",
    given: ({ profile }) => profile?.families !== undefined,
    open: ({ dossier }) => (dossier.profile.families.length === 0 ? { stated: [], said: [] } : null),
    candidates: familiesNamed,
    choices: (_, ruleset) => familiesNamed(ruleset).map((value) => ({ value, name: capitalised(value) })),
    assumed: nothing,
  },
];
