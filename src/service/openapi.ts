import { z } from "zod";
import { reportSchema } from "../model/report.js";
import { VERSION } from "../version.js";
import { jobSchema } from "./jobs.js";
import { MEDIA } from "./media.js";
import { packsSchema, requirementListSchema, requirementViewSchema } from "./packs.js";
import { problemSchema } from "./problem.js";
import { requestOptionsSchema } from "./request-options.js";

const healthSchema = z.object({ statut: z.enum(["pret", "arret"]), version: z.string() });

/** Schemas of what goes in and out, by the names they have in the document. */
const SCHEMAS = {
  Report: reportSchema,
  Verification: jobSchema,
  Options: requestOptionsSchema,
  Packs: packsSchema,
  RequirementList: requirementListSchema,
  Requirement: requirementViewSchema,
  Problem: problemSchema,
  Health: healthSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ "application/json": { schema: ref(name) } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
const text = { schema: { type: "string" } };

const REPORTS = Object.fromEntries(
  MEDIA.map(({ format, type }) => [type, format === "json" ? { schema: ref("Report") } : text]),
);
const ID = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const PACK = { name: "pack", in: "query", schema: { type: "string" }, description: "Identifier of a pack" };
const LIMITS = {
  "401": problem("The key is missing or wrong"),
  "403": problem("The service is called by another name than its own"),
};
const REFUSED = {
  ...LIMITS,
  "400": problem("Options or upload not as expected"),
  "406": problem("No form that the client accepts"),
  "408": { description: "The upload is too slow" },
  "413": problem("Too large, or too many files"),
  "415": problem("Not multipart/form-data"),
  "422": problem("Nothing to check"),
  "500": problem("A fault of the program"),
  "503": problem("Too many verifications; see Retry-After"),
  "504": problem("The verification costs more than the service allows"),
};

/** OpenAPI 3.1 description of the service, made from the schemas it uses. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "dce-lint",
      version: VERSION,
      description:
        "Checks a draft of a French public tender (DCE) against a SPASER and the law. Nothing is kept on a disk.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{}, { bearer: [] }, { key: [] }],
    paths: PATHS,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "header", name: "X-API-Key" },
      },
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [name, schemaOf(name, schema)]),
      ),
    },
  };
}

/** Definitions stay inside their schema; a reference is from the root of the document, which is no longer the schema. */
function schemaOf(name: string, schema: z.ZodType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", reused: "inline" });
  const placed = JSON.stringify(rest).replace(/"\$ref":"#/g, `"$ref":"#/components/schemas/${name}`);
  return JSON.parse(placed);
}

const PATHS = {
  "/v1/verifications": {
    post: {
      operationId: "verify",
      summary: "Checks a dossier",
      parameters: [
        {
          name: "Prefer",
          in: "header",
          schema: { type: "string" },
          description: "respond-async: answers 202 at once, with the address to follow",
        },
      ],
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: {
                fichiers: {
                  type: "array",
                  items: { type: "string", contentMediaType: "application/octet-stream" },
                  description: "The files of the dossier, or a zip of them; any name of field will do",
                },
                options: { ...ref("Options"), description: "As JSON" },
              },
              required: ["fichiers"],
            },
          },
        },
      },
      responses: {
        "200": { description: "The report, in the form that Accept asks for", content: REPORTS },
        "202": {
          description: "Taken; Location tells where to follow it",
          headers: { Location: { schema: { type: "string" } } },
          content: json("Verification"),
        },
        ...REFUSED,
      },
    },
  },
  "/v1/verifications/{id}": {
    parameters: [ID],
    get: {
      operationId: "followVerification",
      summary: "How far an asynchronous verification is",
      responses: {
        "200": { description: "Its state", content: json("Verification") },
        "404": problem("None of this name, any more"),
        ...LIMITS,
      },
    },
    delete: {
      operationId: "cancelVerification",
      summary: "Cancels a verification and forgets it",
      responses: {
        "204": { description: "Forgotten" },
        "404": problem("None of this name, any more"),
        ...LIMITS,
      },
    },
  },
  "/v1/verifications/{id}/rapport": {
    parameters: [ID],
    get: {
      operationId: "readReport",
      summary: "The report of an asynchronous verification",
      responses: {
        "200": { description: "In the form that Accept asks for", content: REPORTS },
        "404": problem("None of this name, any more"),
        "409": problem("Not finished"),
        ...REFUSED,
      },
    },
  },
  "/v1/packs": {
    get: {
      operationId: "listPacks",
      summary: "The packs of requirements",
      responses: { "200": { description: "Each pack", content: json("Packs") }, ...LIMITS },
    },
  },
  "/v1/requirements": {
    get: {
      operationId: "listRequirements",
      summary: "The requirements of a pack",
      parameters: [PACK],
      responses: {
        "200": { description: "Each requirement", content: json("RequirementList") },
        "404": problem("No such pack"),
        ...LIMITS,
      },
    },
  },
  "/v1/requirements/{theme}/{name}": {
    parameters: [
      { name: "theme", in: "path", required: true, schema: { type: "string" } },
      { name: "name", in: "path", required: true, schema: { type: "string" } },
      PACK,
    ],
    get: {
      operationId: "readRequirement",
      summary: "One requirement, as its pack writes it",
      responses: {
        "200": { description: "The requirement", content: json("Requirement") },
        "404": problem("No such requirement or pack"),
        ...LIMITS,
      },
    },
  },
  "/health": {
    get: {
      operationId: "health",
      summary: "Whether the service takes calls",
      security: [{}],
      responses: {
        "200": { description: "It does", content: json("Health") },
        "503": { description: "It is stopping", content: json("Health") },
      },
    },
  },
  "/metrics": {
    get: {
      operationId: "metrics",
      summary: "Measures for Prometheus",
      responses: { "200": { description: "Text", content: { "text/plain": text } }, ...LIMITS },
    },
  },
} as const;
