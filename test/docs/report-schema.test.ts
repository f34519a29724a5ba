import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { lint } from "../../src/index.js";
import { reportSchema } from "../../src/model/report.js";

const text = `# Règlement de la consultation

## 1 Jugement des offres

Prix : 60 %
Valeur technique : 30 %
Performance environnementale : 10 %
`;

it("gives reports that are what the published schema says, nothing more and nothing less", async () => {
  const inputs = [
    { file: "RC.md", bytes: new TextEncoder().encode(text) },
    { file: "CCAP.pdf", bytes: new TextEncoder().encode("ceci n'est pas un PDF") },
  ];
  const report = await lint(inputs, { today: "2026-11-25" });
  expect(reportSchema.parse(report)).toEqual(JSON.parse(JSON.stringify(report)));
  const published = JSON.parse(
    readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8"),
  );
  const schema = z.toJSONSchema(reportSchema, { io: "input", reused: "ref" });
  expect(published.properties).toEqual(schema.properties);
});
