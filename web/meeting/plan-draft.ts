import { acting } from "../session/agency.ts"

const place = () => `simpul.plan#${acting()?.agency.id ?? ""}`

/** Keeps a half-made plan in this tab: a title of a meeting names no child. */
export function keepPlan(form: object): void {
  try {
    sessionStorage.setItem(place(), JSON.stringify(form))
  } catch {
    // A browser that keeps nothing only asks again.
  }
}

/** What was kept, as far as its types still fit a form like this one. */
export function recallPlan<Form extends object>(blank: Form): Partial<Form> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place()) ?? "{}")
    if (typeof found !== "object" || found === null) return {}
    const known = Object.fromEntries(Object.entries(blank))
    const fits = ([name, value]: [string, unknown]) =>
      name in known &&
      typeof value === typeof known[name] &&
      Array.isArray(value) === Array.isArray(known[name])
    return Object.fromEntries(Object.entries(found).filter(fits)) as Partial<Form>
  } catch {
    return {}
  }
}

export function dropPlan(): void {
  try {
    sessionStorage.removeItem(place())
  } catch {
    // Nothing was kept either.
  }
}
