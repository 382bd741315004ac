import { randomBytes } from "node:crypto"
import middy from "@middy/core"
import type { Hono } from "hono"
import { handle, type LambdaEvent } from "hono/aws-lambda"
import { instantOf } from "#shared/kernel/instant.ts"
import { buildApi } from "./api.ts"
import { documents } from "./platform/clients.ts"
import { loadSecret } from "./platform/keys.ts"
import { writeLog } from "./platform/log.ts"
import { names, readName } from "./platform/names.ts"
import type { Tables } from "./platform/rows.ts"
import { tokenVerifier } from "./platform/tokens.ts"
import { stores } from "./stores.ts"

const tables: Tables = {
  client: documents(),
  main: readName(names.table),
  sealed: readName(names.sealedTable),
  stores,
}

const jwks = process.env[names.jwks]
const verify = tokenVerifier({
  userPool: readName(names.userPool),
  client: readName(names.client),
  ...(jwks ? { jwks } : {}),
})

let building: Promise<Hono> | undefined

/** Built with the first request: the secret behind ids comes from the table. */
function build(): Promise<Hono> {
  building ??= loadSecret(tables).then((secret) =>
    buildApi({
      tables,
      secret,
      verify,
      now: () => instantOf(Date.now()),
      log: writeLog,
      reference: () => randomBytes(5).toString("hex"),
    }),
  )
  // A failed start is tried again by the next request, not remembered.
  building.catch(() => {
    building = undefined
  })
  return building
}

/** The same app for a server of our own. */
export const app = {
  fetch: async (request: Request): Promise<Response> => (await build()).fetch(request),
}

export const handler = middy<LambdaEvent>().handler(async (event) => handle(await build())(event))
