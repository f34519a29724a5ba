import type { ErrorCode } from "yaml";

/** What a jurist must look at, by the code of the YAML library. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: "un renvoi (*nom) ne peut rien porter d'autre",
  BAD_ALIAS: "renvoi (*nom) vers une ancre qui n'existe pas",
  BAD_DQ_ESCAPE: "séquence « \\… » inconnue entre guillemets doubles : doublez la barre oblique inverse",
  BAD_INDENT: "retrait incorrect : alignez cette ligne avec celles du même niveau",
  BAD_SCALAR_START: "ce caractère ne peut pas commencer une valeur : mettez-la entre guillemets",
  BLOCK_AS_IMPLICIT_KEY: "deux-points inattendu : mettez la valeur entre guillemets",
  BLOCK_IN_FLOW: "une liste ou une table en retrait ne peut pas se trouver entre crochets ou accolades",
  DUPLICATE_KEY: "clef écrite deux fois",
  IMPOSSIBLE: "texte illisible à cet endroit",
  KEY_OVER_1024_CHARS: "clef trop longue : manque-t-il un retour à la ligne ou un guillemet ?",
  MISSING_CHAR: "il manque un caractère (guillemet, crochet, accolade ou deux-points)",
  MULTILINE_IMPLICIT_KEY: "une clef tient sur une ligne : manque-t-il un deux-points ?",
  MULTIPLE_ANCHORS: "une seule ancre (&nom) par valeur",
  MULTIPLE_DOCS: "un seul document par fichier : retirez « --- »",
  MULTIPLE_TAGS: "une seule étiquette (!) par valeur",
  TAB_AS_INDENT: "retrait fait d'une tabulation : utilisez des espaces",
  TAG_RESOLVE_FAILED: "étiquette (!) inconnue",
  UNEXPECTED_TOKEN: "caractère inattendu à cet endroit",
};

/** Why a text is no YAML, in French: "YAML : clef écrite deux fois". */
export function yamlProblem(code: ErrorCode): string {
  return `YAML : ${SENTENCES[code] ?? "syntaxe incorrecte à cet endroit"}`;
}
