import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { makePdf } from "./support/pdf.js";

/** Reads a PDF given on its input in a process of its own, with the built library, and waits for what was left behind. */
const PROGRAM = `
import { readDocument } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
const parts = [];
for await (const part of process.stdin) parts.push(part);
const { tree, unreadable } = await readDocument({ file: "CCTP.pdf", bytes: Buffer.concat(parts) });
await new Promise((wait) => setTimeout(wait, 50));
console.log(JSON.stringify({ blocks: tree.children.length, unreadable }));
`;

it("survives pages whose place in the file is false: none is waited for where nobody listens", async () => {
  const pdf = await makePdf((page) => {
    page.text("Le titulaire remet un bilan.");
    for (let number = 2; number < 6; number++)
      page.addPage().text(`Article ${number} : délai de trente jours.`);
  });
  const text = Buffer.from(pdf).toString("latin1");
  const kids = [.../\/Kids \[([^\]]*)\]/.exec(text)![1]!.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  const table = text.lastIndexOf("xref\n", text.lastIndexOf("trailer"));
  const first = text.indexOf("\n", table + 5) + 1;
  const bytes = Buffer.from(pdf);
  for (const id of kids.slice(1)) bytes.write("0000000012", first + id * 20, "latin1");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM], {
    input: bytes,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).blocks).toBeGreaterThan(0);
});
