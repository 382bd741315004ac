/** A short time must still be seen, and a long one not push the others out. */
const least = 0.08

/** How much of the line each spell takes: its share of the time, but never too little to see. */
export function sharesOf(
  spells: readonly { readonly from: string }[],
  until: string,
): readonly number[] {
  const begins = spells.map(({ from }) => Date.parse(from))
  const end = Math.max(Date.parse(until), ...begins)
  const whole = Math.max(1, end - (begins[0] ?? end))
  return begins.map((from, place) => Math.max(least, ((begins[place + 1] ?? end) - from) / whole))
}
