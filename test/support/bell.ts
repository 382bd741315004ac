import * as z from "zod/mini"
import type { Clocked } from "#functions/outbox/wake.ts"
import type { Stores } from "#functions/platform/rows.ts"
import { dueShardOf } from "#functions/platform/table.ts"
import { replace } from "#shared/kernel/decision.ts"
import { type Instant, instantOf, later, minute } from "#shared/kernel/instant.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refuseFrom } from "#shared/kernel/refusal.ts"
import { defineVerb } from "#shared/kernel/verb.ts"

/** A noun of the tests' own that has nothing but a clock: it rings when it runs out. */
export type Bell = {
  readonly id: string
  readonly due: Instant
  /** Times that it has rung, and after how many it is silent. */
  readonly rung: number
  readonly last: number
  /** What goes wrong with it whenever it is asked. */
  readonly broken?: "throws" | "refuses"
  readonly mark?: string
}

export const bellRef = (id: string): Ref<Bell> => ({ subject: "bell", parts: [id] })

const refusals = {
  "bell.missing": { kind: "missing", id: "Tidak ada.", en: "There is none." },
  "bell.early": { kind: "conflict", id: "Belum waktunya.", en: "It is not time yet." },
  "bell.broken": { kind: "invalid", id: "Rusak.", en: "It is broken." },
} as const

const refuse = refuseFrom(refusals)
const isDue = ({ due, rung, last }: Bell, at: Instant): boolean => rung < last && due <= at

const step = 15 * minute

export const ring = defineVerb({
  noun: "bells",
  name: "ring",
  bySystem: true,
  title: { id: "Bunyikan", en: "Ring" },
  input: z.strictObject({}),
  roles: [],
  refusals,
  first: ({ id }) => ({ bell: bellRef(id) }),
  second: () => ({}),
  may: ({ bell }, { at }) => {
    if (!bell) return refuse("bell.missing")
    if (bell.state.broken === "throws") throw new Error("it does not ring")
    if (bell.state.broken) return refuse("bell.broken")
    return isDue(bell.state, at) ? undefined : refuse("bell.early")
  },
  decide: ({ bell }, _, { id }) => {
    if (!bell) return refuse("bell.missing")
    const { due, rung } = bell.state
    return {
      subject: bell.ref,
      status: "rung",
      writes: [
        replace(bell, {
          ...bell.state,
          due: later(due, step),
          rung: rung + 1,
          mark: id("mark"),
        }),
      ],
      relies: [],
      event: { type: "bell.rung", facts: { rung: rung + 1 } },
      notices: [],
    }
  },
})

/** What a person may do to it, and the system may not. */
export const silence = defineVerb({
  noun: "bells",
  name: "silence",
  title: { id: "Diamkan", en: "Silence" },
  input: z.strictObject({}),
  roles: [],
  refusals,
  first: ({ id }) => ({ bell: bellRef(id) }),
  second: () => ({}),
  may: ({ bell }) => (bell ? undefined : refuse("bell.missing")),
  decide: ({ bell }) => {
    if (!bell) return refuse("bell.missing")
    return {
      subject: bell.ref,
      status: "silent",
      writes: [replace(bell, { ...bell.state, last: bell.state.rung })],
      relies: [],
      event: { type: "bell.silenced", facts: {} },
      notices: [],
    }
  },
})

export const bells: Noun = {
  path: "bells",
  ref: bellRef,
  verbs: [ring, silence],
  reads: [],
  missing: "bell.missing",
  knows: () => true,
  statusOf: () => "hanging",
  wake: (state, at) => (isDue(state as Bell, at) ? { verb: ring, input: {} } : undefined),
}

export const bellStores: Stores = {
  bell: {
    key: ([id]) => ({ pk: `BELL#${id}`, sk: "STATE" }),
    attributes: ({ id, due, rung, last }: Bell) =>
      rung < last ? { due: dueShardOf(id), dueSort: `${due}#${id}`, outbox: "clock" } : {},
  },
  request: {
    key: ([person, agency, key]) => ({ pk: `IDEM#${person}#${agency}#${key}`, sk: "REQUEST" }),
  },
}

export const clockedBells: Clocked = { "BELL#": async () => bells }

export const bellOf = (id: string, change: Partial<Bell> = {}): Bell => ({
  id,
  due: instantOf(Date.now() - 5 * minute),
  rung: 0,
  last: 1,
  ...change,
})
