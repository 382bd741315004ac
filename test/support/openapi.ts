import { Ajv2020 } from "ajv/dist/2020.js"
import { allNouns } from "#functions/nouns.ts"
import { openApi } from "#functions/openapi.ts"
import type { Reply } from "./scene.ts"

type Media = { readonly schema: object }
export type Answer = {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content: Readonly<Record<string, Media>>
}
export type Parameter = { readonly name: string; readonly in: string; readonly required: boolean }
export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly (Parameter & Media)[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly security?: readonly unknown[]
  readonly responses: Readonly<Record<string, Answer>>
}
export type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** The document as the API gives it. */
const served = await allNouns()

export const documentHere = (): Document => JSON.parse(JSON.stringify(openApi(served))) as Document

export type Place = {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

export const operationsIn = (document: Document): readonly Place[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

/** Reads schemas as the document means them: JSON Schema 2020-12 with its own components. */
export function schemaReader(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: "document", components: document.components })
  const inPlace = (schema: object): object =>
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"document#/components'),
    ) as object
  // Compiling costs more than a hundred checks: once for each schema.
  const known = new Map<object, ReturnType<typeof ajv.compile>>()
  const compiled = (schema: object) => {
    const check = known.get(schema) ?? ajv.compile(inPlace(schema))
    known.set(schema, check)
    return check
  }
  return {
    isSchema: (schema: object): boolean => ajv.validateSchema(inPlace(schema)) === true,
    /** What does not fit, in words; empty when everything does. */
    misfits(schema: object, value: unknown): readonly string[] {
      const fits = compiled(schema)
      if (fits(value)) return []
      return (fits.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)
    },
  }
}

export type Reader = ReturnType<typeof schemaReader>

/** Why the document does not allow for such an answer of an operation, if it does not. */
export function undeclared(
  { responses }: Operation,
  reply: Reply,
  reader: Reader,
): readonly string[] {
  const declared = responses[String(reply.status)]
  if (!declared) return [`status ${reply.status} (${String(reply.body["code"])}) is not listed`]
  const type = (reply.headers.get("Content-Type") ?? "").split(";")[0] ?? ""
  const media = declared.content[type]
  if (!media) return [`${type} is not listed under ${reply.status}`]
  const headers = Object.keys(declared.headers ?? {}).filter((name) => !reply.headers.has(name))
  const value = type.includes("json") ? reply.body : reply.text
  return [
    ...headers.map((name) => `${name} is missing`),
    ...reader.misfits(media.schema, value).map((each) => `${reply.status} ${type}: ${each}`),
  ]
}
