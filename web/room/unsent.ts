import { revalidate } from "@solidjs/router"
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js"
import type { Deed } from "../agenda/data.ts"
import { type Answer, type Problem, type Receipt, read, run } from "../api.ts"
import { acting } from "../session/agency.ts"
import { keep, placeOf, readKept } from "./kept.ts"

/** An act that the server has not confirmed yet, with the key that makes sending it twice one. */
export type Waiting = Deed & {
  readonly key: string
  readonly agency: string
  readonly at: string
  /** The server said no: it waits for somebody to look at it. */
  readonly refused?: { readonly title: string; readonly detail?: string }
}

export type Unsent = {
  readonly all: Accessor<readonly Waiting[]>
  /** Those, and what was confirmed so lately that the page has not read it yet. */
  readonly shown: Accessor<readonly Waiting[]>
  readonly sending: Accessor<boolean>
  /** Puts an act at the end of the line, and sends what stands in it. */
  readonly add: (deed: Deed) => void
  /** Sends what waits, in its order; what was refused is tried again. */
  readonly retry: () => void
  readonly drop: (key: string) => void
}

const beat = 8_000
const rounds = 6
const lively = ["room", "roll", "agenda", "meeting", "minutes"]
const known = new Map<string, Unsent>()

/** The line of one meeting; the same for every page of this tab that asks for it. */
export function unsentOf(meeting: string): Unsent {
  const place = placeOf(`unsent.${meeting}`)
  const made = known.get(place) ?? createUnsent(place)
  known.set(place, made)
  return made
}

/** Sends on its own for as long as a page that uses it is open. */
export function useUnsent(meeting: string): Unsent {
  const unsent = unsentOf(meeting)
  onMount(() => {
    const again = () => {
      if (unsent.all().some(({ refused }) => !refused)) unsent.retry()
    }
    again()
    const timer = setInterval(again, beat)
    window.addEventListener("online", again)
    onCleanup(() => {
      clearInterval(timer)
      window.removeEventListener("online", again)
    })
  })
  return unsent
}

const keyOf = (deed: Deed): string => deed.key ?? crypto.randomUUID()

function createUnsent(place: string): Unsent {
  const load = (): readonly Waiting[] => readKept<readonly Waiting[]>(place, [])
  const [all, setAll] = createSignal(load())
  const [sending, setSending] = createSignal(false)
  const [lately, setLately] = createSignal<readonly Waiting[]>([])
  // Another page of this tab may have put something in the line: it is read anew before a change.
  const change = (next: (known: readonly Waiting[]) => readonly Waiting[]) => {
    const line = next(load())
    keep(place, line.length > 0 ? line : undefined)
    setAll(line)
  }
  const send = async () => {
    if (sending()) return
    setSending(true)
    for (let first = all()[0]; first && !first.refused; first = all()[0]) {
      const { key } = first
      const fate = first.agency === acting()?.agency.id ? await sendOne(first) : "later"
      if (fate === "later") break
      if (fate === "sent") setLately((known) => [...known, first])
      change((line) =>
        fate === "sent"
          ? line.filter((each) => each.key !== key)
          : line.map((each) => (each.key === key ? { ...each, refused: fate } : each)),
      )
    }
    setSending(false)
    const told = lately()
    if (told.length === 0) return
    await revalidate(lively)
    setLately((known) => known.filter((each) => !told.includes(each)))
  }
  return {
    all,
    shown: () => [...lately(), ...all()],
    sending,
    add: (deed) => {
      const agency = acting()?.agency.id ?? ""
      const at = new Date().toISOString()
      change((line) => [...line, { ...deed, key: keyOf(deed), agency, at }])
      void send()
    },
    retry: () => {
      change((line) => line.map(({ refused: _refused, ...each }) => each))
      void send()
    },
    drop: (key) => {
      change((line) => line.filter((each) => each.key !== key))
      void send()
    },
  }
}

/** The server's own failures and a lost session pass; what it refuses does not pass by itself. */
const isPassing = ({ status }: Problem): boolean => status === 0 || status === 401 || status >= 500

const refusedBy = ({ title, detail }: Problem) => ({ title, ...(detail ? { detail } : {}) })

/** Sends one act on the row as it stands; somebody else's act in between only means once more. */
async function sendOne(
  waiting: Waiting,
): Promise<"sent" | "later" | NonNullable<Waiting["refused"]>> {
  for (let round = 0; round < rounds; round += 1) {
    const answer = await attempt(waiting)
    if (answer.ok) return "sent"
    const { problem } = answer
    if (isPassing(problem)) return "later"
    if (problem.code !== "conflict.moved") return refusedBy(problem)
  }
  return "later"
}

async function attempt({ path, id, verb, body, key, agency }: Waiting): Promise<Answer<Receipt>> {
  const seen = await read<object>(`${path}/${id}`)
  if (!seen.ok) return seen
  const etag = seen.etag ? { etag: seen.etag } : {}
  return run({ path, id, verb, body, key, agency, ...etag })
}
