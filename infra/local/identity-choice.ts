import type { Language } from "#shared/kernel/language.ts"
import { type Html, html } from "./html.ts"
import { mailsPath, page } from "./identity-frame.ts"
import { type AgencyGroup, groupByAgency, type Person, searchPeople } from "./identity-people.ts"
import { roleWord, word } from "./identity-words.ts"

type Choice = {
  readonly language: Language
  readonly address: string
  readonly asked: URLSearchParams
  readonly people: readonly Person[]
}

/** From so many people on, one may search instead of reading all of them. */
const manyPeople = 20
/** So many people fit on one page; with more, one picks the agency first. */
const mostPeople = 100
const mostFound = 50
const mostAgencies = 60

/** Step one: who one is. Everything is a form or a link, so that it works without a script. */
export function choicePage(choice: Choice): string {
  const { language, address, asked, people } = choice
  const kept = new URLSearchParams([...asked].filter(([name]) => name !== "bahasa"))
  return page(
    { language, title: "signIn", address: kept.size > 0 ? `${address}?${kept}` : address },
    html`${people.length > manyPeople ? searchForm(choice) : undefined}
      ${listFor(choice)}
      <p class="note">${word(language, "invented")}</p>
      <p><a href="${mailsPath}?bahasa=${language}">${word(language, "mails")}</a></p>`,
  )
}

function listFor(choice: Choice): Html {
  const { language, asked, people } = choice
  if (people.length === 0) return html`<p class="note">${word(language, "nobody")}</p>`
  const text = asked.get("cari")?.trim()
  if (text) return found(choice, searchPeople(people, text))
  if (people.length <= mostPeople) return everybody(choice, groupByAgency(people))
  const groups = groupByAgency(people)
  const agency = groups.find((each) => each.id === asked.get("instansi"))
  return agency ? oneAgency(choice, agency) : agencyList(choice, groups)
}

const searchForm = ({ language, address, asked }: Choice): Html => html`
  <form method="get" action="${address}" class="search" role="search">
    <input type="hidden" name="bahasa" value="${language}">
    <label for="cari">${word(language, "search")}</label>
    <p class="note" id="cari-hint">${word(language, "searchHint")}</p>
    <div><input id="cari" name="cari" type="search" maxlength="60" autocomplete="off" value="${asked.get("cari") ?? ""}" aria-describedby="cari-hint"><button class="primary">${word(language, "find")}</button></div>
  </form>`

const picking = ({ language, address }: Choice, body: Html | readonly Html[]): Html =>
  html`<form method="get" action="${address}"><input type="hidden" name="bahasa" value="${language}">${body}</form>`

const lead = (text: string): Html => html`<p class="lead">${text}</p>`

const everybody = (choice: Choice, groups: readonly AgencyGroup[]): Html =>
  html`${lead(word(choice.language, "pick"))}${picking(
    choice,
    groups.map((group) => groupPart(choice.language, group)),
  )}`

function found(choice: Choice, people: readonly Person[]): Html {
  const { language } = choice
  if (people.length === 0) {
    return html`<p role="status">${word(language, "notFound")}</p>${toAgencies(choice)}`
  }
  const more = people.length > mostFound
  return html`${everybody(choice, groupByAgency(people.slice(0, mostFound)))}
    ${more ? html`<p role="status">${word(language, "more")}</p>` : undefined}
    ${toAgencies(choice)}`
}

const oneAgency = (choice: Choice, group: AgencyGroup): Html =>
  html`${everybody(choice, [{ ...group, people: group.people.slice(0, mostFound) }])}
    ${group.people.length > mostFound ? html`<p role="status">${word(choice.language, "more")}</p>` : undefined}
    ${toAgencies(choice)}`

const toAgencies = ({ language, address }: Choice): Html =>
  html`<p><a href="${address}?bahasa=${language}">${word(language, "allAgencies")}</a></p>`

function agencyList(choice: Choice, groups: readonly AgencyGroup[]): Html {
  const { language, asked } = choice
  const wanted = Number.parseInt(asked.get("mulai") ?? "0", 10)
  const start = wanted > 0 && wanted < groups.length ? wanted : 0
  const shown = groups.slice(start, start + mostAgencies)
  return html`${lead(word(language, "pickAgency"))}
    ${picking(choice, html`<ul>${shown.map((group) => html`<li>${agencyButton(language, group)}</li>`)}</ul>`)}
    ${pageLinks(choice, { start, count: groups.length })}`
}

function pageLinks(choice: Choice, { start, count }: { start: number; count: number }): Html {
  const { language, address } = choice
  const link = (from: number, name: "earlier" | "further"): Html =>
    html`<a href="${address}?bahasa=${language}&mulai=${from}">${word(language, name)}</a>`
  const end = Math.min(start + mostAgencies, count)
  return html`<nav class="pages" aria-label="${word(language, "agencyPages")}">
    ${start > 0 ? link(Math.max(0, start - mostAgencies), "earlier") : undefined}
    <span>${start + 1}–${end} / ${count}</span>
    ${end < count ? link(end, "further") : undefined}
  </nav>`
}

const nameOf = (language: Language, { name }: AgencyGroup): string =>
  name || word(language, "noAgency")

const agencyButton = (language: Language, group: AgencyGroup): Html =>
  html`<button name="instansi" value="${group.id}"><strong>${nameOf(language, group)}</strong> <span>${group.people.length} ${word(language, group.people.length === 1 ? "onePerson" : "people")}</span></button>`

const groupPart = (language: Language, group: AgencyGroup): Html => html`<section>
  <h2>${nameOf(language, group)}</h2>
  <ul>${group.people.map((person) => html`<li>${personButton(language, person)}</li>`)}</ul>
</section>`

const personButton = (language: Language, person: Person): Html =>
  html`<button name="orang" value="${person.id}"><strong>${person.name}</strong> <span>${placeText(language, person)}</span></button>`

function placeText(language: Language, { email, agencies }: Person): string {
  const [first, ...others] = agencies
  if (!first) return email
  const roles = first.roles.map((role) => roleWord(language, role)).join(", ")
  const text = first.isInvited ? word(language, "invited") : roles || email
  if (others.length === 0) return text
  return `${text} (${word(language, "also")} ${others.map((each) => each.agencyName).join(", ")})`
}
