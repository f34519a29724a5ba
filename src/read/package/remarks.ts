import type { Unreadable } from "../../model/document.js";

/** What is counted along a whole document, to be told to the user. */
export interface Tally {
  insertions: number;
  /** Wordings that the program itself inserted, and that nobody accepted yet. */
  proposals: number;
  deletions: number;
  comments: number;
  /** Embedded files. */
  objects: number;
  /** Parts kept in another file, shown in their place by the word processor. */
  chunks: number;
  /** Charts and drawings made of shapes with text of their own. */
  diagrams: number;
  images: number;
}

export const newTally = (): Tally => ({
  insertions: 0,
  proposals: 0,
  deletions: 0,
  comments: 0,
  objects: 0,
  chunks: 0,
  diagrams: 0,
  images: 0,
});

/** What the user should know of what was counted, in French. */
export function remarksOf({
  insertions,
  proposals,
  deletions,
  comments,
  objects,
  diagrams,
}: Tally): string[] {
  const remarks: string[] = [];
  if (insertions + deletions > 0) {
    const counts = `${plural(insertions, "insertion")}, ${plural(deletions, "suppression")}`;
    remarks.push(`Révisions en attente : ${counts}. Le texte a été lu comme si elles étaient acceptées.`);
  }
  if (proposals > 0)
    remarks.push(
      `${plural(proposals, "rédaction proposée", "rédactions proposées")} par dce-lint, en attente : leur texte n'a pas été lu. Acceptez ou refusez ces révisions.`,
    );
  if (comments > 0) remarks.push(`${plural(comments, "commentaire")} en marge : leur texte n'a pas été lu.`);
  if (objects > 0)
    remarks.push(
      `${plural(objects, "objet incorporé", "objets incorporés")} dans le document : leur contenu n'a pas été lu.`,
    );
  if (diagrams > 0)
    remarks.push(
      `${plural(diagrams, "schéma ou graphique", "schémas ou graphiques")} dans le document : leur texte n'a pas été lu.`,
    );
  return remarks;
}

/** Parts of the text that stand in other files: nothing can be said of them. */
export function unreadChunks({ chunks }: Tally): Unreadable[] {
  if (chunks === 0) return [];
  const [which, said] =
    chunks > 1
      ? [`${chunks} parties du texte sont insérées`, "n'ont pas été lues"]
      : ["Une partie du texte est insérée", "n'a pas été lue"];
  const message = `${which} depuis un autre fichier et ${said}. Ouvrez le document dans Word, enregistrez-le (pour un document maître, rompez d'abord les liens), puis déposez cette copie.`;
  return [{ code: "format-non-pris-en-charge", message }];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count > 1 ? many : one}`;
}
