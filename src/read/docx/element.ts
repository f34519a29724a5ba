import type { Attributes } from "../package/xml.js";
import type { BodyReader } from "./body.js";

/** What the beginning of an element does to the reader of a part. */
export type Open = (reader: BodyReader, attributes: Attributes) => void;
/** What its end does. */
export type Close = (reader: BodyReader) => void;

/** The same action, made for each name. */
export function named(names: readonly string[], make: (name: string) => Open): Record<string, Open> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}
