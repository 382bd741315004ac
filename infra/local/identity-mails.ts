import type { IncomingMessage, ServerResponse } from "node:http"
import { type Language, languageOf } from "#shared/kernel/language.ts"
import { type Html, html } from "./html.ts"
import type { Accounts, Mail } from "./identity-accounts.ts"
import { mailsPath, page } from "./identity-frame.ts"
import { send } from "./identity-login.ts"
import { word } from "./identity-words.ts"

/** Nobody reads further back. */
const shown = 50

/** The mails that a user pool would have sent: the only place where this machine shows them. */
export function createMails(accounts: Accounts, port: number) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const asked = new URL(request.url ?? "/", "http://localhost").searchParams.get("bahasa")
    const known = asked === "id" || asked === "en" ? asked : undefined
    const language = known ?? languageOf(request.headers["accept-language"])
    send(response, 200, mailsPage(language, accounts.mails(shown), `http://localhost:${port}/`))
  }
}

const mailsPage = (language: Language, mails: readonly Mail[], front: string): string =>
  page(
    { language, title: "mails", address: mailsPath },
    html`<p class="lead">${word(language, "mailsLead")}</p>
      ${mails.length === 0 ? html`<p class="note">${word(language, "noMails")}</p>` : mails.map((mail) => mailPart(language, mail, front))}
      <p><a href="/">${word(language, "front")}</a></p>`,
  )

const timeOf = (language: Language, sent: number): string =>
  new Date(sent).toLocaleString(language, {
    timeZone: "Asia/Jakarta",
    dateStyle: "long",
    timeStyle: "short",
  })

const mailPart = (
  language: Language,
  mail: Mail,
  front: string,
): Html => html`<article class="mail">
  <h2>${word(language, "mailSubject")}</h2>
  <p class="note">${word(language, "mailTo")}: ${mail.name} &lt;${mail.email}&gt; · <time datetime="${new Date(mail.sent).toISOString()}">${timeOf(language, mail.sent)} WIB</time></p>
  <p>${word(language, "mailText")} <a href="${front}">${front}</a></p>
</article>`
