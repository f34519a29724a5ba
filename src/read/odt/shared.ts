import type { PageCounter } from "../package/pages.js";
import type { Tally } from "../package/remarks.js";
import type { OpenStyles } from "./styles.js";

/** What the parts of one document share. */
export interface OpenContext {
  readonly styles: OpenStyles;
  readonly pages: PageCounter;
  readonly tally: Tally;
}
