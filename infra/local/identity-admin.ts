import type { IncomingMessage, ServerResponse } from "node:http"
import * as z from "zod/mini"
import { userPool } from "./environment.ts"
import type { Account, Accounts } from "./identity-accounts.ts"
import type { Roster } from "./identity-roster.ts"

type Parts = { readonly accounts: Accounts; readonly roster: Roster }
type Reply = { readonly status: 200 | 400; readonly body: unknown }

const asked = z.object({
  UserPoolId: z.literal(userPool),
  Username: z.string().check(z.minLength(3), z.maxLength(128)),
  UserAttributes: z._default(z.array(z.object({ Name: z.string(), Value: z.string() })), []),
  MessageAction: z.optional(z.enum(["RESEND", "SUPPRESS"])),
})
type Asked = z.infer<typeof asked>

const done = (body: unknown): Reply => ({ status: 200, body })
const refused = (__type: string): Reply => ({ status: 400, body: { __type, message: __type } })

const attributesOf = ({ sub, email, name }: Pick<Account, "sub" | "email" | "name">) => [
  { Name: "sub", Value: sub },
  { Name: "email", Value: email },
  { Name: "email_verified", Value: "true" },
  { Name: "name", Value: name },
]

const stateOf = ({ sub, made, changed, hasSignedIn }: Account) => ({
  Username: sub,
  Enabled: true,
  UserStatus: hasSignedIn ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD",
  UserCreateDate: made / 1000,
  UserLastModifiedDate: changed / 1000,
})

const created = (account: Account): Reply =>
  done({ User: { ...stateOf(account), Attributes: attributesOf(account) } })

function resend({ accounts }: Parts, email: string): Reply {
  const account = accounts.find("email", email)
  if (!account) return refused("UserNotFoundException")
  if (account.hasSignedIn) return refused("UnsupportedUserStateException")
  accounts.mail(account.sub)
  return created(account)
}

function create(parts: Parts, { Username, UserAttributes, MessageAction }: Asked): Reply {
  const { accounts, roster } = parts
  const email = Username.toLowerCase()
  if (MessageAction === "RESEND") return resend(parts, email)
  if (roster.find("email", email)) return refused("UsernameExistsException")
  const name = UserAttributes.find((each) => each.Name === "name")?.Value ?? email
  const account = accounts.create(email, name)
  if (MessageAction !== "SUPPRESS") accounts.mail(account.sub)
  return created(account)
}

function get({ accounts, roster }: Parts, { Username }: Asked): Reply {
  const email = Username.toLowerCase()
  const account = accounts.find("email", email)
  if (account) return done({ ...stateOf(account), UserAttributes: attributesOf(account) })
  const person = roster.find("email", email)
  if (!person) return refused("UserNotFoundException")
  const { sub } = person
  const UserAttributes = attributesOf(person)
  return done({ Username: sub, Enabled: true, UserStatus: "CONFIRMED", UserAttributes })
}

const operations: Readonly<Record<string, (parts: Parts, asked: Asked) => Reply>> = {
  "AWSCognitoIdentityProviderService.AdminCreateUser": create,
  "AWSCognitoIdentityProviderService.AdminGetUser": get,
}

/** More than any of our calls can be. */
const bodyLimit = 16_384

async function bodyIn(request: IncomingMessage): Promise<unknown> {
  let text = ""
  for await (const part of request.setEncoding("utf8")) {
    text += String(part)
    if (text.length > bodyLimit) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function replyTo(parts: Parts, request: IncomingMessage): Promise<Reply> {
  const operation = operations[String(request.headers["x-amz-target"])]
  // No page in a browser can send this type without asking first, and nobody answers that it may.
  const isCall = request.headers["content-type"] === "application/x-amz-json-1.1"
  if (!operation || !isCall) return refused("UnknownOperationException")
  const read = asked.safeParse(await bodyIn(request))
  return read.success ? operation(parts, read.data) : refused("InvalidParameterException")
}

/** What Simpul asks of a user pool, in Cognito's own protocol: to invite somebody, to know them. */
export function createAdmin(parts: Parts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await replyTo(parts, request)
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" })
    response.end(JSON.stringify(body))
  }
}
