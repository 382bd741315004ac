/**
 * Gives `next`, but with every part that equals its predecessor taken from there:
 * what has not changed keeps its place on the page, its focus and its scroll.
 */
export function steady<Value>(previous: Value | undefined, next: Value): Value {
  if (previous === next || !isBranch(previous) || !isBranch(next)) return next
  if (Array.isArray(previous) !== Array.isArray(next)) return next
  const known = byId(previous)
  const keys = Object.keys(next)
  const merged: Record<string, unknown> = {}
  let same = keys.length === Object.keys(previous).length
  for (const key of keys) {
    const value = next[key]
    merged[key] = steady(known(key, value), value)
    same &&= merged[key] === previous[key]
  }
  if (same) return previous
  return (Array.isArray(next) ? Object.values(merged) : merged) as Value
}

type Branch = Record<string, unknown>

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null

function byId(previous: Branch): (key: string, value: unknown) => unknown {
  if (!Array.isArray(previous)) return (key) => previous[key]
  const ids = new Map(previous.map((each) => [isBranch(each) ? each["id"] : undefined, each]))
  return (key, value) =>
    isBranch(value) && value["id"] !== undefined ? ids.get(value["id"]) : previous[Number(key)]
}
