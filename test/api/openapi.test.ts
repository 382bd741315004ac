import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { allNouns } from "#functions/nouns.ts"
import { type Noun, pathOf } from "#shared/kernel/noun.ts"
import { documentHere, operationsIn, schemaReader } from "#test/support/openapi.ts"
import { openScene, type Scene } from "#test/support/scene.ts"

const document = documentHere()
const operations = operationsIn(document)
const reader = schemaReader(document)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const text = { type: "string", minLength: 1 }
const media = {
  type: "object",
  minProperties: 1,
  additionalProperties: {
    type: "object",
    required: ["schema"],
    properties: { schema: { type: "object" } },
    additionalProperties: false,
  },
}

/** The part of OpenAPI 3.1's own schema that this document uses, closed against anything else. */
const openApi31 = {
  type: "object",
  required: ["openapi", "info", "paths", "components"],
  properties: {
    openapi: { const: "3.1.0" },
    info: {
      type: "object",
      required: ["title", "version"],
      properties: {
        title: text,
        version: text,
        description: text,
        license: {
          type: "object",
          required: ["name"],
          properties: { name: text, identifier: text },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    servers: { type: "array", items: { type: "object", required: ["url"] } },
    security: { type: "array", items: { type: "object" } },
    tags: { type: "array", items: { type: "object", required: ["name"] } },
    paths: {
      type: "object",
      propertyNames: { pattern: "^/" },
      additionalProperties: {
        type: "object",
        propertyNames: { enum: ["get", "post"] },
        additionalProperties: { $ref: "#/$defs/operation" },
      },
    },
    components: {
      type: "object",
      properties: { schemas: { type: "object" }, securitySchemes: { type: "object" } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  $defs: {
    operation: {
      type: "object",
      required: ["operationId", "summary", "responses"],
      properties: {
        operationId: text,
        summary: text,
        tags: { type: "array", items: text },
        security: { type: "array" },
        parameters: {
          type: "array",
          items: {
            type: "object",
            required: ["name", "in", "required", "schema"],
            properties: {
              name: text,
              in: { enum: ["path", "query", "header"] },
              required: { type: "boolean" },
              description: text,
              schema: { type: "object" },
            },
            additionalProperties: false,
          },
        },
        requestBody: {
          type: "object",
          required: ["content"],
          properties: { required: { type: "boolean" }, content: media },
          additionalProperties: false,
        },
        responses: {
          type: "object",
          propertyNames: { pattern: "^[1-5][0-9][0-9]$" },
          additionalProperties: {
            type: "object",
            required: ["description"],
            properties: { description: text, headers: { type: "object" }, content: media },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
}

describe("the API's description", () => {
  test("is what the API gives to anybody", async () => {
    const { status, body } = await scene.ask("/openapi.json")
    expect(status).toBe(200)
    expect(body).toEqual(document)
  })

  test("is OpenAPI 3.1", () => {
    expect(reader.misfits(openApi31, document)).toEqual([])
    expect(reader.misfits(openApi31, { ...document, openapi: "3.0.0" })).not.toEqual([])
  })

  test("holds schemas that are schemas, and refers only to what it holds", () => {
    const schemas = operations.flatMap(({ operation }) => [
      ...(operation.parameters ?? []).map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}).map(({ schema }) => schema),
      ),
    ])
    expect(schemas.length).toBeGreaterThan(100)
    expect(schemas.filter((schema) => !reader.isSchema(schema))).toEqual([])
    // Compiling resolves every reference, or throws.
    for (const schema of schemas) reader.misfits(schema, {})
  })

  test("names each operation once, and each part of its path", () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((each) => each.in === "path")
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(
        inPath.map(({ name }) => name),
        path,
      ).toEqual(names)
    }
  })

  test("has every verb and every read that is served", async () => {
    const told = new Set(operations.map(({ path, method }) => `${method} ${path}`))
    for (const { noun } of await allNouns()) {
      for (const read of noun.reads) expect(told).toContain(`get /v1/${noun.path}${read.path}`)
      for (const verb of "verbs" in noun ? noun.verbs.filter(({ bySystem }) => !bySystem) : []) {
        expect(told).toContain(`post /v1/${pathOf(noun as Noun, verb)}`)
      }
    }
  })

  test("has no route that is not there", async () => {
    for (const { path, method } of operations) {
      // Without a token that is known, a calendar is not there either: feed.test.ts asks with one.
      if (path === "/v1/calendar") continue
      const address = path.replace("/v1", "").replace("{id}", "nobody")
      const answer = await scene.ask(address, { method: method.toUpperCase() })
      expect([path, answer.body["code"]], path).not.toEqual([path, "request.unknown-path"])
    }
  })

  test("lists every refusal of every verb under its status", async () => {
    for (const { noun } of await allNouns()) {
      for (const verb of "verbs" in noun ? noun.verbs.filter(({ bySystem }) => !bySystem) : []) {
        const id = `${noun.path}.${verb.name}`
        const place = operations.find(({ operation }) => operation.operationId === id)
        const told = JSON.stringify(place?.operation.responses ?? {})
        const codes = [...Object.keys(verb.refusals), "agency.not-a-member", "idempotency.reused"]
        for (const code of codes) expect(told, id).toContain(`"${code}"`)
      }
    }
  })

  test("asks for the headers that the API asks for", () => {
    for (const { path, method, operation } of operations) {
      if (operation.security || path === "/v1/me") continue
      const headers = (operation.parameters ?? [])
        .filter((each) => each.in === "header" && each.required)
        .map(({ name }) => name)
      // A reply is told by its own words, which a mail program sends again as they are.
      const acts = method === "post" && path !== "/v1/replies"
      const isOnOne = acts && path.includes("{id}")
      const wanted = ["Acting-Agency", ...(acts ? ["Idempotency-Key"] : [])]
      expect(headers.sort(), path).toEqual([...wanted, ...(isOnOne ? ["If-Match"] : [])].sort())
    }
  })
})
