import { insertLast } from "./edits.js";
import { MAIN_NAMESPACES } from "./vocabulary.js";
import type { WordFile } from "./word-file.js";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

/** Declares a new part of comments in a package that has none: its name, and the texts of the parts that name it. */
export function declareComments({ parts, places }: WordFile): { name: string; changed: Map<string, string> } {
  const opened = parts.package;
  const slash = parts.main.lastIndexOf("/");
  const folder = parts.main.slice(0, slash + 1);
  const name = freePart(`${folder}comments`, opened.has);
  const relationsName = `${folder}_rels/${parts.main.slice(slash + 1)}.rels`;
  const relations =
    opened.text(relationsName) ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS_NAMESPACE}"></Relationships>`;
  const type = places.namespace === MAIN_NAMESPACES[1] ? STRICT_RELATION : RELATION;
  const relation = `<Relationship xmlns="${RELATIONS_NAMESPACE}" Id="${freeId(relations)}" Type="${type}" Target="${name.slice(slash + 1)}"/>`;
  const override = `<Override xmlns="${TYPES_NAMESPACE}" PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  const types = "[Content_Types].xml";
  return {
    name,
    changed: new Map([
      [relationsName, insertLast(relations, relation)],
      [types, insertLast(opened.text(types), override)],
    ]),
  };
}

function freePart(stem: string, taken: (name: string) => boolean): string {
  let name = `${stem}.xml`;
  for (let rank = 2; taken(name); rank++) name = `${stem}${rank}.xml`;
  return name;
}

function freeId(relations: string): string {
  let rank = 1;
  while (relations.includes(`"rIdDceLint${rank}"`)) rank++;
  return `rIdDceLint${rank}`;
}
