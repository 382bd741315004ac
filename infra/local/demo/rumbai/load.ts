import { agencies as small } from "../agencies.ts"
import type { Stage } from "../stage.ts"
import { agreementsOf, agreeOn } from "./agreements.ts"
import { planCatchment } from "./plan.ts"
import type { Planned } from "./planned.ts"
import { type Settled, settle } from "./settle.ts"

/** Kota Metro's code: any number would do, as long as it stays the same. */
const seed = 1872
/** Agencies settled side by side; the engine takes one write at a time anyway. */
const atOnce = 8

type Say = (line: string) => void

/** Does the work of a list with a few hands, and says how far it is every tenth of it. */
async function inTurns<Item>(
  list: readonly Item[],
  [id, en, say]: readonly [string, string, Say],
  work: (item: Item, place: number) => Promise<void>,
): Promise<void> {
  const tenth = Math.max(1, Math.ceil(list.length / 10))
  let next = 0
  let done = 0
  const hand = async (): Promise<void> => {
    for (let place = next++; place < list.length; place = next++) {
      const item = list[place]
      if (item === undefined) return
      await work(item, place)
      done += 1
      if (done % tenth === 0 || done === list.length) {
        say(`${id} ${done}/${list.length} · ${en} ${done}/${list.length}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}

const existsInSmall = (type: string, region: string): boolean =>
  small.some((each) => each.type === type && each.region === region && each.status === "active")

/** What the catchment lacks yet, the same in every load. */
export const planned = (): readonly Planned[] => planCatchment(seed, existsInSmall)

/**
 * The catchment of Balai Rumbai on top of the small demonstration, through the verbs alone.
 * @param agencies all of the plan, or a part of it to try it out
 */
export async function loadRumbai(
  stage: Stage,
  say: Say,
  agencies: readonly Planned[] = planned(),
): Promise<void> {
  const settled: Settled[] = []
  await inTurns(agencies, ["Instansi", "Agencies", say], async (each, place) => {
    settled.push(await settle(stage, each, place))
  })
  const inOrder = settled.toSorted((a, b) => (a.planned.code < b.planned.code ? -1 : 1))
  await inTurns(agreementsOf(inOrder), ["Perjanjian", "Agreements", say], (each) =>
    agreeOn(stage, each),
  )
}
