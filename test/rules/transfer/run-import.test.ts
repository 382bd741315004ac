import { describe, expect, test } from "vitest"
import { keyFor } from "#web/transfer/key.ts"
import type { Entry, Importer, Result } from "#web/transfer/lines.ts"
import { refusedBy } from "#web/transfer/lines.ts"
import { type Run, runImport } from "#web/transfer/run-import.ts"

const entries = (count: number): readonly Entry<number>[] =>
  Array.from({ length: count }, (_, place) => ({ row: place, name: `n${place}`, wanted: place }))
const problem = (status: number, code = "some.code"): Result =>
  refusedBy({ status, code, title: "" })
const nothing = async (): Promise<void> => {}

type Told = {
  readonly run: Run<number>
  readonly results: Map<number, Result>
  readonly waits: number[]
}

function running(importer: Importer<number>, options: Partial<Run<number>> = {}): Told {
  const results = new Map<number, Result>()
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  const run: Run<number> = {
    entries: entries(20),
    importer,
    rehearsal: false,
    ports: { wait },
    isStopped: () => false,
    onResult: (row, result) => results.set(row, result),
    ...options,
  }
  return { run, results, waits }
}

describe("an import on its way", () => {
  test("has at most four requests in flight", async () => {
    let [flying, most] = [0, 0]
    const { run, results } = running(async () => {
      flying += 1
      most = Math.max(most, flying)
      await new Promise((resolve) => setTimeout(resolve, 1))
      flying -= 1
      return { outcome: "new" }
    })
    expect(await runImport(run)).toBe("done")
    expect([most, results.size]).toEqual([4, 20])
  })

  test("waits while there is no connection, says so, and goes on by itself", async () => {
    let offline = 9
    const said: boolean[] = []
    const told = running(
      async () => {
        offline -= 1
        return offline > 0 ? problem(0) : { outcome: "new" }
      },
      { onWaiting: (waiting) => said.push(waiting) },
    )
    expect(await runImport(told.run)).toBe("done")
    expect([...told.results.values()].every(({ outcome }) => outcome === "new")).toBe(true)
    expect([said.includes(true), said.at(-1), told.waits.length]).toEqual([true, false, 8])
  })

  test("tries a disturbed line four times, a refused one once", async () => {
    const tries = new Map<number, number>()
    const { run, results } = running(
      async (row) => {
        tries.set(row, (tries.get(row) ?? 0) + 1)
        return row === 0 ? problem(503) : row === 1 ? problem(409, "conflict.busy") : problem(422)
      },
      { entries: entries(3) },
    )
    await runImport(run)
    expect([tries.get(0), tries.get(1), tries.get(2)]).toEqual([4, 4, 1])
    expect([0, 1, 2].map((row) => results.get(row)?.outcome)).toEqual([
      "failed",
      "failed",
      "refused",
    ])
  })

  test("that is stopped keeps what was done, and says nothing of the rest", async () => {
    let done = 0
    const { run, results } = running(
      async () => {
        done += 1
        return { outcome: "new" }
      },
      { isStopped: () => done >= 8 },
    )
    expect(await runImport(run)).toBe("stopped")
    expect([results.size, done]).toEqual([8, 8])
  })

  test("that is stopped without a connection does not wait for it", async () => {
    let stopped = false
    const { run, results } = running(
      async () => {
        stopped = true
        return problem(0)
      },
      { isStopped: () => stopped, ports: { wait: nothing } },
    )
    expect(await runImport(run)).toBe("stopped")
    expect(results.size).toBe(0)
  })

  test("ends where the sign-in has ended, and leaves the lines open", async () => {
    const { run, results } = running(async (row) =>
      row < 8 ? { outcome: "new" } : problem(401, "request.token-invalid"),
    )
    expect(await runImport(run)).toBe("signed-out")
    expect(results.size).toBe(8)
  })

  test("passes over lines that cannot be read", async () => {
    const broken: Entry<number> = { row: 99, name: "x", wanted: undefined }
    const { run, results } = running(async () => ({ outcome: "new" }), {
      entries: [broken, ...entries(2)],
    })
    await runImport(run)
    expect([...results.keys()]).toEqual([0, 1])
  })
})

describe("the key of a line", () => {
  const content = { agency: "a", address: "agencies", state: "", body: { code: "x" } }

  test("is the same for the same content, and a key the API takes", async () => {
    const [one, other] = [await keyFor(content), await keyFor({ ...content })]
    expect(one).toBe(other)
    expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test.each([{ agency: "b" }, { address: "members" }, { state: '"2"' }, { body: { code: "y" } }])(
    "is another one for %o",
    async (change) => {
      expect(await keyFor({ ...content, ...change })).not.toBe(await keyFor(content))
    },
  )
})
