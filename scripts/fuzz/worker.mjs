// Reads a file as the command does, up to the report, in a thread that can be stopped. Speaks as src/node/reader-worker.ts.
import { parentPort } from "node:worker_threads";
import { expandArchive, lint, readDocument } from "../../dist/index.js";

const TODAY = "2026-11-25";

parentPort.on("message", async ({ file, bytes }) => {
  const inputs = file.endsWith(".zip") ? (await expandArchive(bytes, file)).inputs : [{ file, bytes }];
  const read = [];
  for (const input of inputs.slice(0, 50)) {
    const document = await readDocument(input);
    const report = await lint([input], { today: TODAY, read: async () => document });
    read.push(...report.dossier.documents);
    const failed = report.requirements.find(({ reason }) => reason === "erreur_interne");
    if (failed !== undefined) throw new Error(failed.message);
  }
  const unreadable = read.flatMap((document) => document.unreadable);
  const tree = { type: "root", children: [] };
  parentPort.postMessage({ document: { file, format: "unknown", size: bytes.length, tree, unreadable } });
});
parentPort.postMessage({ ready: true });
