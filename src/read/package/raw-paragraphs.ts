import type { Mark, RawParagraph } from "./block.js";

/** The words of a paragraph that ends. */
interface Words {
  readonly text: string;
  /** Hidden by its author. */
  readonly hiddenText: string;
}

/** What its reader knows of a paragraph that ends. */
interface Ending extends Pick<RawParagraph, "look" | "origin"> {
  /** It stands in a table of contents: no title, and set aside. */
  readonly contents: boolean;
  /** Depth given by a style of title. */
  readonly depth?: number | undefined;
  readonly mark: Mark | null;
}

/** The visible text of a paragraph, then its hidden text, set aside. An empty one gives nothing. */
export function rawParagraphs({ text, hiddenText }: Words, ending: Ending): RawParagraph[] {
  const { look, origin, contents, depth, mark } = ending;
  const made: RawParagraph[] = [];
  if (text.trim() !== "")
    made.push({
      kind: "paragraph",
      text,
      look,
      origin,
      ...(contents && { setAside: "sommaire" as const }),
      ...(!contents && depth !== undefined && { depth }),
      ...(mark !== null && { mark }),
    });
  if (hiddenText.trim() !== "")
    made.push({ kind: "paragraph", text: hiddenText, look, origin, setAside: "texte-masque" });
  return made;
}
