/** A possible answer: what `readProfile` takes, and how it is shown. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Something the text leaves open, whose answer changes what the report says. */
export interface Question {
  /** Key of the profile that the answer goes under ("montant"), as in `dce-lint.yaml`. */
  readonly key: string;
  /** In French, as asked of a buyer. */
  readonly text: string;
  /** Why it is asked, in French: what the dossier says or does not, and what depends on it. */
  readonly why: string;
  readonly answer: "choix" | "choix-multiple" | "euros" | "mois" | "date";
  /** For the kinds "choix" and "choix-multiple"; the values that the dossier itself gives come first. */
  readonly choices: readonly Choice[];
  /** What is assumed without an answer, as `readProfile` takes it; null when nothing is. */
  readonly assumed: string | null;
  /** The requirements whose verdict depends on the answer. */
  readonly requirements: readonly string[];
}
