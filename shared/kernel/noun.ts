import type * as z from "zod/mini"
import type { Actor } from "./actor.ts"
import type { Instant } from "./instant.ts"
import type { Text } from "./language.ts"
import type { Ref } from "./ref.ts"
import type { Refusals } from "./refusal.ts"
import type { AnyVerb } from "./verb.ts"

/** One way to read a noun: `""` lists, `"/{id}"` gives one, `"/{id}/<part>"` a part of one. */
export type Read = {
  readonly name: string
  readonly path: string
  readonly title: Text
  readonly query: z.ZodMiniType<unknown>
  /** Codes it may be refused with, besides those of every read. */
  readonly refusals?: Refusals
}

/** What can only be read over HTTP: reference data, and views over several nouns. */
export type Readable = {
  readonly path: string
  readonly reads: readonly Read[]
  /** Code for "there is no such thing, for you". */
  readonly missing: string
}

/** What stands behind a state and may keep somebody away later on: the child of a conference. */
export type Behind = {
  readonly ref: (state: unknown) => Ref<unknown> | undefined
  /** Without it only what stands further behind does. */
  readonly keepsAway?: (behind: unknown, actor: Actor) => boolean
  /** The same of what is behind: of an item its conference, and of that the child. */
  readonly behind?: Behind
}

/** What can be asked of a noun over HTTP: its path, its verbs, and who may know that one exists. */
export type Noun = Readable & {
  /** The row that holds its state; `actor` only where a person's own rows are meant. */
  readonly ref: (id: string, actor: Actor) => Ref<unknown>
  readonly verbs: readonly AnyVerb[]
  /** Whether the actor may know of it at all; who may not hears the same as for an unknown id. */
  readonly knows: (state: unknown, actor: Actor) => boolean
  readonly behind?: Behind
  /** The custody epoch behind this noun's ETag, where a case stands behind it. */
  readonly epochOf?: (state: unknown) => number
  readonly statusOf: (state: unknown) => string
  /** What is to be done because a clock of it has run out; nothing where none has. */
  readonly wake?: (state: unknown, at: Instant) => Wake | undefined
}

/** An act of the system's own, and its input. */
export type Wake = { readonly verb: AnyVerb; readonly input: unknown }

/**
 * Where one acts: a verb on one thing under its id, the verb that makes one at the noun itself, and
 * a further way to make one under its own name.
 */
export function pathOf(noun: Pick<Noun, "path" | "verbs">, verb: AnyVerb): string {
  if (!verb.creates) return `${noun.path}/{id}/${verb.name}`
  const first = noun.verbs.find((each) => each.creates)
  return verb.name === first?.name ? noun.path : `${noun.path}/${verb.name}`
}
