import { acting } from "../session/agency.ts"

export type Recent = { readonly agency: string; readonly name: string }

const most = 8
const place = () => `simpul.invited#${acting()?.agency.id ?? ""}`

const isRecent = (value: unknown): value is Recent =>
  typeof value === "object" && value !== null && "agency" in value && "name" in value

/** Whom one's agency invited last from this device: names of the public register, nothing more. */
export function recentAgencies(): readonly Recent[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place()) ?? "[]")
    return Array.isArray(found) ? found.filter(isRecent).slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberAgencies(invited: readonly Recent[]): void {
  const own = acting()?.agency.id
  const fresh = invited.filter((each) => each.agency !== own)
  const ids = new Set(fresh.map((each) => each.agency))
  const others = recentAgencies().filter((each) => !ids.has(each.agency))
  const kept = [...fresh, ...others].map(({ agency, name }) => ({ agency, name }))
  try {
    localStorage.setItem(place(), JSON.stringify(kept.slice(0, most)))
  } catch {
    // They can still be searched for.
  }
}
