import { createSignal } from "solid-js"
import { acting, me } from "../session/agency.ts"

/**
 * Where something typed by this person, for this agency, waits in this tab. It outlives a reload and
 * a lost connection, and ends with the tab or with signing out: words about a child do not stay on a
 * shared device.
 */
export const placeOf = (what: string): string =>
  `simpul.${what}#${me()?.person.id ?? ""}#${acting()?.agency.id ?? ""}`

export function readKept<Value>(place: string, blank: Value): Value {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place) ?? "null")
    const fits = typeof found === typeof blank && Array.isArray(found) === Array.isArray(blank)
    return fits && found !== null ? (found as Value) : blank
  } catch {
    return blank
  }
}

/** Keeps a value, or nothing of it; a browser that keeps nothing only keeps less safe. */
export function keep(place: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(value))
  } catch {
    // What was typed still stands in the field.
  }
}

/**
 * What is being typed, kept letter by letter in this tab until it was sent.
 * @returns the value, a way to change it, and a way to forget it
 */
export function createKept<Value extends object>(what: string, blank: Value) {
  const place = placeOf(what)
  const [value, setValue] = createSignal<Value>({ ...blank, ...readKept(place, blank) })
  const set = (change: Partial<Value>) => {
    const next = { ...value(), ...change }
    setValue(() => next)
    keep(place, next)
  }
  const drop = () => {
    setValue(() => blank)
    keep(place, undefined)
  }
  return [value, set, drop] as const
}
