import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { READERS, readerOf } from "../scripts/fuzz/change.js";
import { trials } from "../scripts/fuzz/run.js";
import { samples } from "../scripts/fuzz/samples.js";

const TRIALS = 15;
const root = fileURLToPath(new URL("..", import.meta.url));
const all = await samples(root, []);

// The long version: npm run fuzz.
it.each(READERS)(
  "changed in every way, a .%s file gives a document or a refusal",
  async (reader) => {
    const own = all.filter(({ file }) => readerOf(file) === reader);
    expect(own.length).toBeGreaterThan(0);
    let left = TRIALS;
    for await (const { outcome, message } of trials(own, 7, { seconds: 60, memory: 1000 })) {
      expect(["read", "refused"], message).toContain(outcome);
      if (--left === 0) break;
    }
  },
  120_000,
);
