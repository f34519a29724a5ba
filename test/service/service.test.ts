import { request } from "node:http";
import { connect } from "node:net";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DceLintClient, type ServiceError } from "../../src/client/index.js";
import { reportSchema } from "../../src/model/report.js";
import { openApiDocument } from "../../src/service/openapi.js";
import { fileOf, IS_BUILT, multipart, RC, type Started, start, textFile } from "./running.js";

/** What is wrong with a value against a schema of the description. */
function conforms(value: unknown, name: string): unknown[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openApiDocument(), "openapi");
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(value) === true ? [] : (validate.errors ?? []);
}

const refusal = (promise: Promise<unknown>): Promise<ServiceError> =>
  promise.then(
    () => Promise.reject(new Error("not refused")),
    (error: ServiceError) => error,
  );

describe.skipIf(!IS_BUILT)("the service", () => {
  let service: Started;
  let client: DceLintClient;
  beforeAll(async () => {
    service = await start();
    client = new DceLintClient(service.address);
  });
  afterAll(() => service.close());

  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${service.address}/v1/verifications`, { method: "POST", body, headers });
  const broken = (body: string, type = "multipart/form-data; boundary=x") =>
    post(body, { "content-type": type });

  it("checks files, a zip of them, and what stands beside them", async () => {
    const report = reportSchema.parse(await client.verify([textFile("RC.md")], { date: "2026-12-01" }));
    expect(report.dossier.profile).toMatchObject({ procedure: "procedure-adaptee", date: "2026-12-01" });
    const settings = "profil:\n  montant: 95000\n";
    const zip = zipSync({ "DCE/RC.md": strToU8(RC), "DCE/dce-lint.yaml": strToU8(settings) });
    const zipped = await client.verify([{ name: "DCE.zip", content: new Uint8Array(zip) }]);
    expect(zipped.dossier.documents.map(({ file }) => file)).toEqual(["DCE/RC.md"]);
    expect(zipped.dossier.profile.amount).toBe(95_000);
    const told = await client.verify([textFile("RC.md")], { profil: { montant: 12_000 }, axe: "2" });
    expect(told.dossier.profile.amount).toBe(12_000);
    expect(new Set(told.requirements.map(({ axis }) => axis))).toEqual(new Set(["Axe 2 – Économique"]));
  });

  it.each([
    ["text/html", "<!doctype html>"],
    ["text/markdown", "#"],
    ["text/csv", "\uFEFF"],
    ["application/sarif+json", '"2.1.0"'],
    ["application/xml", "<testsuites"],
  ] as const)("gives the report as %s", async (type, expected) => {
    const blob = await client.verifyAs(type, [textFile("RC.md")]);
    expect(blob.type).toContain(type);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toContain(expected);
  });

  it("gives the files back with their remarks", async () => {
    const files = [fileOf("examples/dce-nettoyage/CCAP.docx"), fileOf("examples/dce-nettoyage/RC.docx")];
    const blob = await client.verifyAs("application/zip", files, { proposer: true });
    const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(entries).sort()).toEqual([
      "annotes/CCAP.docx",
      "annotes/RC.docx",
      "verification.docx",
      "verification.html",
    ]);
    const word = unzipSync(entries["annotes/CCAP.docx"] ?? new Uint8Array());
    expect(strFromU8(word["word/comments.xml"] ?? new Uint8Array())).toContain("dce-lint");
  });

  it("follows a long verification, and forgets it when asked", async () => {
    const started = await client.start([textFile("RC.md"), textFile("CCAP.md", "# CCAP\n\nPrix fermes.\n")]);
    expect(started.etat).toMatch(/^en_/);
    const seen: string[] = [];
    const report = await client.wait(started.id, ({ etat }) => seen.push(etat));
    expect(seen.at(-1)).toBe("terminee");
    expect(report.dossier.documents).toHaveLength(2);
    expect(await client.state(started.id)).toMatchObject({ avancement: { lus: 2, total: 2 }, erreur: null });
    expect((await client.reportAs("text/html", started.id)).type).toContain("text/html");
    await client.cancel(started.id);
    expect(await refusal(client.state(started.id))).toMatchObject({
      status: 404,
      code: "verification-inconnue",
    });
  });

  it("tells its packs and its requirements", async () => {
    const packs = await client.packs();
    expect(packs.find((pack) => pack.default)?.id).toBe("spaser-filieris-2024-2027");
    expect(await client.requirement("social/clause-insertion")).toMatchObject({
      id: "social/clause-insertion",
    });
    expect(await refusal(client.requirement("social/rien"))).toMatchObject({ code: "exigence-inconnue" });
    expect(await refusal(client.requirement("social/rien", "autre"))).toMatchObject({
      code: "referentiel-inconnu",
    });
  });

  it.each([
    [{ date: "demain" }, "options-invalides"],
    [{ profil: { couleur: "bleu" } }, "profil-invalide"],
    [{ only: ["rien/du-tout"] }, "exigence-inconnue"],
    [{ pack: "autre" }, "pack-invalide"],
    [{ pack: "lexique" }, "pack-invalide"],
    [{ inconnu: 1 } as object, "options-invalides"],
  ])("refuses options that are not as expected: %j", async (options, code) => {
    expect(await refusal(client.verify([textFile("RC.md")], options))).toMatchObject({ status: 400, code });
  });

  it("refuses what is no dossier, and what it cannot answer", async () => {
    expect(await refusal(client.verify([]))).toMatchObject({ status: 422, code: "dossier-vide" });
    expect((await post("bonjour", { "content-type": "text/plain" })).status).toBe(415);
    expect((await broken("bonjour", "multipart/form-data")).status).toBe(415);
    const response = await post(new FormData(), { accept: "image/png" });
    expect(response.status).toBe(406);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect((await fetch(`${service.address}/rien`)).status).toBe(404);
  });

  it.each([
    ["cut short", multipart("x").slice(0, 150)],
    ["without an end", multipart("x").replace("--x--", "")],
    ["without a header", "--x\r\n\r\n\r\n--x--\r\n"],
    ["of another boundary", multipart("y")],
    ["empty", ""],
  ])("survives an upload %s", async (_, body) => {
    const response = await broken(body);
    expect([400, 422]).toContain(response.status);
    expect((await response.json()).code).toMatch(/envoi-incomplet|dossier-vide/);
  });

  it("survives too many parts, giant headers, and names that lead elsewhere", async () => {
    const form = new FormData();
    for (let file = 0; file < 500; file++) form.append("f", new Blob(["x"]), `${file}.md`);
    expect(await (await post(form)).json()).toMatchObject({ status: 413, code: "trop-de-fichiers" });
    const giant = multipart("x").replace("form-data;", `form-data; a="${"b".repeat(200_000)}";`);
    expect([200, 400, 413, 422]).toContain((await broken(giant)).status);
    const hostile = await broken(multipart("x", "../../etc/passwd.md"));
    const { dossier } = reportSchema.parse(await hostile.json());
    expect(dossier.documents.map(({ file }) => file)).toEqual(["etc/passwd.md"]);
    const bomb = zipSync({ "RC.md": new Uint8Array(300_000_000) });
    const report = await client.verify([{ name: "DCE.zip", content: new Uint8Array(bomb) }]);
    expect(report.dossier.documents[0]?.unread).toBe("total");
  });

  it("answers as its description says", async () => {
    const validator = new Validator();
    const checked = await validator.validate(openApiDocument());
    expect(checked.errors ?? []).toEqual([]);
    expect(checked.valid).toBe(true);
    expect(await (await fetch(`${service.address}/openapi.json`)).json()).toEqual({
      ...openApiDocument(),
      info: expect.objectContaining({ title: "dce-lint" }),
    });
    for (const [path, schema] of [
      ["/v1/packs", "Packs"],
      ["/v1/requirements", "RequirementList"],
      ["/v1/requirements/social/clause-insertion", "Requirement"],
      ["/health", "Health"],
    ] as const)
      expect(conforms(await (await fetch(service.address + path)).json(), schema)).toEqual([]);
    const job = await client.start([textFile("RC.md")]);
    expect(conforms(job, "Verification")).toEqual([]);
    expect(conforms(await client.wait(job.id), "Report")).toEqual([]);
    expect(conforms(await (await fetch(`${service.address}/rien`)).json(), "Problem")).toEqual([]);
  });

  it("says how it is, and never what a document is called or holds", async () => {
    await client.verify([textFile("Dossier secret.md", `${RC}Mot de passe : tralala.\n`)]);
    const health = await (await fetch(`${service.address}/health`)).json();
    expect(health).toMatchObject({ statut: "pret" });
    const metrics = await (await fetch(`${service.address}/metrics`)).text();
    expect(metrics).toMatch(
      /dce_lint_requests_total\{method="POST",route="\/v1\/verifications",status="200"\} \d+/,
    );
    const log = service.lines.join("\n");
    expect(log).not.toMatch(/secret|tralala/);
    for (const line of service.lines) expect(JSON.parse(line)).toHaveProperty("status");
  });

  it("shows the page, or what it is", async () => {
    const response = await fetch(service.address);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("DCE");
  });

  it("is not called by a name that a page of elsewhere gave it", async () => {
    const { port } = new URL(service.address);
    const status = await new Promise((resolve) => {
      request(
        { port, host: "127.0.0.1", path: "/health", headers: { host: "elsewhere.example" } },
        (response) => resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe.skipIf(!IS_BUILT)("the limits of the service", () => {
  it("ask for a key when there is one", async () => {
    const service = await start({ apiKey: "une clef assez longue" });
    const [without, wrong, right] = [undefined, "une autre clef longue", "une clef assez longue"].map(
      (apiKey) => new DceLintClient(service.address, apiKey === undefined ? {} : { apiKey }),
    );
    expect(await refusal(without!.packs())).toMatchObject({ status: 401, code: "clef-fausse" });
    expect(await refusal(wrong!.verify([textFile("RC.md")]))).toMatchObject({ status: 401 });
    expect(await right!.packs()).toHaveLength(2);
    expect((await fetch(`${service.address}/health`)).status).toBe(200);
    await service.close();
  });

  it("let one other origin call, when it is said", async () => {
    const service = await start({ origin: "https://ged.example.fr" });
    const ask = (origin: string) =>
      fetch(`${service.address}/v1/packs`, { headers: { origin } }).then(({ headers }) =>
        headers.get("access-control-allow-origin"),
      );
    expect(await ask("https://ged.example.fr")).toBe("https://ged.example.fr");
    expect(await ask("https://autre.example")).not.toBe("https://autre.example");
    await service.close();
  });

  it("do not work for a page of another site", async () => {
    const service = await start();
    const headers = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
    const response = await fetch(`${service.address}/v1/verifications`, {
      method: "POST",
      headers,
      body: new FormData(),
    });
    expect(await response.json()).toMatchObject({ status: 403, code: "site-inconnu" });
    await service.close();
  });

  it("refuse an upload too large before and while it comes", async () => {
    const service = await start({ maxBytes: 10_000 });
    const client = new DceLintClient(service.address);
    const large = textFile("RC.md", "x".repeat(20_000));
    expect(await refusal(client.verify([large]))).toMatchObject({
      status: 413,
      code: "envoi-trop-volumineux",
    });
    expect((await client.verify([textFile("RC.md")])).dossier.documents).toHaveLength(1);
    await service.close();
  });

  it("end a verification that is too long, and do the next", async () => {
    const service = await start({ seconds: 0.001, threads: 1 });
    const client = new DceLintClient(service.address);
    expect(await refusal(client.verify([textFile("RC.md")]))).toMatchObject({
      status: 504,
      code: "delai-depasse",
    });
    expect(await refusal(client.verify([textFile("RC.md")]))).toMatchObject({ status: 504 });
    await service.close();
  });

  it("send away who comes when too many wait, and say when to come back", async () => {
    const service = await start({ threads: 1, queue: 1 });
    const client = new DceLintClient(service.address);
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, () => client.verify([textFile("RC.md")])),
    );
    const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason as ServiceError] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(12);
    for (const error of refused)
      expect(error).toMatchObject({ status: 503, code: "service-occupe", retryAfter: 10 });
    expect((await client.verify([textFile("RC.md")])).dossier.documents).toHaveLength(1);
    await service.close();
  });

  it("cancel what is asked to be, and keep no more than told", async () => {
    const service = await start({ threads: 1, keptJobs: 2 });
    const client = new DceLintClient(service.address);
    const started = await client.start([fileOf("examples/dce-nettoyage/CCTP.pdf")]);
    await client.cancel(started.id);
    expect(await refusal(client.state(started.id))).toMatchObject({ code: "verification-inconnue" });
    const ids: string[] = [];
    for (let job = 0; job < 3; job++) {
      const { id } = await client.start([textFile("RC.md")]);
      await client.wait(id);
      ids.push(id);
    }
    expect(await refusal(client.state(ids[0]!))).toMatchObject({ code: "verification-inconnue" });
    expect((await client.state(ids[2]!)).etat).toBe("terminee");
    await service.close();
  });

  it("cut an upload that does not come", async () => {
    const service = await start({ uploadSeconds: 1 });
    const { port } = new URL(service.address);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1");
      let said = "";
      socket.on("data", (chunk) => {
        said += chunk;
      });
      socket.on("close", () => resolve(said));
      socket.on("error", () => undefined);
      socket.write(
        `POST /v1/verifications HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x\r\n`,
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408|^$/);
    const client = new DceLintClient(service.address);
    expect((await client.verify([textFile("RC.md")])).dossier.documents).toHaveLength(1);
    await service.close();
  });

  it("stop what a client that left had asked", async () => {
    const service = await start({ threads: 1 });
    const client = new DceLintClient(service.address);
    const leaving = new AbortController();
    const asked = client.verify([fileOf("examples/dce-nettoyage/CCTP.pdf")], { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 20);
    await expect(asked).rejects.toThrow();
    expect((await client.verify([textFile("RC.md")])).dossier.documents).toHaveLength(1);
    await service.close();
  });

  it("let what runs end when the service is stopped", async () => {
    const service = await start();
    const client = new DceLintClient(service.address);
    const asked = client.verify([fileOf("examples/dce-nettoyage/CCTP.pdf")]);
    await new Promise((begun) => setTimeout(begun, 50));
    const closed = service.close();
    expect((await asked).dossier.documents).toHaveLength(1);
    await closed;
    await expect(client.packs()).rejects.toThrow();
  });
});
