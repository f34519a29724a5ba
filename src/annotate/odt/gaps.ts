import type { AcceptedGap } from "../../model/gap.js";
import { OPEN_DOCUMENT } from "../../read/package/failures.js";
import { asUnreadable, openPackage } from "../../read/package/package.js";
import { acceptedGap } from "../gaps.js";
import { answersTo, isSettled, markerOfComment } from "./own.js";
import { scanOpenText } from "./scan.js";

/** The gaps accepted in an annotated LibreOffice text; see `gapsOfOdt`. Throws UnreadableError. */
export function readOpenGaps(bytes: Uint8Array): AcceptedGap[] {
  return asUnreadable(OPEN_DOCUMENT, () => {
    const xml = openPackage(bytes, OPEN_DOCUMENT).text("content.xml");
    if (!xml.includes("office:annotation")) return [];
    const { comments } = scanOpenText(xml);
    return comments.flatMap((comment) => {
      const marker = markerOfComment(comment);
      if (marker === null || !isSettled(comment, comments)) return [];
      return [acceptedGap(marker, answersTo(comment, comments))];
    });
  });
}
