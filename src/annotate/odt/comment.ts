import type { Attributes } from "../../read/package/xml.js";
import type { Span } from "../places.js";

/** A comment of an OpenDocument text, with the mark that ends its words when it has one. */
export interface OpenComment extends Span {
  readonly name: string;
  readonly parent: string | undefined;
  readonly resolved: boolean;
  author: string;
  /** Day it was written, "AAAA-MM-JJ"; "" when not said. */
  day: string;
  readonly paragraphs: string[];
  end: number;
}

/** A comment whose first tag was just met. */
export function newComment(attributes: Attributes, span: Span): OpenComment {
  return {
    ...span,
    name: attributes["office:name"] ?? "",
    parent: attributes["loext:parent-name"],
    resolved: attributes["loext:resolved"] === "true",
    author: "",
    day: "",
    paragraphs: [],
  };
}
