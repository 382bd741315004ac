import * as z from "zod/mini"
import { type Noun, pathOf, type Read, type Readable } from "#shared/kernel/noun.ts"
import type { RefusalKind, Refusals } from "#shared/kernel/refusal.ts"
import { type AnyVerb, commonRefusals } from "#shared/kernel/verb.ts"
import { requestProblems, sharedRefusals, statusOf } from "./http/problem.ts"
import type { Served } from "./nouns.ts"
import { components, text } from "./openapi-schemas.ts"

type Json = Record<string, unknown>

/** By the shape that is sent, not by what it becomes after reading. */
const schemaOf = (schema: z.ZodMiniType<unknown>): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })
  return json as Json
}

const header = (name: string, [pattern, description]: readonly [string, string]): Json => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string", pattern },
})

const actingAgency = header("Acting-Agency", [
  "^[a-z0-9][a-z0-9-]{2,63}$",
  "The agency one acts for",
])
const idempotencyKey = header("Idempotency-Key", [
  "^[A-Za-z0-9_-]{8,64}$",
  "The same request, told by the same key",
])
const ifMatch = header("If-Match", ['^"\\d+(\\.\\d+)?"$', "The ETag that was seen"])
const idInPath: Json = { name: "id", in: "path", required: true, schema: { type: "string" } }

const problemAnswer = (codes: readonly string[]): Json => ({
  description: `Refused: ${codes.join(", ")}`,
  content: {
    "application/problem+json": {
      schema: {
        allOf: [
          { $ref: "#/components/schemas/Problem" },
          { type: "object", properties: { code: { enum: codes } } },
        ],
      },
    },
  },
})

/** Every status an operation may answer with, and every code under it. */
function problemAnswers(codes: readonly (readonly [number, string])[]): Json {
  const byStatus = new Map<number, string[]>()
  for (const [status, code] of codes) byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, own]) => [String(status), problemAnswer(own)]),
  )
}

const coded = (refusals: Refusals): (readonly [number, string])[] =>
  Object.entries(refusals).map(([code, { kind }]) => [statusOf[kind as RefusalKind], code])

const requestCodes = (...codes: (keyof typeof requestProblems)[]): (readonly [number, string])[] =>
  codes.map((code) => [requestProblems[code][0], code])

const always = requestCodes(
  "request.token-missing",
  "request.token-invalid",
  "request.person-unknown",
  "request.agency-missing",
  "request.sign-in-again",
  "request.fault",
)
const { "request.cursor-invalid": cursorInvalid, ...actRefusals } = sharedRefusals

function verbCodes(noun: Noun, verb: AnyVerb): (readonly [number, string])[] {
  const named = requestCodes("request.match-missing", "request.match-invalid")
  const own = { ...(verb.roles.length > 0 ? commonRefusals : {}), ...verb.refusals }
  const missing: (readonly [number, string])[] =
    verb.creates || noun.missing in own ? [] : [[404, noun.missing]]
  const { "conflict.moved": moved, ...created } = actRefusals
  return [
    ...always,
    ...requestCodes("request.key-missing", "request.body-unreadable", "request.too-large"),
    ...(verb.creates ? [] : named),
    ...coded(verb.creates ? created : { "conflict.moved": moved, ...created }),
    ...coded(own),
    ...missing,
  ]
}

function verbOperation(noun: Noun, verb: AnyVerb): Json {
  const receipt = {
    description: verb.creates ? "Created" : "Done",
    ...(verb.creates ? { headers: { Location: { schema: { type: "string" } } } } : {}),
    content: { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } },
  }
  return {
    operationId: `${noun.path}.${verb.name}`,
    summary: verb.title.en,
    tags: [noun.path],
    parameters: [...(verb.creates ? [] : [idInPath, ifMatch]), actingAgency, idempotencyKey],
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemaOf(verb.input) } },
    },
    responses: {
      [verb.creates ? "201" : "200"]: receipt,
      ...problemAnswers(verbCodes(noun, verb)),
    },
  }
}

function queryParameters(read: Read): Json[] {
  const { properties = {}, required = [] } = schemaOf(read.query) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }))
}

