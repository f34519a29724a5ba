import { describe, expect, it } from "vitest";
import { DceLintClient } from "../../src/client/index.js";
import { Problem } from "../../src/service/problem.js";
import { UploadMemory } from "../../src/service/upload-memory.js";
import { IS_BUILT, start, textFile } from "./running.js";

const BUSY = { status: 503, code: "service-occupe", retryAfter: 10 };
const ofSize = (bytes: number, name = "RC.md") => textFile(name, "x".repeat(bytes));

describe("the memory of uploads", () => {
  it("refuses what passes it, and takes again what was released, once and for all", () => {
    const memory = new UploadMemory(100, () => false);
    const [first, second] = [memory.share(), memory.share()];
    first.take(60);
    expect(() => second.take(41)).toThrow(Problem);
    second.take(40);
    first.release();
    first.release();
    first.take(60);
    expect(memory.held).toBe(40);
    second.take(60);
    expect(memory.held).toBe(100);
  });

  it("lets go of as much as is needed before it refuses", () => {
    const old = [30, 30, 30];
    const memory: UploadMemory = new UploadMemory(100, () => {
      const share = kept.shift();
      share?.release();
      return share !== undefined;
    });
    const kept = old.map((bytes) => {
      const share = memory.share();
      share.take(bytes);
      return share;
    });
    memory.share().take(60);
    expect([kept.length, memory.held]).toEqual([1, 90]);
    expect(() => memory.share().take(101)).toThrow(Problem);
  });
});

describe.skipIf(!IS_BUILT)("the service, of what it is sent,", () => {
  it("holds nothing once it answered, well or not", async () => {
    const service = await start({ maxBytes: 50_000, maxHeldBytes: 50_000 });
    const client = new DceLintClient(service.address);
    for (let call = 0; call < 3; call++) {
      await client.verify([ofSize(30_000)]);
      await expect(client.verify([ofSize(60_000)])).rejects.toMatchObject({ status: 413 });
      await expect(client.verify([ofSize(30_000)], { date: "demain" })).rejects.toMatchObject({
        status: 400,
      });
    }
    expect(await heldBy(service.address)).toBe(0);
    await service.close();
  });

  it("forgets the oldest result to take a new dossier, and never what runs", async () => {
    const service = await start({ maxBytes: 50_000, maxHeldBytes: 50_000, threads: 1 });
    const client = new DceLintClient(service.address);
    const first = await client.start([ofSize(30_000)]);
    await client.wait(first.id);
    expect(await heldBy(service.address)).toBe(30_000);
    const second = await client.start([ofSize(30_000)]);
    await client.wait(second.id);
    await expect(client.state(first.id)).rejects.toMatchObject({ code: "verification-inconnue" });
    expect(await heldBy(service.address)).toBe(30_000);
    await client.cancel(second.id);
    expect(await heldBy(service.address)).toBe(0);
    await service.close();
  });

  it("sends away what it has no memory for while another verification runs", async () => {
    const text = `# CCTP\n\n${"## 1 Objet\n\nLe titulaire nettoie les locaux chaque jour ouvré.\n\n".repeat(150_000)}`;
    const service = await start({ maxBytes: text.length * 2, maxHeldBytes: 0, threads: 1, stopSeconds: 0 });
    const client = new DceLintClient(service.address);
    const running = await client.start([textFile("CCTP.md", text)]);
    await expect(client.start([ofSize(text.length * 1.5)])).rejects.toMatchObject(BUSY);
    expect((await client.state(running.id)).erreur).toBeNull();
    await service.close();
  });
});

async function heldBy(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^dce_lint_uploads_held_bytes (\d+)/m.exec(text)?.[1]);
}
