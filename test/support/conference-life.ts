import { createHash } from "node:crypto"
import { day, hour, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { done } from "./agenda-scene.ts"
import { agencyIds, type Player, player } from "./cast.ts"
import { registered } from "./register.ts"
import { putRows } from "./rows.ts"
import type { Reply, Scene } from "./scene.ts"
import { agencyOf, peopleSeeds } from "./seeds.ts"
import { act, givenCase, idOf, meetingOf } from "./story.ts"
import { whisper } from "./whispers.ts"

const elsewhere = "psikolog-uji" as Player["agency"]

/** People around the usual three agencies from whom a conference is kept. */
export const bystanders = {
  uninvited: player("orang-lain", elsewhere, ["CASE_MANAGER", "COORDINATOR"]),
  platform: player("pengelola", elsewhere, ["PLATFORM_ADMIN"]),
  head: player("kepala-asal", agencyIds.source, ["AGENCY_ADMIN", "DPO"]),
  watcher: player("pengamat-tujuan", agencyIds.target, ["OBSERVER"]),
}

export async function setBystanders(scene: Scene): Promise<void> {
  const house = agencyOf(elsewhere, "Psikolog Uji", "UPTD_PPA")
  await putRows(scene.tables, [...registered(house), ...peopleSeeds(Object.values(bystanders))])
}

export type Cast = Readonly<
  Record<"owner" | "chair" | "taker" | "listed" | "school" | "kept" | "keptLater", Player>
>

export function castIn(scene: Scene): Cast {
  const { coordinator, supervisors, worker, officers, strangers } = scene.cast
  const [chair, keptLater] = supervisors
  const [listed, kept] = officers
  const [school] = strangers
  if (!chair || !keptLater || !listed || !kept || !school) throw new Error("a cast has them")
  return { owner: coordinator, chair, taker: worker, listed, school, kept, keptLater }
}

export const sessionAt = (start: Instant) => ({
  start,
  end: instantOf(Date.parse(start) + 2 * hour),
  zone: "WIB",
  mode: "HYBRID",
  venue: whisper("tempat"),
  join: `https://rapat.example/${whisper("tautan")}`,
})

export const startOf = instantOf(Date.now() + 20 * day)
/** What people write names the case now and then; whoever has no part in it reads no number. */
let number = ""
const reason = (field: string) => ({ reason: `${whisper(field)} ${number}`.trim() })

/** A child from whom somebody is kept away before anybody confers on it. */
export async function givenChild(scene: Scene): Promise<{ id: string; reference: string }> {
  const { taker, kept } = castIn(scene)
  const id = await givenCase(scene)
  await done(act(scene, taker, [`/cases/${id}`, "keep-away", { persons: [kept.id], agencies: [] }]))
  const seen = await scene.get(taker, `/cases/${id}`)
  number = String(seen.body["reference"])
  return { id, reference: number }
}

export const conferenceOf = (scene: Scene, reference: string, change: object) => {
  const { chair, taker, listed, school } = castIn(scene)
  return meetingOf({
    profile: "case-conference",
    type: "CASE_CONFERENCE",
    title: whisper("judul"),
    caseReference: reference,
    chair: chair.id,
    minuteTaker: taker.id,
    urgent: true,
    classes: [{ label: whisper("golongan"), expected: 3 }],
    sessions: [sessionAt(later(startOf, -day))],
    invitations: [
      { agency: agencyIds.source, need: "mandatory" },
      {
        agency: agencyIds.target,
        need: "mandatory",
        people: [{ person: listed.id, part: "lead" }],
      },
      {
        agency: agencyIds.third,
        need: "optional",
        people: [{ person: school.id, part: "lead" }],
      },
    ],
    ...change,
  })
}

export async function drafted(scene: Scene, reference: string, change = {}): Promise<string> {
  const body = conferenceOf(scene, reference, change)
  return idOf(await done(scene.post(castIn(scene).owner, "/meetings", { body })))
}

/** The time is asked for, and fixed against the votes that are missing. */
export async function poll(scene: Scene, path: string): Promise<void> {
  const { owner, chair, listed, school } = castIn(scene)
  const slot = (days: number) => ({
    sessions: [sessionAt(later(startOf, days * day))],
    ...reason("alasan-slot"),
  })
  const body = { slots: [slot(0), slot(1)], deadline: later(startOf, -3 * day) }
  await done(act(scene, owner, [path, "open-poll", body]))
  await done(act(scene, listed, [path, "vote", { votes: { s1: "AVAILABLE" } }]))
  await done(act(scene, school, [path, "vote", { votes: { s1: "UNAVAILABLE" } }]))
  await done(act(scene, listed, [path, "pin", { votes: { s1: "AVAILABLE" } }]))
  const offered = { ...slot(2), ...reason("usul-slot") }
  await done(act(scene, listed, [path, "offer-slot", offered]))
  await done(act(scene, owner, [path, "change-slots", { accept: ["s3"] }]))
  const choice = { slot: "s1", override: reason("alasan-utama") }
  await done(act(scene, chair, [path, "schedule", choice]))
}

/** Invitations are answered, places counted, groups made; it moves once and somebody leaves. */
export async function gather(scene: Scene, path: string): Promise<void> {
  const { owner, chair, listed, school } = castIn(scene)
  const moved = { sessions: [sessionAt(startOf)], ...reason("alasan-pindah") }
  const later = { ...moved, sessions: [{ ...sessionAt(startOf), mode: "ONSITE" }] }
  await done(act(scene, chair, [path, "reschedule", later]))
  const answer = (field: string) => ({ answer: "ACCEPTED", note: whisper(field) })
  await done(act(scene, listed, [path, "answer", answer("catatan-tujuan")]))
  await done(act(scene, school, [path, "answer", answer("catatan-sekolah")]))
  const classes = [{ label: whisper("golongan"), confirmed: 2 }]
  await done(act(scene, owner, [path, "count", { classes }]))
}

type Proposed = { readonly item: string; readonly deferred: string; readonly turnedDown: string }

/** What is talked about: of the child for one agency, of nothing in particular for all. */
export async function propose(
  scene: Scene,
  [meeting, reference]: readonly [string, string],
): Promise<Proposed> {
  const { taker, chair } = castIn(scene)
  const access = { to: "agencies", agencies: [agencyIds.target] }
  const given = async (title: string, change: object) => {
    const body = { meeting, title: whisper(title), minutes: 20, access, ...change }
    return idOf(await done(scene.post(taker, "/agenda-items", { body })))
  }
  const place = (item: string) =>
    done(act(scene, chair, [`/agenda-items/${item}`, "place", { meeting }]))
  const item = await given("butir", {
    caseReference: reference,
    purpose: whisper("tujuan"),
    attachments: [{ label: whisper("lampiran"), reference: whisper("nomor") }],
  })
  await place(item)
  const deferred = await given("butir-tunda", { caseReference: reference })
  await place(deferred)
  const turnedDown = await given("butir-tolak", { caseReference: reference })
  const no = reason("alasan-tolak")
  await done(act(scene, chair, [`/agenda-items/${turnedDown}`, "turn-down", no]))
  return { item, deferred, turnedDown }
}

const guestOf = (field: string, at: Instant) => ({
  key: `tamu-${field}`,
  name: whisper(field),
  position: whisper("jabatan-tamu"),
  letter: whisper("surat-tamu"),
  mode: "ONSITE",
  arrivedAt: at,
  speaksAs: "guest",
})

/** Everybody is called; the quorum stands. */
export async function open(now: Scene, path: string): Promise<void> {
  const { chair, taker, listed, school } = castIn(now)
  await done(act(now, chair, [path, "start"]))
  const here = ({ id }: Player) => ({
    person: id,
    mode: "ONSITE",
    arrivedAt: startOf,
    speaksAs: "lead",
    pledged: true,
  })
  const rolls = [
    {
      of: agencyIds.source,
      entries: [here(chair), here(taker), guestOf("tamu", startOf)],
    },
    {
      of: agencyIds.target,
      entries: [
        here(listed),
        { ...guestOf("tamu-tujuan", startOf), position: undefined, letter: undefined },
      ],
    },
    { of: agencyIds.third, entries: [here(school)] },
    { of: "class-1", entries: [], unnamed: 2 },
  ]
  await done(act(now, taker, [path, "call-roll", { rolls }]))
}

/** What was said of the child, and what is to be done. */
export async function decide(now: Scene, { item, deferred }: Proposed): Promise<string> {
  const { chair } = castIn(now)
  const path = `/agenda-items/${item}`
  await done(act(now, chair, [path, "open"]))
  const outcomes = [
    { kind: "FACT", text: whisper("fakta") },
    { kind: "DECISION", text: whisper("putusan") },
    { kind: "DISSENT", text: whisper("beda"), agency: agencyIds.target },
    {
      kind: "ACTION",
      text: whisper("tugas"),
      action: {
        owner: agencyIds.target,
        verifier: agencyIds.source,
        due: later(startOf, 9 * day),
      },
    },
  ]
  const recorded = await done(act(now, chair, [path, "record", { outcomes }]))
  const childView = { how: "HEARD", text: whisper("pandangan") }
  await done(act(now, chair, [path, "decide", { childView }]))
  await done(act(now, chair, [`/agenda-items/${deferred}`, "defer", reason("alasan-tunda")]))
  return String(recorded.body["id"])
}

/** The minutes are written, objected to, corrected, agreed to, and closed; then opened again. */
export async function minute(now: Scene, path: string): Promise<void> {
  const { owner, chair, taker, listed, school } = castIn(now)
  const sign = (who: Player, stand: string, field?: string): Promise<Reply> =>
    done(act(now, who, [path, "sign", { stand, ...(field ? { text: whisper(field) } : {}) }]))
  await done(act(now, taker, [path, "draft-minutes"]))
  const words = { preface: whisper("pembuka"), closing: whisper("penutup") }
  await done(act(now, taker, [path, "write-minutes", words]))
  await done(act(now, chair, [path, "circulate"]))
  await sign(school, "OBJECTED", "keberatan-sekolah")
  await done(act(now, chair, [path, "correct", { reason: whisper("koreksi") }]))
  await done(act(now, chair, [path, "circulate"]))
  await sign(listed, "APPROVED_WITH_NOTE", "tanggapan-tujuan")
  await sign(school, "DISSENT_ATTACHED", "keberatan-sekolah")
  await sign(owner, "APPROVED")
}

/** The action is taken on, blocked, moved, shown, doubted, shown again and believed. */
export async function follow(now: Scene, action: string): Promise<void> {
  const { taker, listed } = castIn(now)
  const path = `/actions/${action}`
  await done(act(now, listed, [path, "accept"]))
  const blocked = { status: "blocked", ...reason("kendala") }
  await done(act(now, listed, [path, "report", blocked]))
  const moved = { due: later(startOf, 15 * day), ...reason("alasan-tanggal") }
  await done(act(now, listed, [path, "change-date", moved]))
  const shown = { status: "done", evidence: whisper("bukti") }
  await done(act(now, listed, [path, "report", shown]))
  const doubt = { confirm: false, note: whisper("keraguan") }
  await done(act(now, taker, [path, "verify", doubt]))
  await done(act(now, listed, [path, "report", shown]))
  await done(act(now, taker, [path, "verify", { confirm: true }]))
}

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")
