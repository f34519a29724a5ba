const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 28.3465,
  mm: 2.83465,
  pc: 12,
  px: 0.75,
};

/** A length such as "1.25cm", in points; undefined when absent or relative. */
export function readLength(written: string | undefined): number | undefined {
  const match = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|px)$/.exec(written ?? "");
  if (match === null) return undefined;
  return Number(match[1]) * (POINTS[match[2] ?? ""] ?? 1);
}
