import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as memory from "../../src/index.js";
import * as node from "../../src/node.js";

const page = readFileSync(new URL("../../docs/developers.md", import.meta.url), "utf8");
const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

it("names everything that the package exports to programs", () => {
  const names = [...Object.keys(memory), ...Object.keys(node)];
  expect(names.filter((name) => !new RegExp(`\`${name}\\b`).test(page))).toEqual([]);
});

it("names only scripts that exist", () => {
  const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
