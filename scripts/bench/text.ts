const TITLES = [
  "Objet du marché",
  "Durée",
  "Prix",
  "Pénalités",
  "Clause sociale d'insertion",
  "Délais",
  "Déchets",
  "Réception",
];
const SUBJECTS = [
  "Le titulaire",
  "L'acheteur",
  "Chaque candidat",
  "Le mandataire",
  "Le sous-traitant",
  "Le maître d'ouvrage",
];
const VERBS = ["remet", "transmet", "justifie", "établit", "garantit", "respecte", "vérifie", "communique"];
const OBJECTS = [
  "le mémoire technique",
  "le bordereau des prix unitaires",
  "le plan de gestion des déchets",
  "le bilan annuel des consommations d'énergie",
  "les justificatifs d'insertion professionnelle",
  "les fiches de données de sécurité des produits",
];
const ENDS = [
  "dans un délai de {n} jours à compter de la notification",
  "conformément à l'article {n} du présent cahier",
  "sous peine d'une pénalité forfaitaire de {n} euros par jour de retard",
  "selon les modalités prévues par le code de la commande publique",
  "sur la plateforme de dématérialisation de l'acheteur",
];

/** Deterministic text in the manner of a tender: titles and paragraphs, about `words` words in all. */
export function* tenderText(words: number, seed: number): Generator<{ title: boolean; text: string }> {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  let written = 0;
  for (let article = 1; written < words; article++) {
    yield { title: true, text: `Article ${article} - ${pick(TITLES)}` };
    for (let paragraph = 0; paragraph < 6; paragraph++) {
      const sentences = Array.from({ length: 3 }, () => {
        const end = pick(ENDS).replace("{n}", String(1 + Math.floor(random() * 90)));
        return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${end}.`;
      });
      const text = sentences.join(" ");
      written += text.split(" ").length;
      yield { title: false, text };
    }
  }
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
