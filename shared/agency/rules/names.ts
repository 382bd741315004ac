import type { Agency, DateText } from "../agency.ts"

/** The official name on a day; before the first one, the first. */
export function nameAt({ names, name }: Pick<Agency, "names" | "name">, date: DateText): string {
  const valid = names.findLast(({ from }) => from <= date)
  return valid?.name ?? names[0]?.name ?? name
}

/** The size of a Dinas Sosial on a day; none before the first one. */
export const dinsosTypeAt = ({ dinsosTypes }: Pick<Agency, "dinsosTypes">, date: DateText) =>
  dinsosTypes?.findLast(({ from }) => from <= date)?.type
