import { expect, test } from "vitest"
import { mainRows, settled, statesOf } from "./demo-rows.ts"

type Ask = (email: string, path: string) => Promise<{ readonly body: Record<string, unknown> }>

/** Tests what the demonstration tells of meetings of years ago. */
export function testPast(ask: Ask): void {
  test("the five meetings of the seeds and the congress have their own days and true figures", async () => {
    const held = (await statesOf("MEETING#")).filter((each) => each["status"] === "held")
    const told = held.map((each) => {
      const [first] = each["sessions"] as { start: string }[]
      const groups = (each["classes"] as unknown[]).length
      return [first?.start.slice(0, 10), each["host"], String(each["headcount"]), groups].join(" ")
    })
    expect(told.toSorted()).toEqual([
      "2018-11-27 dinsos-metro 100 22",
      "2020-03-30 kemensos-dit-anak 36 2",
      "2020-08-19 lpai 130 3",
      "2020-08-27 balai-handayani null 1",
      "2020-09-09 balai-rumbai 57 2",
      "2020-09-21 lpai 651 1",
    ])
    type Class = { readonly label: string; readonly count: number | null }
    const counted = held.flatMap((each) => each["classes"] as Class[])
    expect(counted.filter(({ count }) => count !== null)).toEqual([
      { label: "Anak", expected: 1000, count: 651 },
    ])
  })

  test("seed 001 lasted three days at two venues, in three groups of 19 that report back", async () => {
    const { body } = await ask("irwan@balai-rumbai.example", "/meetings?when=past")
    const [rumbai] = body["items"] as readonly { id: string }[]
    const seen = (await ask("irwan@balai-rumbai.example", `/meetings/${rumbai?.id}`)).body
    const sessions = seen["sessions"] as readonly { venue: string; group?: string }[]
    expect(sessions.filter(({ group }) => group)).toHaveLength(3)
    expect(new Set(sessions.map(({ venue }) => venue)).size).toBe(2)
    type Group = { size: number; counts: readonly { count: number }[]; report: string }
    const groups = seen["groups"] as readonly Group[]
    expect(groups.map(({ size, counts }) => size + (counts[0]?.count ?? 0))).toEqual([19, 19, 19])
    expect(groups.every(({ report }) => report.length > 10)).toBe(true)
    const series = (
      await ask("irwan@balai-rumbai.example", `/programmes/${String(seen["programme"])}`)
    ).body
    expect(series).toMatchObject({ status: "closed", meetings: [{ id: rumbai?.id }] })
    const statuses = (series["objectives"] as { outcome: { status: string } }[]).map(
      ({ outcome }) => outcome.status,
    )
    expect(statuses).toEqual(["MET", "PARTLY", "MET"])
  })

  testReports(ask)
}

function testReports(ask: Ask): void {
  test("the third quarter of 2020 reports what LPAI held: 781 people, 1,000 children planned", async () => {
    const path = "/programmes/report?year=2020&quarter=3"
    const { body } = await ask("vera@lpai.example", path)
    expect(body).toMatchObject({
      held: { meetings: 2, people: 781, notStated: 0 },
      planned: { meetings: 1, expected: 1000, came: 651 },
      recommendations: { recorded: 1, waiting: 1, ACCEPTED: 0, PARTLY: 1, NOT: 0 },
    })
    const handayani = (await ask("puji@balai-handayani.example", path)).body
    expect(handayani).toMatchObject({ held: { meetings: 1, people: null, notStated: 1 } })
  })

  test("nobody's inbox starts with word of meetings long past", async () => {
    await settled()
    const past = new Set(
      (await statesOf("MEETING#")).filter(({ status }) => status === "held").map(({ id }) => id),
    )
    const notices = (await mainRows()).filter((row) => String(row["pk"]).startsWith("INBOX#"))
    const told = notices.map((row) => (row["s"] as { about: { id: string } }).about.id)
    expect(told.filter((id) => past.has(id))).toEqual([])
  })
}
