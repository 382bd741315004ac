import type { IncomingMessage, ServerResponse } from "node:http"
import type { Interaction, Provider } from "oidc-provider"
import { type Language, languageOf } from "#shared/kernel/language.ts"
import { choicePage } from "./identity-choice.ts"
import { identityHeaders } from "./identity-headers.ts"
import { codePage, expiredPage } from "./identity-pages.ts"
import type { Person } from "./identity-people.ts"
import type { Roster } from "./identity-roster.ts"
import type { TotpGate } from "./totp-gate.ts"

type Parts = {
  readonly provider: Provider
  readonly roster: Roster
  readonly gate: TotpGate
}
type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: string
  readonly asked: URLSearchParams
}

/** More than any of our forms can be. */
const bodyLimit = 2_048

/** The pages of one sign-in, `/login/<id>`: pick a person, then give the code. */
export function createLogin(parts: Parts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost")
    const interaction = await interactionOf(parts.provider, request, response)
    const asked = request.method === "POST" ? await readForm(request) : url.searchParams
    if (!interaction || interaction.uid !== url.pathname.split("/")[2] || !asked) {
      return send(response, 400, expiredPage(languageOf(request.headers["accept-language"])))
    }
    const exchange = { request, response, address: url.pathname, asked }
    const language = languageFor(exchange, interaction)
    const person = parts.roster.find("id", asked.get("orang") ?? "")
    if (!person) {
      const people = await parts.roster.everybody()
      return send(response, 200, choicePage({ language, address: url.pathname, asked, people }))
    }
    if (request.method === "POST") return tryCode(parts, exchange, { person, language })
    const shown = parts.gate.current(person)
    send(response, 200, codePage({ language, address: url.pathname, person, shown }))
  }
}

async function tryCode(
  { provider, roster, gate }: Parts,
  { request, response, address, asked }: Exchange,
  { person, language }: { person: Person; language: Language },
): Promise<void> {
  const verdict = gate.check(person, asked.get("kode") ?? "")
  if (verdict === "right") {
    roster.signedIn(person)
    const login = { accountId: person.sub, amr: ["otp"] }
    return provider.interactionFinished(request, response, { login })
  }
  const shown = gate.current(person)
  const status = verdict === "later" ? 429 : 400
  send(response, status, codePage({ language, address, person, shown, problem: verdict }))
}

const interactionOf = (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Interaction | undefined> =>
  provider.interactionDetails(request, response).catch(() => undefined)

/** The switch on the page, else what the portal asked for, else the browser's wish. */
function languageFor({ request, asked }: Exchange, interaction: Interaction): Language {
  const chosen = asked.get("bahasa")
  if (chosen === "id" || chosen === "en") return chosen
  const wished = interaction.params["ui_locales"]
  if (typeof wished === "string") return languageOf(wished.replaceAll(" ", ","))
  return languageOf(request.headers["accept-language"])
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = ""
  for await (const part of request.setEncoding("utf8")) {
    text += String(part)
    if (text.length > bodyLimit) return undefined
  }
  return new URLSearchParams(text)
}

/** Answers with a page of the sign-in. */
export function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { ...identityHeaders, "content-type": "text/html; charset=utf-8" })
  response.end(page)
}
