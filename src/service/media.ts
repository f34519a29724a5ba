import { REPORT_FORMATS } from "../report/formats.js";
import { Problem } from "./problem.js";

/** The form of the annotated files in a zip, beside those of the report. */
export const ANNOTATED = "annotes";

/** Media type of each form that the service gives; the first is given when the client has no preference. */
export const MEDIA: readonly {
  readonly format: string;
  readonly type: string;
  readonly extension: string;
}[] = [
  ...REPORT_FORMATS.map(({ name, mediaType, extensions }) => ({
    format: name,
    type: mediaType,
    extension: extensions[0] ?? "",
  })),
  { format: ANNOTATED, type: "application/zip", extension: ".zip" },
];

export type Media = (typeof MEDIA)[number];

/** What the client prefers among what the service gives (RFC 9110, 12.5.1). Throws a Problem when there is nothing for it. */
export function negotiated(accept: string | undefined): Media {
  const wanted = (accept ?? "*/*").split(",").map(rangeOf);
  const ranked = MEDIA.map((media, order) => ({ media, order, quality: qualityOf(media.type, wanted) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  const best = ranked[0]?.media;
  if (best !== undefined) return best;
  const known = MEDIA.map(({ type }) => type).join(", ");
  throw new Problem(406, "forme-inconnue", `Formes données : ${known}.`);
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const number = Number(quality ?? "1");
  return { type, quality: Number.isFinite(number) ? number : 0 };
}

/** The most precise range that matches decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.slice(0, type.indexOf("/"))}/*`;
  for (const name of [type, family, "*/*"]) {
    const range = ranges.find((one) => one.type === name);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
