/** What is counted along a whole document, to be told to the user. */
export interface Tally {
  insertions: number;
  /** Wordings that the program itself inserted, and that nobody accepted yet. */
  proposals: number;
  deletions: number;
  comments: number;
  /** Embedded files and imported parts. */
  objects: number;
  images: number;
}

export const newTally = (): Tally => ({
  insertions: 0,
  proposals: 0,
  deletions: 0,
  comments: 0,
  objects: 0,
  images: 0,
});

/** What the user should know of what was counted, in French. */
export function remarksOf({ insertions, proposals, deletions, comments, objects }: Tally): string[] {
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
  return remarks;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count > 1 ? many : one}`;
}
