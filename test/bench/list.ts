import type { Asking } from "./caller.ts"
import type { Figure } from "./figure.ts"
import { officerFrom } from "./people.ts"
import { profileOf } from "./profile.ts"
import { record } from "./recorder.ts"
import { inTurn, median, ratioOf } from "./rounds.ts"
import type { Stage } from "./stage.ts"

const rounds = 15
const calls = 20

/** What the API adds to the membership read and the query of a list. */
export async function benchList(stage: Stage): Promise<readonly Figure[]> {
  const headers = stage.headersOf(officerFrom(stage.cast))
  const asking: Asking = { method: "GET", path: "/v1/handoffs?box=in", headers }
  const overHttp = (count: number) =>
    stage.calls.prepare(
      Array.from({ length: count }, () => asking),
      1,
    )
  await (await overHttp(100))()
  const sent = await record(async () => (await overHttp(1))())
  const commands = Array.from({ length: calls }, () => sent.map((each) => each.again((it) => it)))
  const byHand = async (): Promise<readonly number[]> => {
    const times: number[] = []
    for (const set of commands) {
      const start = performance.now()
      for (const command of set) await command()
      times.push(performance.now() - start)
    }
    return times
  }
  for (let count = 0; count < 5; count += 1) await byHand()
  const { ratio, ours, bare, between } = ratioOf(
    await inTurn(
      rounds,
      async () => median(await (await overHttp(calls))()),
      async () => median(await byHand()),
    ),
  )
  const told = sent.map(({ name }) => name).join(" + ")
  return [
    {
      key: "listTime",
      name: "list of 20, time at concurrency 1, to its bare reads",
      value: ratio,
      unit: "×",
      goal: 1.4,
      detail:
        `${ours.toFixed(2)} ms over HTTP, ${bare.toFixed(2)} ms for ${told} alone; ` +
        `half of the rounds ${between.map((each) => each.toFixed(2)).join("–")}`,
      eaten: await profileOf(
        async () => void (await (await overHttp(200))()),
        async () => {
          for (let count = 0; count < 200 / calls; count += 1) await byHand()
        },
        200,
      ),
    },
  ]
}
