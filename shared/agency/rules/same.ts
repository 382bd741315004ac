const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Whether two values say the same; the order in which fields were written counts for nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    Array.isArray(a) === Array.isArray(b) &&
    names.every((name) => name in b && isSame(a[name], b[name]))
  )
}
