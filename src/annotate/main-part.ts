import type { Anchor } from "./anchor.js";
import { markEdits, type PlacedMark } from "./cut.js";
import { applyEdits, type Edit } from "./edits.js";
import { freeNumbers } from "./numbers.js";
import type { Planned } from "./plan.js";
import { proposalXml } from "./proposal.js";
import type { WordFile } from "./word-file.js";

/** A comment with its number and its place. */
export interface PlacedComment {
  readonly id: number;
  readonly planned: Planned;
  readonly anchor: Anchor;
}

/** The main part with the marks of the comments, without those of the comments removed, and with the wordings to propose. */
export function annotatedMain(
  file: WordFile,
  comments: readonly PlacedComment[],
  removed: ReadonlySet<string>,
  proposed: readonly PlacedComment[],
  date: string,
): string {
  const { xml, places } = file;
  const nextId = freeNumbers(places.ids);
  const proposals = proposed.flatMap(({ planned, anchor }, rank): Edit[] => {
    const { heading } = anchor;
    const { model } = planned.result;
    if (heading === undefined || model === undefined) return [];
    const text = proposalXml(model.text, heading, file, { time: timeOf(date, rank), nextId });
    return [{ start: heading.end, end: heading.end, text }];
  });
  const removals = [...places.marks.filter(({ id }) => removed.has(id)), ...places.proposals].map(
    ({ start, end }): Edit => ({ start, end, text: "" }),
  );
  const w = places.usualPrefix ? "" : ` xmlns:w="${places.namespace}"`;
  const marks = comments.flatMap((comment) => marksOf(comment, w));
  return applyEdits(xml, [
    ...proposals,
    ...markEdits(xml, marks, (after) => renumbered(after, nextId)),
    ...removals,
  ]);
}

/** One minute of the day for each wording. */
function timeOf(date: string, rank: number): string {
  const [hours, minutes] = [Math.floor(rank / 60) % 24, rank % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${date}T${hours}:${minutes}:00Z`;
}

function marksOf({ id, anchor: { bounds } }: PlacedComment, w: string): PlacedMark[] {
  const start = `<w:commentRangeStart${w} w:id="${id}"/>`;
  const end = `<w:commentRangeEnd${w} w:id="${id}"/>`;
  const reference = `<w:r${w}><w:commentReference w:id="${id}"/></w:r>`;
  if (bounds.start.at >= bounds.end.at) return [{ cut: bounds.end, rank: 2, text: start + end + reference }];
  return [
    { cut: bounds.start, rank: 2, text: start },
    { cut: bounds.end, rank: 0, text: end },
    { cut: bounds.reference, rank: 1, text: reference },
  ];
}

/** A run cut in two has its properties twice: a revision noted in them needs a number of its own. */
function renumbered(properties: string, nextId: () => number): string {
  return properties.replace(
    /(<\w+:(?:rPrChange|ins|del|moveFrom|moveTo)\b[^>]*?\s\w+:id=["'])\d+/g,
    (_, before: string) => `${before}${nextId()}`,
  );
}
