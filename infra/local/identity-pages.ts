import type { Language } from "#shared/kernel/language.ts"
import { html } from "./html.ts"
import { page } from "./identity-frame.ts"
import type { Person } from "./identity-people.ts"
import { word } from "./identity-words.ts"

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
