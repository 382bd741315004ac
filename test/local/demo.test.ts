import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { canonical } from "#functions/platform/ledger.ts"
import { institutions } from "#infra/local/demo/agencies-metro.ts"
import { load } from "#infra/local/demo/load.ts"
import { people } from "#infra/local/demo/people.ts"
import { type System, startSystem } from "#infra/local/system.ts"
import {
  askAs,
  clockIn,
  clocksIn,
  handoffWith,
  type Item,
  mainRows,
  sealedRows,
  settled,
  statesOf,
} from "./demo-rows.ts"
import { testPast } from "./past-meetings.ts"

const data = mkdtempSync(join(tmpdir(), "simpul-demo-"))
let system: System
let started = 0

const ask = (email: string, path: string) => askAs(system, email, path)

const minutesFromStart = (at: unknown): number => (Date.parse(String(at)) - started) / 60_000

beforeAll(async () => {
  started = Date.now()
  system = await startSystem({ port: 0, data, demo: "small", portal: false })
})

afterAll(async () => {
  await system?.stop()
  rmSync(data, { recursive: true, force: true })
})

describe("the register", () => {
  test("has an agency for each of Metro's 22 institutions, and those the seeds name", async () => {
    const ids = (await statesOf("AGENCY#", "PROFILE")).map((each) => String(each["id"]))
    expect(new Set(institutions.map((each) => each.agency)).size).toBe(22)
    expect(ids).toEqual(expect.arrayContaining(institutions.map((each) => each.agency)))
    const others =
      "dinsos-metro lpa-lampung-tengah lksa-fajar-amanah rpsa-bunga-rampai balai-rumbai kemensos-dit-anak unicef pksai-metro"
    expect(ids).toEqual(expect.arrayContaining(others.split(" ")))
  })

  test("lets everybody in, under an address that cannot exist", async () => {
    expect(people.length).toBeGreaterThan(50)
    expect(people.filter(({ email }) => !/^[a-z]+@[a-z0-9-]+\.example$/.test(email))).toEqual([])
    for (const field of ["id", "email", "sub", "name", "totpSecret"] as const) {
      expect(new Set(people.map((each) => each[field])).size, field).toBe(people.length)
    }
    expect(people.some((each) => each.agencies.length === 2)).toBe(true)
    const { body } = await ask("rani@lpa-metro.example", "/me")
    expect(body).toMatchObject({
      person: { name: "Rani Kartikasari" },
      memberships: [
        { agency: { id: "lpa-metro" }, roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"] },
      ],
    })
  })
})

describe("scenario A", () => {
  const a9 = async () => {
    const all = await statesOf("HANDOFF#")
    const found = all.find((each) => each["to"] === "lpa-metro" && each["risk"] === "EMERGENCY")
    if (!found) throw new Error("nothing urgent was offered to LPA Kota Metro")
    return found
  }

  test("is held by Dinas Sosial, on the police's report", async () => {
    const cases = await statesOf("CASE#")
    expect(cases.find((each) => each["risk"] === "EMERGENCY")).toMatchObject({
      custodian: "dinsos-metro",
      custodyEpoch: 1,
      region: "18.72",
      category: "AMPK10_SEXUAL_CRIME",
      abhPosition: "VICTIM",
      sex: "F",
      age: 13,
      externalReferences: [{ system: "POLICE" }],
      excludedPersons: ["doni-lpa-metro"],
    })
  })

  test("has the social report under way, and the accompaniment offered with time left", async () => {
    const report = (await statesOf("HANDOFF#")).find((each) => each["to"] === "sakti-peksos-metro")
    expect(report).toMatchObject({
      status: "active",
      need: { service: "SOCIAL_REPORT" },
      approver: "hendra-dinsos-metro",
      author: "wulan-dinsos-metro",
    })
    const offered = await a9()
    expect(offered).toMatchObject({ status: "offered", need: { service: "ACCOMPANIMENT" } })
    const due = clockIn(offered, "acknowledge")
    expect(minutesFromStart(due)).toBeGreaterThan(35)
    expect(minutesFromStart(due)).toBeLessThanOrEqual(42)
  })

  test("waits for Rani, who may take it up; for Doni, whom it excludes, it does not exist", async () => {
    const path = `/handoffs/${String((await a9())["id"])}`
    const seen = await ask("rani@lpa-metro.example", path)
    expect(seen.body).toMatchObject({ status: "offered", can: { acknowledge: true } })
    expect((await ask("doni@lpa-metro.example", path)).status).toBe(404)
    await settled()
    const told = async (name: string) =>
      (await mainRows())
        .filter((row) => row["pk"] === `INBOX#lpa-metro#${name}-lpa-metro`)
        .map((row) => row["s"] as Item)
    const offered = (all: readonly Item[]) =>
      all.filter(
        (each) =>
          each["kind"] === "handoff.offered" && path.endsWith((each["about"] as { id: string }).id),
      )
    expect(offered(await told("rani"))).toHaveLength(1)
    expect(offered(await told("doni"))).toHaveLength(0)
    const invited = (await told("rani")).filter((each) => each["kind"] === "meeting.scheduled")
    expect(invited.filter((each) => each["readAt"] === undefined)).toHaveLength(1)
  })

  test("has its conference within a day; some have answered, LPA Kota Metro has not", async () => {
    const meetings = await statesOf("MEETING#")
    const conference = meetings.find((each) => each["profile"] === "case-conference")
    expect(conference).toMatchObject({ status: "scheduled", host: "pksai-metro" })
    const [session] = (conference?.["sessions"] ?? []) as { start: string; mode: string }[]
    expect(session?.mode).toBe("HYBRID")
    expect(minutesFromStart(session?.start)).toBeGreaterThan(80)
    expect(minutesFromStart(session?.start)).toBeLessThan(24 * 60)
    const invited = (conference?.["invitations"] ?? []) as { agency: string; answer: string }[]
    const answers = Object.fromEntries(invited.map((each) => [each.agency, each.answer]))
    expect(answers).toMatchObject({
      "dinsos-metro": "ACCEPTED",
      "uptd-ppa-metro": "DELEGATED",
      "psikolog-metro": "TENTATIVE",
      "balai-rumbai": "ACCEPTED",
      "lpa-metro": "PENDING",
    })
  })
})

test("handoffs are at every stage that lists have to show", async () => {
  const all = await statesOf("HANDOFF#")
  const told = all.map((each) => [each["kind"], each["from"], each["to"], each["status"]].join(" "))
  expect(told.toSorted()).toEqual([
    "placement dinsos-metro lksa-metro active",
    "referral dinsos-metro balai-rumbai pending-approval",
    "referral dinsos-metro lpa-lampung-tengah accepted",
    "referral dinsos-metro lpa-metro accepted",
    "referral dinsos-metro lpa-metro offered",
    "referral dinsos-metro psikolog-metro declined",
    "referral dinsos-metro psikolog-metro offered",
    "referral dinsos-metro sakti-peksos-metro active",
    "referral lksa-fajar-amanah balai-rumbai under-review",
    "referral uptd-ppa-metro lpa-metro offered",
    "return dinsos-metro uptd-ppa-metro active",
    "transfer dinsos-metro balai-rumbai handover",
    "transfer uptd-ppa-metro dinsos-metro accepted",
    "transfer uptd-ppa-metro dinsos-metro info-requested",
    "transfer uptd-ppa-metro dinsos-metro returned",
  ])
  const declined = all.find((each) => each["status"] === "declined")
  expect(declined?.["declined"]).toMatchObject({ alternative: "uptd-ppa-metro" })
  const due = all.flatMap((each) => clocksIn(each).map((clock) => clock.due))
  expect(due.length).toBeGreaterThan(10)
  expect(
    due.filter((at) => minutesFromStart(at) < 30),
    "what is due is alive",
  ).toEqual([])
})

describe("every part of a handoff has something to show", () => {
  test("a missed deadline, told up the ladder", async () => {
    const all = (await statesOf("HANDOFF#")).filter((each) => each["to"] === "psikolog-metro")
    const missed = all.find((each) => each["status"] === "offered")
    expect(missed && clocksIn(missed)).toMatchObject([{ kind: "acknowledge", rung: 2 }])
  })

  test("a manifest with tasks that still have to be placed", async () => {
    const id = String((await handoffWith("accepted", "transfer"))["id"])
    const { body } = await ask("wulan@dinsos-metro.example", `/handoffs/${id}/manifest`)
    expect(body).toMatchObject({ listed: 4, unplaced: 3 })
  })

  test("a child on the way, of whom the escort gives signs of life", async () => {
    const travelling = await handoffWith("handover", "transfer")
    expect(travelling["handover"]).toMatchObject({ travels: true, checkInEvery: 90 })
    expect(minutesFromStart(clockIn(travelling, "check-in"))).toBeGreaterThan(60)
  })

  test("a child in the care of one agency, and in the custody of another", async () => {
    const child = String((await handoffWith("active", "placement"))["case"])
    const { body } = await ask("wulan@dinsos-metro.example", `/cases/${child}/custody`)
    expect(body).toMatchObject({
      custodian: { id: "dinsos-metro" },
      careHolder: { id: "lksa-metro" },
      verified: true,
    })
  })

  test("a child who came back: three spells of custody, all on record", async () => {
    const child = String((await handoffWith("returned", "transfer"))["case"])
    const { body } = await ask("sekar@uptd-ppa-metro.example", `/cases/${child}/custody`)
    const history = body["history"] as readonly { custodian: { id: string } }[]
    expect(history.map(({ custodian }) => custodian.id)).toEqual([
      "uptd-ppa-metro",
      "dinsos-metro",
      "uptd-ppa-metro",
    ])
    expect(body["verified"]).toBe(true)
  })

  test("statutory clocks of scenario B, which a bridge sees without the child", async () => {
    const cases = await statesOf("CASE#")
    const found = cases.find((each) => each["abhPosition"] === "CONFLICT")
    expect(found && clocksIn(found).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["PP65_DELIVER_LITMAS", "PP65_OFFER_DIVERSION", "SPPA_DIV_START_INV"]),
    )
    const path = `/cases/${String(found?.["id"])}`
    const { body } = await ask("rani@lpa-metro.example", path)
    expect(body).toMatchObject({ relation: "bridge" })
    expect(body).not.toHaveProperty("category")
  })

  test("a child of scenario C whom nobody can name yet", async () => {
    const cases = await statesOf("CASE#")
    expect(cases.find((each) => each["custodian"] === "lksa-fajar-amanah")).toMatchObject({
      identityStatus: "NONE",
      isAgeEstimated: true,
    })
  })

  test("a house that closes, with its children and a bulk handoff to approve", async () => {
    const cases = await statesOf("CASE#")
    expect(cases.filter((each) => each["custodian"] === "lksa-tunas-metro")).toHaveLength(8)
    const { body } = await ask("aisyah@lksa-tunas-metro.example", "/batches")
    expect(body["items"]).toMatchObject([{ status: "pending-approval" }])
  })
})