function readOperation(noun: Readable, read: Read): Json {
  const isOne = read.path.includes("{id}")
  const parameters = queryParameters(read)
  const isPaged = parameters.some(({ name }) => name === "cursor")
  const codes = [
    ...always,
    ...requestCodes("request.query-unreadable"),
    ...coded({ "agency.not-a-member": sharedRefusals["agency.not-a-member"], ...read.refusals }),
    ...(isOne ? [[404, noun.missing] as const] : []),
    ...(isPaged ? coded({ "request.cursor-invalid": cursorInvalid }) : []),
  ]
  const isFile = read.name === "calendar" || read.name === "invitation"
  const type = isFile ? "text/calendar" : "application/json"
  const list = { $ref: "#/components/schemas/Page" }
  // Only the whole of something that can be acted on has a version to name and verbs to ask for.
  const isWhole = "verbs" in noun && read.path === "/{id}"
  const view = isWhole ? { $ref: "#/components/schemas/View" } : { type: "object" }
  const one = type === "text/calendar" ? { type: "string" } : view
  const isVersioned = isWhole || type === "text/calendar"
  return {
    operationId: `${noun.path}.${read.name}`,
    summary: read.title.en,
    tags: [noun.path],
    parameters: [...(isOne ? [idInPath] : []), ...parameters, actingAgency],
    responses: {
      "200": {
        description: read.title.en,
        ...(isVersioned ? { headers: { ETag: { schema: { type: "string" } } } } : {}),
        content: { [type]: { schema: isPaged || read.path === "" ? list : one } },
      },
      ...problemAnswers(codes),
    },
  }
}

function pathsOf(served: readonly Served[]): Json {
  const paths: Record<string, Json> = {}
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method]: operation }
  }
  for (const { noun } of served) {
    for (const read of noun.reads)
      add(`/v1/${noun.path}${read.path}`, "get", readOperation(noun, read))
    if (!("verbs" in noun)) continue
    for (const verb of noun.verbs.filter(({ bySystem }) => !bySystem)) {
      add(`/v1/${pathOf(noun, verb)}`, "post", verbOperation(noun, verb))
    }
  }
  return paths
}

const open = (operationId: string, summary: string): Json => ({
  get: {
    operationId,
    summary,
    security: [],
    responses: {
      "200": {
        description: summary,
        content: { "application/json": { schema: { type: "object" } } },
      },
    },
  },
})

const me: Json = {
  get: {
    operationId: "me",
    summary: "Who I am, and for which agencies in which roles",
    responses: {
      "200": { description: "Me", content: { "application/json": { schema: { type: "object" } } } },
      ...problemAnswers(
        requestCodes(
          "request.token-missing",
          "request.token-invalid",
          "request.person-unknown",
          "request.fault",
        ),
      ),
    },
  },
}

const calendar: Json = {
  get: {
    operationId: "calendar",
    summary: "A subscribed calendar, by the token that whoever subscribed made",
    security: [],
    parameters: [{ name: "token", in: "query", required: true, schema: text }],
    responses: {
      "200": {
        description: "The calendar",
        headers: { ETag: { schema: text } },
        content: { "text/calendar": { schema: text } },
      },
      "304": { description: "Nothing has changed" },
      "429": { description: "Asked for too often in a minute" },
      ...problemAnswers(requestCodes("request.unknown-path", "request.fault")),
    },
  },
}

const replies = (meetings: Noun | undefined): Json => {
  const verb = meetings?.verbs.find(({ name }) => name === "take-reply")
  return {
    post: {
      operationId: "replies",
      summary: "Brings a calendar program’s reply (METHOD:REPLY)",
      parameters: [actingAgency],
      requestBody: { required: true, content: { "text/calendar": { schema: text } } },
      responses: {
        "202": {
          description: "Received; whether it counted, the organiser sees",
          content: { "application/json": { schema: { type: "object" } } },
        },
        ...problemAnswers([
          ...always,
          ...requestCodes("request.body-unreadable", "request.too-large"),
          ...coded({ ...actRefusals, ...verb?.refusals }),
        ]),
      },
    },
  }
}

/** The API as OpenAPI 3.1, derived from the verbs and reads that are mounted. */
export const openApi = (served: readonly Served[]): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Simpul",
    version: "1",
    description: "Coordination between the agencies around a child.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "/" }],
  security: [{ bearer: [] }],
  tags: served.map(({ noun }) => ({ name: noun.path })),
  paths: {
    "/v1/health": open("health", "Whether the API answers"),
    "/v1/openapi.json": open("openapi", "This document"),
    "/v1/me": me,
    "/v1/calendar": calendar,
    "/v1/replies": replies(
      served.map(({ noun }) => noun).find((noun): noun is Noun => noun.path === "meetings"),
    ),
    ...pathsOf(served),
  },
  components,
})
