import type { Context } from "hono"
import type * as z from "zod/mini"
import type { Language } from "#shared/kernel/language.ts"
import { type Problem, requestProblem } from "./problem.ts"

/** 64 kB: the longest narrative fits many times over. */
export const bodyLimit = 64 * 1024

type Issue = {
  readonly path: readonly PropertyKey[]
  readonly code?: string
  readonly keys?: readonly string[]
}

/** Where the body is wrong and how, never what was written there: it may be personal. */
const placesOf = (issues: readonly Issue[]): string[] =>
  issues.slice(0, 20).map((issue) => {
    const unknown = issue.keys?.map((key) => key.slice(0, 40)).join(",")
    const place = issue.path.map(String).join(".").slice(0, 120) || "."
    return unknown ? `${place}: unknown ${unknown}` : `${place}: ${issue.code ?? "invalid"}`
  })

/** Reads a value by its schema, or says which fields cannot be read. */
export function readBy<Value>(
  schema: z.ZodMiniType<Value>,
  raw: unknown,
  [code, language]: readonly ["request.body-unreadable" | "request.query-unreadable", Language],
): { readonly value: Value } | Problem {
  const result = schema.safeParse(raw)
  if (result.success) return { value: result.data }
  return requestProblem(code, language, { fields: placesOf(result.error.issues) })
}

/** The body as text, at most 64 kB of it. */
export async function textIn(context: Context, language: Language): Promise<string | Problem> {
  const declared = Number(context.req.header("Content-Length") ?? 0)
  if (declared > bodyLimit) return requestProblem("request.too-large", language)
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  if (bytes.byteLength > bodyLimit) return requestProblem("request.too-large", language)
  return new TextDecoder().decode(bytes)
}

const escapedHalf = /\\u[dD][89a-fA-F]/

/** Half of a character that takes two cannot be stored; only an escape can bring one in. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed()
  if (typeof value !== "object" || value === null) return true
  return Object.entries(value).every(([name, each]) => name.isWellFormed() && isWellFormed(each))
}

/** The body as JSON; an empty one is an empty object, as verbs without input have. */
export function jsonIn(text: string, language: Language): { readonly value: unknown } | Problem {
  if (text.trim() === "") return { value: {} }
  try {
    const value: unknown = JSON.parse(text)
    if (!escapedHalf.test(text) || isWellFormed(value)) return { value }
  } catch {
    // Told below, as for any other text that is no JSON.
  }
  return requestProblem("request.body-unreadable", language, { fields: [".: json"] })
}
