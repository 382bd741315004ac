import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js"
import { createStore, reconcile } from "solid-js/store"
import { acting } from "../session/agency.ts"
import { language } from "../words/words.ts"
import { decode, type Undecoded } from "./decode.ts"
import type { Entry, Outcome, Result } from "./lines.ts"
import type { Parsed, Unparsed } from "./parse.ts"
import { ports } from "./ports.ts"
import { type Ending, runImport } from "./run-import.ts"
import type { Transfer, Wanted } from "./transfer.ts"

export type Trouble = Undecoded | Unparsed
export type Phase = "chosen" | "rehearsing" | "rehearsed" | "running" | "ran"
export const outcomes: readonly Outcome[] = ["new", "changed", "unchanged", "refused", "failed"]

type Entries = readonly Entry<Wanted>[]

/** The file chosen: what it says, or why it cannot be read. */
function createSheet(transfer: Transfer) {
  const [file, setFile] = createSignal<{ name: string; parsed: Parsed }>()
  const [trouble, setTrouble] = createSignal<Trouble>()
  const entries = createMemo(() => transfer.entries(file()?.parsed.lines ?? []))
  const take = async (chosen: File): Promise<void> => {
    setFile(undefined)
    const decoded = decode(new Uint8Array(await chosen.arrayBuffer()))
    const parsed = "wrong" in decoded ? decoded : transfer.parse(decoded.text, language())
    setTrouble("wrong" in parsed ? parsed : undefined)
    if (!("wrong" in parsed)) setFile({ name: chosen.name, parsed })
  }
  return { file, trouble, entries, take }
}

/** What became of each line, and which are still to be done. */
function createResults(entries: Accessor<Entries>) {
  const [results, setResults] = createStore<Record<number, Result>>({})
  const open = createMemo(() => entries().filter(({ wanted }) => wanted !== undefined))
  const left = createMemo(() => open().filter(({ row }) => results[row] === undefined))
  const troubled = createMemo(() =>
    open().filter(({ row }) => ["failed", "refused"].includes(results[row]?.outcome ?? "")),
  )
  const counts = createMemo(() => {
    const all = entries().map(({ row }) => results[row]?.outcome)
    return new Map(outcomes.map((each) => [each, all.filter((one) => one === each).length]))
  })
  const reset = () => {
    const known = entries().flatMap(({ row, result }) => (result ? [[row, result]] : []))
    setResults(reconcile(Object.fromEntries(known)))
  }
  return {
    results,
    open,
    left,
    troubled,
    counts,
    reset,
    // Named as a whole: a store would mix a new answer into the old one.
    tell: (row: number, result: Result) => setResults({ [row]: result }),
    size: () => open().length,
    done: () => open().length - left().length,
  }
}

type Walk = { readonly rehearsal: boolean; readonly todo: Entries }

/** One run after another over the lines of a file; a new one makes an end of the one before. */
function createWalk(transfer: Transfer, tell: (row: number, result: Result) => void) {
  const [phase, setPhase] = createSignal<Phase>("chosen")
  const [ending, setEnding] = createSignal<Ending>()
  const [waiting, setWaiting] = createSignal(false)
  let current = { stopped: false }
  const stop = () => {
    current.stopped = true
  }
  // Who leaves the page leaves no requests behind; what was done stays done whole.
  onCleanup(stop)
  const begin = (at: Phase) => {
    stop()
    setEnding(undefined)
    setPhase(at)
    current = { stopped: false }
    return current
  }
  const go = async ({ rehearsal, todo }: Walk): Promise<void> => {
    const agency = acting()?.agency.id ?? ""
    const mine = begin(rehearsal ? "rehearsing" : "running")
    const ended = await runImport({
      entries: todo,
      importer: transfer.importer(ports, agency),
      rehearsal,
      ports,
      // Lines were meant for the agency one acted for when it began.
      isStopped: () => mine.stopped || acting()?.agency.id !== agency,
      onResult: (row, result) => mine === current && tell(row, result),
      onWaiting: setWaiting,
    })
    if (mine !== current) return
    setWaiting(false)
    setEnding(ended)
    setPhase(rehearsal ? (ended === "done" ? "rehearsed" : "chosen") : "ran")
  }
  return { phase, ending, waiting, stop, begin, go }
}

/** One file on its way into the register: what it says, how far it is, and what became of it. */
export function createJob(transfer: Transfer) {
  const { take, ...sheet } = createSheet(transfer)
  const { tell, reset, open, ...lines } = createResults(sheet.entries)
  const { begin, go, ...walk } = createWalk(transfer, tell)
  const anew = (rehearsal: boolean) => {
    reset()
    return go({ rehearsal, todo: open() })
  }
  return {
    transfer,
    ...sheet,
    ...lines,
    ...walk,
    isBusy: () => walk.phase() === "rehearsing" || walk.phase() === "running",
    choose: async (chosen: File): Promise<void> => {
      begin("chosen")
      await take(chosen)
      reset()
    },
    rehearse: () => anew(true),
    start: () => anew(false),
    goOn: () => go({ rehearsal: false, todo: lines.left() }),
    again: () => go({ rehearsal: false, todo: lines.troubled() }),
  }
}

export type Job = ReturnType<typeof createJob>
