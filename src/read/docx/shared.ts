import type { PageCounter } from "../package/pages.js";
import type { Tally } from "../package/remarks.js";
import type { NumberCounters } from "./counters.js";
import type { StyleSheet } from "./styles.js";

/** What the parts of one document share. */
export interface WordContext {
  readonly styles: StyleSheet;
  readonly counters: NumberCounters;
  readonly pages: PageCounter;
  readonly tally: Tally;
}
