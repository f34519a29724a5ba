// Writes what is generated under docs/: the requirements as a page, the SPASER line by line, the JSON Schema of the report.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { reportSchema } from "../src/model/report.js";
import { builtinRuleset } from "../src/packs/builtin.js";
import { openApiDocument } from "../src/service/openapi.js";
import { requirementsPage } from "./docs/page.js";
import { spaserPage } from "./docs/spaser.js";

const docs = join(dirname(fileURLToPath(import.meta.url)), "../docs");
const schema = {
  title: "dce-lint report",
  description: "What dce-lint says of one dossier; see developers.md.",
  ...z.toJSONSchema(reportSchema, { io: "input", reused: "ref" }),
};

writeFileSync(join(docs, "openapi.json"), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
writeFileSync(join(docs, "exigences.md"), requirementsPage(builtinRuleset()));
writeFileSync(join(docs, "spaser.md"), spaserPage(builtinRuleset()));
writeFileSync(join(docs, "report.schema.json"), `${JSON.stringify(schema, null, 2)}\n`);
