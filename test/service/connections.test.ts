import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { DceLintClient } from "../../src/client/index.js";
import { fileOf, IS_BUILT, type Started, start } from "./running.js";

const KEY = "une clef assez longue";
const MEGABYTE = 1_000_000;

describe.skipIf(!IS_BUILT)("a connection to the service", () => {
  it.each([
    ["without the key", 401, {}],
    ["in no known form", 406, { "x-api-key": KEY, accept: "image/png" }],
    ["too large", 413, { "x-api-key": KEY }],
  ])("lets who sends a dossier %s read why, however fast it is sent", async (_, status, headers) => {
    const service = await start({ apiKey: KEY, maxBytes: MEGABYTE });
    const answers = await Promise.all(Array.from({ length: 4 }, () => sent(service, 20, headers)));
    expect(answers).toEqual([status, status, status, status]);
    await service.close();
  });

  it("is not waited for when it is idle and the service stops", async () => {
    const service = await start({ stopSeconds: 3600 });
    const client = new DceLintClient(service.address);
    const asked = client.verify([fileOf("examples/dce-nettoyage/CCTP.pdf")]);
    await expect.poll(() => runningIn(service)).toBe(1);
    const closed = service.close();
    expect((await asked).dossier.documents).toHaveLength(1);
    await closed;
  });
});

/** The status read by a client that writes all it has before it reads. */
function sent({ address }: Started, megabytes: number, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const call = request({
      ...{ hostname, port, agent: false, method: "POST", path: "/v1/verifications" },
      headers: {
        ...headers,
        "content-type": "multipart/form-data; boundary=x",
        "content-length": megabytes * MEGABYTE,
      },
    });
    call.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", reject);
    for (let part = 0; part < megabytes; part++) call.write(new Uint8Array(MEGABYTE));
    call.end();
  });
}

async function runningIn({ address }: Started): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^dce_lint_verifications_running (\d+)/m.exec(text)?.[1]);
}
