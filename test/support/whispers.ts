import { expect } from "vitest"
import { allNouns } from "#functions/nouns.ts"
import type { Player } from "./cast.ts"
import type { Reply, Scene } from "./scene.ts"

/** A word that stands in one field of one conference, and nowhere else. */
export const whisper = (field: string): string => `kenari-${field}-bisik`

/** Every field of a conference that takes words, by who may read them. */
const fields = {
  /** Of the meeting itself: whoever is invited and works on cases. */
  meeting: [
    "judul",
    "tempat",
    "tautan",
    "alasan-slot",
    "usul-slot",
    "alasan-utama",
    "alasan-pindah",
    "golongan",
    "alasan-lanjut",
  ],
  /** Of the minutes, whichever items one may read. */
  minutes: ["pembuka", "penutup", "koreksi"],
  /** Of the item on the child, for whoever is on its list. */
  item: ["butir", "tujuan", "lampiran", "nomor", "fakta", "putusan", "beda", "pandangan"],
  /** Of another item on the child, that was put off. */
  deferred: ["butir-tunda", "alasan-tunda"],
  /** Of an item that the host turned down. */
  turnedDown: ["butir-tolak", "alasan-tolak"],
  /** Of an action: its text, what was shown, why not yet, what the verifier said. */
  action: ["tugas", "bukti", "kendala", "alasan-tanggal", "keraguan"],
  /** What each agency said of the invitation, and of the minutes. */
  targetNote: ["catatan-tujuan"],
  schoolNote: ["catatan-sekolah"],
  targetRemark: ["tanggapan-tujuan"],
  schoolRemark: ["keberatan-sekolah"],
  /** Guests on the lists of two agencies. */
  hostGuest: ["tamu", "jabatan-tamu", "surat-tamu"],
  targetGuest: ["tamu-tujuan"],
  /** Why another conference was called off, and another broken off. */
  cancelled: ["judul-batal", "alasan-batal"],
  adjourned: ["alasan-henti", "alasan-tanpa"],
  reopened: ["alasan-buka"],
  /** What a calendar program wrote into a reply, and what was refused: nobody's. */
  nowhere: ["balasan", "salah"],
} as const
export type Group = keyof typeof fields
export const allGroups = (Object.keys(fields) as Group[]).filter((each) => each !== "nowhere")

const spellings = (text: string): readonly string[] => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString("base64").replace(/=+$/, ""),
  Buffer.from(text).toString("hex"),
]

/** Calendars fold their lines: what is broken in two is told all the same. */
const unfolded = (text: string): string => text.replaceAll(/\r?\n[ \t]/g, "").toLowerCase()

/** The fields of which a text tells, however spelt; of any conference's child. */
export function whispersIn(text: string): readonly string[] {
  const told = unfolded(text)
  return Object.values(fields)
    .flat()
    .filter((field) => spellings(whisper(field)).some((each) => told.includes(each.toLowerCase())))
}

export const fieldsOf = (...groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => fields[group])

/** What is there to be read, by the path of its noun. */
type Things = Readonly<Record<string, readonly string[]>>

const boxes = [
  "/meetings?when=past",
  "/agenda-items?box=backlog",
  "/agenda-items?box=proposed",
  ...["mine", "following", "verify"].flatMap((box) => [
    `/actions?box=${box}`,
    `/actions?box=${box}&state=over`,
  ]),
  "/cases?box=team",
  "/cases?box=care",
  "/programmes/report?year=2026&quarter=4",
]

/** What a conference could show in; the register knows of none. */
const near = ["meetings", "agenda-items", "actions", "cases", "tasks", "handoffs", "notices"]

async function pathsFor(things: Things, isAll: boolean): Promise<readonly string[]> {
  const nouns = (await allNouns()).filter(({ noun }) => isAll || near.includes(noun.path))
  const all = nouns.flatMap(({ noun }) =>
    noun.reads.flatMap((read) => {
      // What asks for a time says nothing of any meeting: it is read once, with all the rest.
      if (!read.path.includes("{id}")) {
        return read.path === "" || isAll ? [`/${noun.path}${read.path}`] : []
      }
      return (things[noun.path] ?? []).map((id) => `/${noun.path}${read.path.replace("{id}", id)}`)
    }),
  )
  const versions = (things["meetings"] ?? []).map((id) => `/meetings/${id}/minutes?version=1`)
  return [...all, ...boxes, ...versions]
}

type Heard = readonly (readonly [path: string, reply: Reply])[]

/**
 * Whatever somebody can read of all this, with the addresses it was read at.
 * @param things what is there; with `all` among it, every noun is read
 */
export async function everythingFor(scene: Scene, who: Player, things: Things): Promise<Heard> {
  const paths = await pathsFor(things, "all" in things)
  return Promise.all(paths.map(async (path) => [path, await scene.get(who, path)] as const))
}

/** Nobody hears a word that is not theirs, and no calendar tells any. */
export function mustKeepQuiet(heard: Heard, [name, allowed]: readonly [string, readonly Group[]]) {
  const may = new Set(fieldsOf(...allowed))
  for (const [path, { text, headers }] of heard) {
    const isCalendar = (headers.get("Content-Type") ?? "").startsWith("text/calendar")
    const told = whispersIn(`${text}${JSON.stringify([...headers])}`)
    const wrong = isCalendar ? told : told.filter((field) => !may.has(field))
    expect([name, path, wrong]).toEqual([name, path, []])
  }
}
