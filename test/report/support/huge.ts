import { type Input, lint, type Report } from "../../../src/index.js";
import { bareDossier } from "../../support/lint.js";

const LONG = "Un renseignement qui ne s'arrête pas et que rien ne vient couper avant la fin de la ligne. ";
const bytes = (text: string) => new TextEncoder().encode(text);
const times = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));

/** A dossier of 60 files, 12 of them unread, 20 lots, a long object; each text of its report longer than any page one can hold. */
export async function hugeReport(): Promise<Report> {
  const lots = times(20, (at) => `| ${at + 1} | ${LONG} |`).join("\n");
  const texts = bareDossier({
    "RC.md": `# Règlement de la consultation\n## 1 Objet\n${LONG}\n\n| Lot | Désignation |\n| --- | --- |\n${lots}\n`,
  });
  const inputs: Input[] = [
    ...Object.entries(texts).map(([file, text]) => ({ file, bytes: bytes(text) })),
    ...times(45, (at) => ({ file: `pièces/${at} ${LONG}.md`, bytes: bytes(`# Annexe ${at}\nTexte.\n`) })),
    ...times(12, (at) => ({ file: `plans/${at} ${LONG}.pdf`, bytes: bytes("%PDF-1.7 rien") })),
  ];
  const report = await lint(inputs, { today: "2026-11-25", profile: { object: LONG.repeat(9) } });
  return { ...report, requirements: report.requirements.map(lengthened) };
}

function lengthened(result: Report["requirements"][number], at: number): Report["requirements"][number] {
  const { model, destination } = result;
  return {
    ...result,
    title: `${result.title} ${LONG.repeat(2)}`,
    axis: `Axe ${at % 30} ${LONG.repeat(3)}`,
    action: `${result.action} ${LONG.repeat(6)}`,
    ...(model && { model: { ...model, section: LONG.repeat(3), text: LONG.repeat(20) } }),
    ...(destination && {
      destination: { ...destination, document: LONG.repeat(3), section: [LONG.repeat(3)] },
    }),
    ...(result.verdict === "a_verifier" && at % 2 === 0 && { accepted: { motif: LONG.repeat(3) } }),
  };
}
