import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DceLintClient } from "../../src/client/index.js";
import { IS_BUILT, RC, type Started, start, textFile } from "./running.js";

/** Far longer than a test when nobody ends it. */
const LONG = textFile(
  "CCTP.md",
  `# CCTP\n\n${"## 1 Objet\n\nLe titulaire nettoie les locaux chaque jour ouvré.\n\n".repeat(150_000)}`,
);
const BUSY = { status: 503, code: "service-occupe", retryAfter: 10 };

describe.skipIf(!IS_BUILT)("the queue of the service", () => {
  let service: Started;
  let client: DceLintClient;
  let running: string;
  beforeEach(async () => {
    service = await start({ threads: 1, queue: 1, stopSeconds: 0 });
    client = new DceLintClient(service.address);
    running = (await client.start([LONG])).id;
    while ((await client.state(running)).etat !== "en_cours")
      await new Promise((look) => setTimeout(look, 20));
  });
  afterEach(() => service.close());

  it("refuses at once what it cannot take, asked for later or not", async () => {
    await client.start([textFile("RC.md")]);
    await expect(client.start([textFile("RC.md")])).rejects.toMatchObject(BUSY);
    await expect(client.verify([textFile("RC.md")])).rejects.toMatchObject(BUSY);
  });

  it("gives the place of what is cancelled while it waits", async () => {
    const waiting = await client.start([textFile("RC.md")]);
    await client.cancel(waiting.id);
    const next = await client.start([textFile("RC.md")]);
    await client.cancel(running);
    expect((await client.wait(next.id)).dossier.documents).toHaveLength(1);
  });

  it("gives the place of a client that left while it waited", async () => {
    const leaving = new AbortController();
    const asked = client.verify([textFile("RC.md", RC)], { signal: leaving.signal });
    await expect.poll(waitingNow).toBe(1);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(waitingNow).toBe(0);
  });

  async function waitingNow(): Promise<number> {
    const text = await (await fetch(`${service.address}/metrics`)).text();
    return Number(/^dce_lint_verifications_waiting (\d+)/m.exec(text)?.[1]);
  }
});
