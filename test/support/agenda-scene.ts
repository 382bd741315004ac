import { expect } from "vitest"
import { type MeetingId, personId } from "#shared/kernel/id.ts"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import { agencyIds, type Player } from "./cast.ts"
import { changeRow, putRows, seed } from "./rows.ts"
import type { Reply, Scene } from "./scene.ts"
import { act, givenCase, idOf, meetingOf, officerOf } from "./story.ts"

/** Whatever was said of the child. */
export const mark = "kenari-agenda-rahasia"
export const word = (field: string): string => `${mark} ${field}`
let days = 0
/** A day of its own for each meeting: nobody chairs two at once. */
const nextDay = () => {
  days += 1
  return instantOf(Date.now() + days * day)
}

export const told = ({ status, body }: Reply) => [status, body["code"]]
export type Shown = {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly needsPledge?: boolean
  readonly window?: { readonly start: string }
  readonly can: Readonly<Record<string, true | string>>
}
export const itemsOf = (reply: Reply) => reply.body["items"] as readonly Shown[]

export const strangerOf = (scene: Scene): Player => {
  const [found] = scene.cast.strangers
  if (!found) throw new Error("there is a stranger")
  return found
}

/** It must have worked. */
export async function done(reply: Promise<Reply>): Promise<Reply> {
  const answer = await reply
  expect([200, 201], String(answer.body["code"])).toContain(answer.status)
  return answer
}

/** The supervisor chairs, the worker takes the minutes; three agencies are invited. */
export async function givenConference(scene: Scene) {
  const starts = nextDay()
  const { coordinator, supervisor, worker } = scene.cast
  const child = await givenCase(scene)
  const seen = await scene.get(worker, `/cases/${child}`)
  const reference = String(seen.body["reference"])
  const body = meetingOf({
    profile: "case-conference",
    type: "CASE_CONFERENCE",
    title: "Pembahasan bersama",
    caseReference: reference,
    chair: supervisor.id,
    minuteTaker: worker.id,
    sessions: [
      { start: starts, end: instantOf(Date.parse(starts) + 3 * hour), zone: "WIB", mode: "HYBRID" },
    ],
    invitations: [
      { agency: agencyIds.source, need: "mandatory" },
      { agency: agencyIds.target, need: "mandatory" },
      { agency: agencyIds.third, need: "optional" },
    ],
  })
  const id = idOf(await done(scene.post(coordinator, "/meetings", { body }))) as MeetingId
  await done(act(scene, coordinator, [`/meetings/${id}`, "schedule"]))
  return { id, reference, starts }
}

async function propose(
  scene: Scene,
  [meeting, change]: readonly [string, Record<string, unknown>],
): Promise<string> {
  const { worker, supervisor } = scene.cast
  const body = { meeting, title: word("judul"), minutes: 30, ...change }
  const id = idOf(await done(scene.post(worker, "/agenda-items", { body })))
  await done(act(scene, supervisor, [`/agenda-items/${id}`, "place", { meeting }]))
  return id
}

/** One item on a child, for the target agency, and one for all. */
export async function givenAgenda(scene: Scene) {
  const { id: meeting, reference, starts } = await givenConference(scene)
  const item = await propose(scene, [
    meeting,
    {
      caseReference: reference,
      purpose: word("tujuan"),
      attachments: [{ label: word("lampiran"), reference: word("nomor") }],
      access: { to: "agencies", agencies: [agencyIds.target] },
    },
  ])
  const open = await propose(scene, [meeting, { title: "Rencana kerja" }])
  return { meeting, reference, starts, item, open }
}

/** The meeting begins, as the room's own acts make it. */
export async function begin(
  scene: Scene,
  meeting: MeetingId,
  pledged: readonly Player[],
): Promise<void> {
  await changeRow(scene.tables, meetingRef(meeting), { status: "in-progress" })
  const { supervisor, worker } = scene.cast
  const at = instantOf(Date.now())
  const people = [supervisor, worker, officerOf(scene)]
  const entryOf = ({ id }: Player) => ({
    key: id,
    person: personId.parse(id),
    mode: "ONSITE" as const,
    arrivedAt: at,
    speaksAs: "lead" as const,
    isSocialWorker: true,
    ...(pledged.some((each) => each.id === id) ? { pledgedAt: at } : {}),
  })
  await putRows(
    scene.tables,
    [agencyIds.source, agencyIds.target].map((of) =>
      seed(rollRef(meeting, of), {
        meeting,
        of,
        entries: people.filter(({ agency }) => agency === of).map(entryOf),
        unnamed: 0,
      }),
    ),
  )
}

export const outcomes = () => ({
  outcomes: [
    { kind: "DECISION", text: word("putusan") },
    {
      kind: "ACTION",
      text: word("tugas"),
      action: { owner: agencyIds.target, verifier: agencyIds.source, due: inDays(9) },
    },
  ],
})
const inDays = (days: number) => instantOf(Date.now() + days * day)
