import type { Language } from "#shared/kernel/language.ts"
import { type Html, html } from "./html.ts"
import { type AgencyGroup, groupByAgency, type Person } from "./identity-people.ts"
import { roleWord, type Word, word } from "./identity-words.ts"

export const stylePath = "/login/style.css"

type Page = { readonly language: Language; readonly title: Word; readonly address?: string }

function page({ language, title, address }: Page, body: Html): string {
  const heading = word(language, title)
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${heading} · Simpul</title>
    <link rel="icon" href="/simpul.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${stylePath}">
  </head>
  <body>
    <header>
      <span class="mark"><img src="/simpul.svg" alt="" width="28" height="28"> Simpul</span>
      ${address === undefined ? undefined : languageSwitch(language, address)}
    </header>
    <main>
      <h1>${heading}</h1>
      ${body}
    </main>
  </body>
</html>
`.markup
}

const names: Readonly<Record<Language, string>> = { id: "Bahasa Indonesia", en: "English" }

function languageSwitch(language: Language, address: string): Html {
  const other: Language = language === "id" ? "en" : "id"
  const separator = address.includes("?") ? "&" : "?"
  const target = `${address}${separator}bahasa=${other}`
  return html`<nav aria-label="${word(language, "languages")}"><a href="${target}" lang="${other}" hreflang="${other}">${names[other]}</a></nav>`
}

/** Step one: who one is. Each person is a button, so that it works without a script. */
export function peoplePage(language: Language, address: string, people: readonly Person[]): string {
  const groups = groupByAgency(people).map((group) => groupPart(language, group))
  const none = html`<p class="note">${word(language, "nobody")}</p>`
  return page(
    { language, title: "signIn", address },
    html`<p class="lead">${word(language, "pick")}</p>
      ${people.length > 0 ? html`<form method="get" action="${address}"><input type="hidden" name="bahasa" value="${language}">${groups}</form>` : none}
      <p class="note">${word(language, "invented")}</p>`,
  )
}

const groupPart = (language: Language, group: AgencyGroup): Html => html`<section>
  <h2>${group.name || word(language, "noAgency")}</h2>
  <ul>${group.people.map((person) => html`<li>${personButton(language, person)}</li>`)}</ul>
</section>`

const personButton = (language: Language, person: Person): Html =>
  html`<button name="orang" value="${person.id}"><strong>${person.name}</strong> <span>${placeText(language, person)}</span></button>`

function placeText(language: Language, person: Person): string {
  const [first, ...others] = person.agencies
  const roles = (first?.roles ?? []).map((role) => roleWord(language, role)).join(", ")
  if (others.length === 0) return roles
  return `${roles} (${word(language, "also")} ${others.map((each) => each.agencyName).join(", ")})`
}

export type CodePage = {
  readonly language: Language
  readonly address: string
  readonly person: Person
  readonly shown: string
  readonly problem?: "wrong" | "later"
}

/** Step two: the one-time code, with the demonstration's phone beside it. */
export function codePage({ language, address, person, shown, problem }: CodePage): string {
  const described = problem ? "hint problem" : "hint"
  const alert = problem
    ? html`<p class="problem" id="problem" role="alert">${word(language, problem)}</p>`
    : undefined
  const invalid = problem ? html` aria-invalid="true"` : undefined
  const back = `${address}?bahasa=${language}`
  return page(
    { language, title: "signIn", address: `${address}?orang=${encodeURIComponent(person.id)}` },
    html`<p class="person"><strong>${person.name}</strong> <span>${person.email}</span></p>
      <div class="phone">
        <p>${word(language, "phone")}</p>
        <p class="digits"><output>${shown.slice(0, 3)} ${shown.slice(3)}</output></p>
        <p class="note">${word(language, "phoneHint")}</p>
      </div>
      <form method="post" action="${address}" class="code">
        <input type="hidden" name="orang" value="${person.id}">
        <input type="hidden" name="bahasa" value="${language}">
        <label for="kode">${word(language, "code")}</label>
        <p class="note" id="hint">${word(language, "codeHint")}</p>
        <input id="kode" name="kode" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required autofocus aria-describedby="${described}"${invalid}>
        ${alert}
        <button class="primary">${word(language, "enter")}</button>
      </form>
      <p><a href="${back}">${word(language, "other")}</a></p>`,
  )
}

/** Where nobody can go on: the sign-in was started too long ago, or twice. */
export const expiredPage = (language: Language): string =>
  page(
    { language, title: "expired" },
    html`<p>${word(language, "expiredHint")}</p><p><a href="/">${word(language, "front")}</a></p>`,
  )

/** What the provider refuses, with its own short code for whoever must mend it. */
export const errorPage = (language: Language, code: string): string =>
  page(
    { language, title: "failed" },
    html`<p><code>${code}</code></p><p><a href="/">${word(language, "front")}</a></p>`,
  )
