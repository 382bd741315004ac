import { capacityRef } from "#shared/agency/agency.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { freshKey } from "#test/support/scene.ts"
import type { Asking } from "./caller.ts"
import type { Figure } from "./figure.ts"
import { caseAt, handoffAt } from "./filled.ts"
import { officerFrom } from "./people.ts"
import { profileOf } from "./profile.ts"
import { record, type Sent } from "./recorder.ts"
import { cpuOf, inTurn, median, ratioOf, spread } from "./rounds.ts"
import type { Stage } from "./stage.ts"

type Handle = { readonly place: number; readonly key: string }

const acceptance = JSON.stringify({
  worker: "petugas-1",
  handoverAt: instantOf(Date.now() + day),
})

/** The handoffs that wait for an acceptance; each is accepted once. */
export type Waiting = { take(count: number): readonly Handle[] }

export function waiting(from: number): Waiting {
  let next = from
  return {
    take: (count) =>
      Array.from({ length: count }, () => {
        next += 1
        return { place: next - 1, key: freshKey() }
      }),
  }
}

const askingFor =
  (headers: Record<string, string>) =>
  ({ place, key }: Handle): Asking => ({
    method: "POST",
    path: `/v1/handoffs/${handoffAt(place)}/accept`,
    headers: { ...headers, "If-Match": '"3.1"', "Idempotency-Key": key },
    body: acceptance,
  })

/** Sends what the API sent for one handoff, in the same order, for another one. */
function direct(sent: readonly Sent[], model: Handle, { place, key }: Handle) {
  const change = (json: string): string =>
    json
      .replaceAll(handoffAt(model.place), handoffAt(place))
      .replaceAll(caseAt(model.place), caseAt(place))
      .replaceAll(model.key, key)
  const commands = sent.map((each) => each.again(change))
  return async () => {
    for (const command of commands) await command()
  }
}

/** As many free places as any run can take. */
export async function manyPlaces({ tables }: Stage): Promise<void> {
  const capacity = { places: 1e6, taken: 0, reserved: 0, room: 1e6, closed: false }
  const ref = capacityRef(agencyIds.target, "TEMPORARY_SHELTER")
  const asOf = instantOf(Date.now())
  const about = { agency: agencyIds.target, service: "TEMPORARY_SHELTER" } as const
  await putRows(tables, [seed(ref, { ...about, ...capacity, asOf })])
}

/** Both sides of an acceptance: over HTTP, and the same commands by hand. */
export async function acceptSides(stage: Stage, queue: Waiting) {
  // A process asks once who a token belongs to: that must not be in the record.
  await stage.get(officerFrom(stage.cast), "/me")
  const asking = askingFor(stage.headersOf(officerFrom(stage.cast)))
  const [model] = queue.take(1)
  if (!model) throw new Error("nothing waits")
  // Nor which days are closed: that is asked again after minutes, not with each act.
  await stage.get(officerFrom(stage.cast), `/handoffs/${handoffAt(model.place)}`)
  const once = async () => (await stage.calls.prepare([asking(model)], 1))()
  const sent = await record(once)
  return {
    commands: sent.map(({ name }) => name),
    overHttp: (count: number, width: number) =>
      stage.calls.prepare(queue.take(count).map(asking), width),
    byHand: (count: number, width: number) => {
      const tasks = queue.take(count).map((handle) => direct(sent, model, handle))
      const times: number[] = []
      const timed = tasks.map((task) => async () => {
        const start = performance.now()
        await task()
        times.push(performance.now() - start)
      })
      return async (): Promise<readonly number[]> => {
        await spread(timed, width)
        return times
      }
    },
  }
}

const roundsOfTime = 15
const callsOfTime = 14
const roundsOfCpu = 11
const callsOfCpu = 64

/** What the API adds to its own reads and its own transaction. */
export async function benchAccept(stage: Stage, queue: Waiting): Promise<readonly Figure[]> {
  const sides = await acceptSides(stage, queue)
  await (await sides.overHttp(150, 16))()
  await sides.byHand(150, 16)()
  const time = ratioOf(
    await inTurn(
      roundsOfTime,
      async () => median(await (await sides.overHttp(callsOfTime, 1))()),
      async () => median(await sides.byHand(callsOfTime, 1)()),
    ),
  )
  const cpuFor = async (run: () => Promise<unknown>) => (await cpuOf(run)) / callsOfCpu
  const cpu = ratioOf(
    await inTurn(
      roundsOfCpu,
      async () => cpuFor(await sides.overHttp(callsOfCpu, 16)),
      async () => cpuFor(sides.byHand(callsOfCpu, 16)),
    ),
  )
  const told = ({ ours, bare, between: [low, high] }: typeof time): string =>
    `${ours.toFixed(2)} ms over HTTP, ${bare.toFixed(2)} ms for ${sides.commands.join(" + ")} alone; ` +
    `half of the rounds ${low.toFixed(2)}–${high.toFixed(2)}`
  const eaten = await profileOf(
    async () => void (await (await sides.overHttp(300, 16))()),
    async () => void (await sides.byHand(300, 16)()),
    300,
  )
  return [
    {
      key: "acceptTime",
      name: "accept, time at concurrency 1, to its bare commands",
      value: time.ratio,
      unit: "×",
      goal: 1.4,
      detail: told(time),
      eaten,
    },
    {
      key: "acceptCpu",
      name: "accept, CPU at concurrency 16, to its bare commands",
      value: cpu.ratio,
      unit: "×",
      goal: 1.3,
      detail: told(cpu),
      eaten,
    },
  ]
}