testPast(ask)

test("children are invented, and the main table knows neither name nor NIK", async () => {
  const sections = (await sealedRows()).filter((row) => row["sk"] === "SECTION#identity")
  type Identity = { readonly name?: string; readonly nik?: string; readonly address?: string }
  const contents = sections.map((row) => (row["s"] as Item)["content"] as Identity)
  const identities = contents.filter(({ name }) => name !== undefined)
  // Scenario C's child has no name yet.
  expect([contents.length, identities.length]).toEqual([21, 20])
  expect(identities.filter(({ nik = "" }) => !/^99\d{14}$/.test(nik))).toEqual([])
  const main = JSON.stringify(await mainRows())
  const secrets = identities.flatMap(({ name = "", nik = "", address }) => [
    ...name.split(" ").filter((each) => each !== "Peragaan"),
    nik,
    ...(address ? [address] : []),
  ])
  expect(secrets.filter((each) => main.includes(each))).toEqual([])
})

test("loading again changes nothing", async () => {
  const before = await settled()
  const sealed = canonical(await sealedRows())
  await load({ size: "small", say: () => {} })
  expect(await settled()).toBe(before)
  expect(canonical(await sealedRows())).toBe(sealed)
})

test("an unknown size is refused in a sentence that says what to do", async () => {
  await expect(load({ size: "raksasa", say: () => {} })).rejects.toThrow(/--demo=small/)
})
