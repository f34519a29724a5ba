import { AUTHOR } from "../model/author.js";

export const INITIALS = "DL";

const MARKER = /^dce-lint · ([a-z0-9/-]{1,100}) · ([0-9a-f]{14})$/;

/** What the last line of a comment says of the remark. */
export interface Marker {
  readonly exigence: string;
  readonly empreinte: string;
}

export function markerOf({ exigence, empreinte }: Marker): string {
  return `${AUTHOR} · ${exigence} · ${empreinte}`;
}

/** The marker written on a line, or null. */
export function readMarker(line: string): Marker | null {
  const found = MARKER.exec(line.replace(/\s+/g, " ").trim());
  return found === null ? null : { exigence: found[1]!, empreinte: found[2]! };
}
