// Reads the award criteria of notices: a yardstick on texts that no one has labelled, to be read by eye.
//   npm run criteria -- FILE.jsonl [--json]
// Each line of the file is an object with a text (`texte`, `text` or `content`) and, if it has one, an `id`.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { collectCriteria, mergeCriteria } from "../src/dossier/criteria/index.js";
import { readDocument } from "../src/read/index.js";
import { buildPassages } from "../src/text/passages.js";
import { readNotices } from "./criteria/notice.js";
import { linesOf, type NoticeReading, readingOf, totalsOf } from "./criteria/summary.js";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) throw new Error("usage: npm run criteria -- FILE.jsonl [--json]");

const readings: NoticeReading[] = [];
for (const notice of readNotices(readFileSync(file, "utf8"))) {
  const document = await readDocument({
    file: `AVIS-${notice.id}.txt`,
    bytes: new TextEncoder().encode(notice.text),
  });
  const view = { ...document, ...buildPassages(document.tree) };
  readings.push(readingOf(notice, mergeCriteria([collectCriteria(view, ["AVIS"])])));
}

const totals = totalsOf(readings);
if (values.json) console.log(JSON.stringify({ totals, notices: readings }, null, 2));
else {
  console.log(readings.flatMap(linesOf).join("\n"));
  console.log(
    `\n${Object.entries(totals)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n")}`,
  );
}
