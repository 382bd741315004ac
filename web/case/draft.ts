/**
 * What of an intake survives a reload: codes and choices in this tab alone. Names, numbers and
 * words about a child are never written anywhere but to the server.
 */
const kept = [
  "source",
  "region",
  "risk",
  "sex",
  "age",
  "isAgeEstimated",
  "category",
  "subCode",
  "abhPosition",
  "cluster",
  "tier",
  "harms",
  "known",
] as const

const place = "simpul.intake"

type Fields = Readonly<Record<string, unknown>>

/** Only those fields of a draft that say nothing of who the child is. */
export const plainPart = (form: Fields): Fields =>
  Object.fromEntries(kept.flatMap((name) => (name in form ? [[name, form[name]]] : [])))

export function keepDraft(form: Fields): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(plainPart(form)))
  } catch {
    // A browser that keeps nothing only asks again.
  }
}

/** What was kept, as far as its types still fit a form like this one. */
export function recallDraft(blank: Fields): Fields {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place) ?? "{}")
    if (typeof found !== "object" || found === null) return {}
    return Object.fromEntries(
      Object.entries(plainPart(found as Fields)).filter(
        ([name, value]) =>
          typeof value === typeof blank[name] &&
          Array.isArray(value) === Array.isArray(blank[name]),
      ),
    )
  } catch {
    return {}
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(place)
  } catch {
    // Nothing was kept either.
  }
}
