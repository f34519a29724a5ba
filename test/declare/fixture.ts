import { declarationsOf } from "../../src/declare/index.js";
import {
  builtinRuleset,
  type Declarations,
  type Dossier,
  type Evidence,
  type Report,
} from "../../src/index.js";
import { lintTexts } from "../support/lint.js";

export const ruleset = builtinRuleset("spaser-filieris-2024-2027");

/** A dossier where every consideration is written, in three pieces. */
export const RC = `# Règlement de la consultation

## 1 Objet

Objet du marché : entretien des espaces verts du Val d'Ancre. Marché de services.

## 6 Critères de jugement des offres

| Critère | Pondération |
| --- | --- |
| Prix | 50 % |
| Valeur technique | 30 % |
| Performance environnementale | 20 % |
`;
export const CCAP = `# Cahier des clauses administratives particulières

## 9 Clause d'insertion

Le titulaire réserve 400 heures de travail à des personnes éloignées de l'emploi, chaque année.

## 10 Clause environnementale

Le titulaire trie les déchets issus de l'exécution et remet chaque trimestre les bordereaux de suivi.
`;
export const CCTP = `# Cahier des clauses techniques particulières

Les lubrifiants portent l'Écolabel européen ou un label équivalent.
`;
/** Three pieces read whole, where nothing social nor green is written. */
export const SILENT = {
  "RC.md": `# Règlement de la consultation

Objet du marché : assurance des véhicules du Val d'Ancre.

## 6 Critères de jugement des offres

| Critère | Pondération |
| --- | --- |
| Prix | 60 % |
| Valeur technique | 40 % |
`,
  "CCAP.md":
    "# Cahier des clauses administratives particulières\n\nLe contrat prend effet à sa notification, à zéro heure.\n",
  "CCTP.md":
    "# Cahier des clauses techniques particulières\n\nLa garantie porte sur le bris de glace et le vol des véhicules.\n",
};

/** Criteria in their order of importance, without weights. */
export const RANKED = `# Règlement de la consultation

Objet du marché : assurance des véhicules du Val d'Ancre.

## 6 Critères de jugement des offres

Les offres sont jugées selon les critères suivants, par ordre décroissant d'importance : 1° le prix ; 2° la valeur technique ; 3° la performance environnementale.
`;

/** Three lots listed in the RC; `more` follows. */
export const withLots = (more = "") =>
  RC.replace(
    "## 6 Critères",
    `## 2 Lots

| Lot | Désignation |
| --- | --- |
| 1 | Parcs du nord |
| 2 | Parcs du sud |
| 3 | Cimetières |

${more}

## 6 Critères`,
  );

export const proof = (quote: string, document = "RC.md"): Evidence => ({
  document,
  section: [],
  origin: { line: 3 },
  quote,
});

/** A fact said in so many words by one passage. */
export const fact = <T>(value: T, quote = "« … »") => ({
  value,
  source: "texte" as const,
  confidence: "haute" as const,
  evidence: [proof(quote)],
});

const NONE = { value: null, source: "texte" as const, evidence: [] };

/** What is proposed for these texts, the facts and values read being replaced by those given; those that are not given are unknown. */
export async function declare(
  texts: Record<string, string>,
  facts: Partial<Dossier["facts"]> = {},
  values: Partial<Dossier["values"]> = {},
  change: (report: Report) => void = () => undefined,
): Promise<Declarations> {
  const report = await lintTexts(texts);
  change(report);
  const { dossier } = report;
  const unknown = { cpv: NONE, procedure: NONE, accord_cadre: NONE, ccag: NONE, reservation: NONE };
  const blank = { duration_months: null, renewals: null, advance_rate: null, price_revision: null };
  const known: Dossier = {
    ...dossier,
    facts: { ...dossier.facts, ...unknown, ...facts },
    values: { ...dossier.values, ...blank, ...values },
  };
  return declarationsOf(known, report.requirements, ruleset.requirements);
}

type Lots = Declarations["decp"] | Declarations["eforms"];

/** The value proposed for a field of a lot; undefined when none is. */
export function proposed(lots: Lots, field: string, lot = ""): unknown {
  const declaration = lots.find((one) => one.lot === lot);
  if (declaration === undefined) throw new Error(`no lot « ${lot} »`);
  return declaration.fields.find((one) => one.field === field)?.value;
}

/** The reasons given where a field of a lot is asked for. */
export function askedWhy(lots: Lots, field: string, lot = ""): string[] {
  const questions = lots.find((one) => one.lot === lot)?.questions ?? [];
  return questions.filter((one) => one.field === field).map(({ because }) => because);
}
