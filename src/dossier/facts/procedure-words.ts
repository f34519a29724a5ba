import type { Procedure } from "../../model/facts.js";

/** A procedure and the words, on folded text, that name it. */
export interface ProcedureSign {
  readonly procedure: Procedure;
  readonly pattern: RegExp;
}

/** Names of the procedures, in full or in the initials of the trade. */
export const PROCEDURE_NAMES: readonly ProcedureSign[] = [
  { procedure: "procedure-adaptee", pattern: /procedures? adaptees?|\bmapa\b/ },
  {
    procedure: "appel-offres-ouvert",
    pattern: /appels? d'offres? (?:europeens? |internationa(?:l|ux) )?ouverts?|\baoo\b/,
  },
  {
    procedure: "appel-offres-restreint",
    pattern: /appels? d'offres? (?:europeens? |internationa(?:l|ux) )?restreints?|\baor\b/,
  },
  {
    procedure: "procedure-avec-negociation",
    pattern:
      /procedures? (?:concurrentielles? )?avec negociation|procedures? (?:concurrentielles? )?negociees? avec (?:publicite|mise en concurrence)|procedures? concurrentielles? negociees?/,
  },
  { procedure: "dialogue-competitif", pattern: /dialogue competitif/ },
  {
    procedure: "sans-publicite",
    pattern: /sans publicite(?: prealable)?,? (?:et |ni )(?:sans )?mise en concurrence/,
  },
  {
    procedure: "concours",
    pattern: /concours (?:restreint|ouvert)|concours de maitrise d'(?:œ|oe)uvre/,
  },
  { procedure: "partenariat-innovation", pattern: /partenariat d'innovation/ },
];

const article = (numbers: string) => new RegExp(String.raw`\b[lr]\.? ?(?:${numbers})(?![\d-]|\.\d)`);

/** Articles that one procedure only is passed under. */
export const PROCEDURE_ARTICLES: readonly ProcedureSign[] = [
  { procedure: "procedure-adaptee", pattern: article("2123-[1-7]") },
  { procedure: "appel-offres-ouvert", pattern: /\br\.? ?2161-[2-5](?!\d)|\br\.? ?2124-2,? 1 ?°/ },
  {
    procedure: "appel-offres-restreint",
    pattern: /\br\.? ?2161-(?:[6-9]|1[01])(?!\d)|\br\.? ?2124-2,? 2 ?°/,
  },
  {
    procedure: "procedure-avec-negociation",
    pattern: /\b[lr]\.? ?2124-3(?!\d)|\br\.? ?2161-(?:1[2-9]|20)(?!\d)/,
  },
  { procedure: "dialogue-competitif", pattern: /\b[lr]\.? ?2124-4(?!\d)|\br\.? ?2161-2[4-9](?!\d)/ },
  { procedure: "sans-publicite", pattern: /\br\.? ?2122-(?:[1-689]|1[01])(?!\d)/ },
  { procedure: "concours", pattern: /\br\.? ?2162-(?:1[5-9]|2[0-6])(?!\d)/ },
  { procedure: "partenariat-innovation", pattern: article("2172-3") },
];

/** Any word that could name a procedure: most passages hold none. */
export const PROCEDURE_TRIGGER =
  /procedure|appels? d'offres?|\bmapa\b|\bao[or]\b|concours|sans publicite|dialogue comp|partenariat d'inn|2122-|2123-|2124-|2161-|2162-[12]|2172-3/;
