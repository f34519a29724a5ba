/** A clause that one piece may announce, and the notions by which another would speak of it. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Notions that announce it, in so many words. */
  readonly announced: readonly string[];
  /** Notions one of which stands in any piece that holds it; empty when silence says nothing. */
  readonly held: readonly string[];
  /** Notions that, denied, deny it. */
  readonly denied: readonly string[];
  /** Whether its clauses are plain: a general obligation in one piece is no clause that the other denies. */
  readonly plain: boolean;
}

/** Advance: a piece without a word of it says nothing, the law applies. */
export const SUBJECTS: readonly Subject[] = [
  {
    id: "social/clause-insertion",
    name: "clause sociale d'insertion",
    announced: ["clause-sociale-annoncee"],
    held: [
      "insertion-professionnelle",
      "effort-insertion",
      "clause-insertion-sociale",
      "public-eloigne",
      "structure-insertion",
      "volet-social",
    ],
    denied: ["clause-insertion-sociale"],
    plain: true,
  },
  {
    id: "environnement/clause-execution",
    name: "clause environnementale",
    announced: ["clause-environnementale-annoncee"],
    held: [
      "clause-environnementale",
      "theme-environnemental",
      "objet-environnemental",
      "element-environnemental",
      "interdiction-environnementale",
    ],
    denied: ["clause-environnementale"],
    plain: false,
  },
  { id: "economie/avance", name: "avance", announced: [], held: [], denied: ["avance-marche"], plain: true },
];
