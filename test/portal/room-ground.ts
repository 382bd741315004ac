import { hour, instantOf, minute } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import type { Scene } from "#test/support/scene.ts"
import { act, givenCase, idOf, meetingOf, officerOf } from "#test/support/story.ts"

/** A conference that may be opened now, with one item on a child and one on nobody. */
export type Conference = {
  readonly id: string
  readonly child: string
  readonly reference: string
  readonly items: readonly [string, string]
}

const titles = ["Rencana pengasuhan", "Jadwal pertemuan berikutnya"] as const

async function propose(scene: Scene, meeting: string, body: Record<string, unknown>) {
  const { coordinator } = scene.cast
  const made = await scene.post(coordinator, "/agenda-items", { body: { meeting, ...body } })
  if (made.status !== 201) throw new Error(made.text)
  const id = idOf(made)
  const placed = await act(scene, coordinator, [`/agenda-items/${id}`, "place", { meeting }])
  if (placed.status !== 200) throw new Error(placed.text)
  return id
}

/** Called together by the coordinator, who leads it; the worker writes it down. */
export async function givenConference(scene: Scene): Promise<Conference> {
  const { coordinator, worker } = scene.cast
  const child = await givenCase(scene)
  const { body } = await scene.get(worker, `/cases/${child}`)
  const reference = String(body["reference"])
  const start = Date.now() + 10 * minute
  const session = {
    start: instantOf(start),
    end: instantOf(start + 2 * hour),
    zone: "WIB",
    mode: "HYBRID",
    venue: "Ruang rapat",
  }
  const made = await scene.post(coordinator, "/meetings", {
    body: meetingOf({
      profile: "case-conference",
      type: "CASE_CONFERENCE",
      title: "Pembahasan kasus",
      caseReference: reference,
      chair: coordinator.id,
      minuteTaker: worker.id,
      urgent: true,
      sessions: [session],
      invitations: [
        { agency: agencyIds.source, need: "mandatory" },
        {
          agency: agencyIds.target,
          need: "mandatory",
          people: [{ person: officerOf(scene).id, part: "lead" }],
        },
      ],
    }),
  })
  if (made.status !== 201) throw new Error(made.text)
  const id = idOf(made)
  const both = [agencyIds.source, agencyIds.target]
  const first = await propose(scene, id, {
    title: titles[0],
    purpose: "Menyepakati di mana anak tinggal.",
    minutes: 20,
    caseReference: reference,
    access: { to: "agencies", agencies: both },
  })
  const second = await propose(scene, id, { title: titles[1], minutes: 10 })
  const done = await act(scene, coordinator, [
    `/meetings/${id}`,
    "schedule",
    { override: { reason: "Mendesak." } },
  ])
  if (done.status !== 200) throw new Error(done.text)
  return { id, child, reference, items: [first, second] }
}

/** The same with its room open, and everybody in it by name; the statement is signed. */
export async function givenRoom(scene: Scene): Promise<Conference> {
  const conference = await givenConference(scene)
  const { coordinator, worker, officers } = scene.cast
  const path = `/meetings/${conference.id}`
  const started = await act(scene, coordinator, [path, "start"])
  if (started.status !== 200) throw new Error(started.text)
  const { body } = await scene.get(coordinator, path)
  const { code } = body["room"] as { code: string }
  for (const who of [coordinator, worker, officers[0]]) {
    if (!who) continue
    const said = { code, mode: "ONSITE", pledge: true }
    const came = await act(scene, who, [path, "check-in", said])
    if (came.status !== 200) throw new Error(came.text)
  }
  return conference
}

const taken = async (reply: ReturnType<typeof act>): Promise<void> => {
  const { status, text } = await reply
  if (status !== 200) throw new Error(text)
}

/** What the item on the child came to: a decision, and an action that the other agency does. */
const outcomes = [
  { kind: "DECISION", text: "Anak tetap bersama bibi." },
  {
    kind: "ACTION",
    text: "Mendampingi anak di sekolah.",
    action: {
      owner: agencyIds.target,
      verifier: agencyIds.source,
      due: instantOf(Date.now() + 7 * 24 * hour),
    },
  },
]

/** A conference that is over: one item decided, the other put off. */
export async function givenHeld(scene: Scene): Promise<Conference> {
  const conference = await givenRoom(scene)
  const { coordinator, worker } = scene.cast
  const [first, second] = conference.items
  const childView = { how: "HEARD", text: "Ingin tetap di rumah bibi." }
  await taken(act(scene, worker, [`/agenda-items/${first}`, "open"]))
  await taken(act(scene, worker, [`/agenda-items/${first}`, "record", { outcomes }]))
  await taken(act(scene, worker, [`/agenda-items/${first}`, "decide", { childView }]))
  const reason = "Waktu habis."
  await taken(act(scene, worker, [`/agenda-items/${second}`, "defer", { reason }]))
  await taken(act(scene, coordinator, [`/meetings/${conference.id}`, "end"]))
  return conference
}

/** Its minutes lie before the agencies that came. */
export async function givenCirculated(scene: Scene): Promise<Conference> {
  const conference = await givenHeld(scene)
  const { coordinator, worker } = scene.cast
  const path = `/meetings/${conference.id}`
  const words = { preface: "Rapat dibuka oleh ketua.", closing: "" }
  await taken(act(scene, worker, [path, "draft-minutes"]))
  await taken(act(scene, worker, [path, "write-minutes", words]))
  await taken(act(scene, coordinator, [path, "circulate"]))
  return conference
}
