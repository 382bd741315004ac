import type { Language } from "#shared/kernel/language.ts"
import { type Html, html } from "./html.ts"
import { type Word, word } from "./identity-words.ts"

export const stylePath = "/login/style.css"
export const mailsPath = "/surat"

export type Page = { readonly language: Language; readonly title: Word; readonly address?: string }

/** A whole page in the language, with a switch to the other where it has an address of its own. */
export function page({ language, title, address }: Page, body: Html): string {
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
