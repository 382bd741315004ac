import { agencyIds, type Player } from "#test/support/cast.ts"
import type { Reply } from "#test/support/scene.ts"
import {
  acceptance,
  draftOf,
  givenCase,
  givenOffered,
  givenReviewed,
  idOf,
  meetingOf,
  openingOf,
} from "#test/support/story.ts"
import { officerFrom } from "./people.ts"
import { type Capacity, record, type Sent } from "./recorder.ts"
import type { Stage } from "./stage.ts"

/** What one operation consumed, as the engine counted it. */
export type Units = {
  readonly reads: number
  readonly writes: number
  readonly sent: readonly Sent[]
}
export type UnitTable = ReadonlyMap<string, Units>

const sum = (sent: readonly Sent[], of: (capacity: Capacity) => number): number =>
  sent.flatMap(({ capacity }) => capacity).reduce((total, each) => total + of(each), 0)

const isWrite = ({ name }: Sent): boolean => /Write|Put|Update|Delete/.test(name)

export const unitsOf = (sent: readonly Sent[]): Units => ({
  reads: sum(
    sent.filter((each) => !isWrite(each)),
    ({ CapacityUnits = 0 }) => CapacityUnits,
  ),
  writes: sum(sent.filter(isWrite), ({ CapacityUnits = 0 }) => CapacityUnits),
  sent,
})

function must(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`)
  return reply
}

type Op = { readonly who: Player; readonly path: string }
type Act = Op & { readonly verb: string; readonly body?: unknown }

function notebook(stage: Stage) {
  const table = new Map<string, Units>()
  const note = async (name: string, work: () => Promise<Reply>): Promise<Reply> => {
    let reply: Reply | undefined
    const sent = await record(async () => {
      reply = must(await work())
    })
    table.set(name, unitsOf(sent))
    if (!reply) throw new Error(`${name} answered nothing`)
    return reply
  }
  return {
    table,
    read: (name: string, { who, path }: Op) => note(name, () => stage.get(who, path)),
    create: (name: string, { who, path }: Op, body: unknown) =>
      note(name, () => stage.post(who, path, { body })),
    async act(name: string, { who, path, verb, body = {} }: Act) {
      const match = must(await stage.get(who, path)).headers.get("ETag") ?? ""
      return note(name, () => stage.post(who, `${path}/${verb}`, { body, match }))
    },
  }
}

/** Does everything once and notes what each operation consumed. */
export async function unitsNow(stage: Stage): Promise<UnitTable> {
  const { table, read, create, act } = notebook(stage)
  const { worker, coordinator } = stage.cast
  const officer = officerFrom(stage.cast)
  // A process asks once who a token belongs to.
  for (const who of [worker, coordinator, officer]) await stage.get(who, "/me")
  // And every few minutes which days are closed.
  await stage.get(officer, `/agencies/${agencyIds.target}`)

  await read("handoffs, inbox of 20", { who: officer, path: "/handoffs?box=in" })
  await read("handoffs, outbox of 20", { who: worker, path: "/handoffs?box=out" })
  await read("notices, page of 20", { who: officer, path: "/notices" })
  await read("cases, page of 20", { who: worker, path: "/cases" })
  await create("case: open", { who: worker, path: "/cases" }, openingOf())

  const service = { service: "TEMPORARY_SHELTER" }
  const child = await givenCase(stage)
  const made = await create(
    "handoff: create",
    { who: worker, path: "/handoffs" },
    draftOf(child, service),
  )
  const path = `/handoffs/${idOf(made)}`
  await act("handoff: offer", { who: worker, path, verb: "offer" })
  await act("handoff: acknowledge", {
    who: officer,
    path,
    verb: "acknowledge",
    body: { attest: true },
  })
  await act("handoff: accept", { who: officer, path, verb: "accept", body: acceptance(officer) })
  await read("handoff: one", { who: officer, path })
  const contact = { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
  await act("handoff: commit", { who: officer, path, verb: "commit", body: contact })

  const declined = { reason: "NO_CAPACITY", text: "Penuh.", alternative: agencyIds.third }
  const second = `/handoffs/${await givenReviewed(stage, service)}`
  await act("handoff: decline", { who: officer, path: second, verb: "decline", body: declined })
  const third = `/handoffs/${await givenOffered(stage, service)}`
  const reason = { reason: "Keluarga menemukan tempat." }
  await act("handoff: withdraw", { who: worker, path: third, verb: "withdraw", body: reason })

  const meeting = await create(
    "meeting: draft",
    { who: coordinator, path: "/meetings" },
    meetingOf(),
  )
  const place = `/meetings/${idOf(meeting)}`
  await act("meeting: schedule", { who: coordinator, path: place, verb: "schedule" })
  await read("meetings, upcoming", { who: officer, path: "/meetings?when=upcoming" })
  return table
}
