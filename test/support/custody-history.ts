import type { Call } from "./linearize.ts"

/** One child as its history is judged: who answers for it, and how far each handoff is. */
export type Held = {
  readonly custodian: string
  readonly epoch: number
  readonly handoffs: Readonly<Record<string, string>>
}

/** Behind a slash stands what no reader is told (`handover/asked`). */
const stageOf = ({ handoffs }: Held, id: string): string | undefined => handoffs[id]?.split("/")[0]

/** What a caller saw of one child. */
export type Seen = { readonly custodian?: string; readonly epoch?: number } & {
  readonly handoff?: readonly [id: string, status: string]
}

type Times = readonly [start: number, end: number]

/** A read is right where everything it told was so at one instant between question and answer. */
export const sawCall = (seen: Seen, [start, end]: Times): Call<Held> => ({
  name: `saw ${JSON.stringify(seen)}`,
  start,
  end,
  step: (held) => {
    const { custodian = held.custodian, epoch = held.epoch, handoff } = seen
    const fits = custodian === held.custodian && epoch === held.epoch
    const isThere = !handoff || stageOf(held, handoff[0]) === handoff[1]
    return fits && isThere ? held : undefined
  },
})

/** From which states each act may lead where; a move of custody besides names the new custodian. */
export type Act = {
  readonly id: string
  readonly from: readonly string[]
  readonly to: string
  readonly custodian?: string
  /** What ends with it: the parent of a return. */
  readonly ends?: string | undefined
  /** What else must be so at that instant. */
  readonly while?: (held: Held) => boolean
}

/** An act that was told to have landed. */
export const didCall = (act: Act, [start, end]: Times): Call<Held> => ({
  name: `${act.id} ${act.to}`,
  start,
  end,
  step: (held) => {
    if (!act.from.includes(held.handoffs[act.id] ?? "nowhere")) return undefined
    if (act.while && !act.while(held)) return undefined
    const ended = act.ends ? { [act.ends]: "returned" } : {}
    const handoffs = { ...held.handoffs, ...ended, [act.id]: act.to }
    if (!act.custodian) return { ...held, handoffs }
    return { custodian: act.custodian, epoch: held.epoch + 1, handoffs }
  },
})
