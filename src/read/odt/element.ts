import type { Attributes } from "../package/xml.js";
import type { BodyReader } from "./body.js";

/** What the beginning of an element does to the reader. */
export type Open = (reader: BodyReader, attributes: Attributes) => void;
/** What its end does. */
export type Close = (reader: BodyReader) => void;
