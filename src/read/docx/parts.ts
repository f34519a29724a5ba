import { notOne, WORD } from "../package/failures.js";
import { type OfficePackage, openPackage } from "../package/package.js";
import { readXml } from "../package/xml.js";

/** The parts of a Word package that hold text or say how it is shown. Names, absent ones left out. */
export interface WordParts {
  readonly package: OfficePackage;
  readonly main: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Who answers whom in the comments, and which are resolved. */
  readonly commentsExtended?: string;
  readonly commentsIds?: string;
}

interface Relationship {
  /** Last word of the type: "officeDocument", "styles", "header"… */
  readonly type: string;
  readonly target: string;
}

/** Opens a Word package and finds its parts by their relationships. Throws UnreadableError. */
export function openWord(bytes: Uint8Array): WordParts {
  const opened = openPackage(bytes, WORD);
  const main = mainPart(opened);
  const relations = relationsOf(opened, main);
  const all = (type: string) =>
    relations
      .filter((relation) => relation.type === type && opened.has(relation.target))
      .map(({ target }) => target);
  const one = (type: string): string | undefined => {
    const usual = `word/${type}.xml`;
    return all(type)[0] ?? (opened.has(usual) ? usual : undefined);
  };
  const [styles, numbering, footnotes, endnotes] = ["styles", "numbering", "footnotes", "endnotes"].map(one);
  return {
    package: opened,
    main,
    headers: [...new Set(all("header"))],
    footers: [...new Set(all("footer"))],
    ...(styles !== undefined && { styles }),
    ...(numbering !== undefined && { numbering }),
    ...(footnotes !== undefined && { footnotes }),
    ...(endnotes !== undefined && { endnotes }),
    ...commentParts(all),
  };
}

function commentParts(
  all: (type: string) => string[],
): Pick<WordParts, "comments" | "commentsExtended" | "commentsIds"> {
  const [comments, commentsExtended, commentsIds] = ["comments", "commentsExtended", "commentsIds"].map(
    (type) => all(type)[0],
  );
  return {
    ...(comments !== undefined && { comments }),
    ...(commentsExtended !== undefined && { commentsExtended }),
    ...(commentsIds !== undefined && { commentsIds }),
  };
}

function mainPart(opened: OfficePackage): string {
  const usual = "word/document.xml";
  const found = relationsOf(opened, "").find(({ type }) => type === "officeDocument")?.target;
  if (found !== undefined && opened.has(found) && !/^(?:xl|ppt)\//.test(found)) return found;
  if (opened.has(usual)) return usual;
  throw notOne(WORD);
}

function relationsOf(opened: OfficePackage, part: string): Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const relations: Relationship[] = [];
  const xml = opened.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (xml === "") return [];
  readXml(xml, {
    open: (name, { Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      relations.push({ type: Type.slice(Type.lastIndexOf("/") + 1), target: resolve(folder, Target) });
    },
    close: () => {},
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
