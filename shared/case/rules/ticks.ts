import type { Ticked } from "../case.ts"

type Ticks<Name extends string> = Readonly<Partial<Record<Name, Ticked>>>

/** A list with one item ticked, or without its tick. */
export function ticked<Name extends string>(
  ticks: Ticks<Name>,
  name: Name,
  tick: Ticked | undefined,
): Ticks<Name> {
  const others = Object.entries(ticks).filter(([each]) => each !== name)
  return Object.fromEntries([...others, ...(tick ? [[name, tick]] : [])]) as Ticks<Name>
}
