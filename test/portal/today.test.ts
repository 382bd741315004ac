import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { balai, bayu, jauh, lila, openRegister, registration } from "#test/support/agency-stage.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { act, givenCase, idOf } from "#test/support/story.ts"
import { byUrgency } from "#web/today/urgency.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openRegister)
})
afterAll(() => stage.end())

const done = "Semua sudah ditangani"
const queue = 'main a[href="/instansi/persetujuan"]'

async function givenLapsing(): Promise<string> {
  const { scene } = stage
  const body = {
    kind: "PKS",
    number: "PKS-UJI/9",
    title: "Penampungan yang segera berakhir",
    parties: [agencyIds.source, balai],
    from: instantOf(Date.now() - day),
    until: instantOf(Date.now() + 20 * day),
    clauses: [
      { effect: "allow", services: ["TEMPORARY_SHELTER"], regions: ["18.72"], data: ["MASKED"] },
    ],
  }
  const made = await scene.post(scene.cast.coordinator, "/partnerships", { body })
  expect(made.status, made.text).toBe(201)
  const signed = await act(scene, bayu, [`/partnerships/${idOf(made)}`, "sign"])
  expect(signed.status, signed.text).toBe(200)
  return idOf(made)
}

describe("who leads an agency", () => {
  test("is told that all is handled only where nothing waits for the agency", async () => {
    const page = await stage.visit(jauh)
    await page.getByText(done).waitFor()
    expect(await page.locator(queue).count()).toBe(0)
  })

  test("sees the registrations that wait until the own agency has approved", async () => {
    const { scene } = stage
    const made = await scene.post(lila, "/agencies", { body: registration("rpsa-hari-ini") })
    expect(made.status, made.text).toBe(201)
    const page = await stage.visit(bayu)
    await page.locator(queue).getByText("Pendaftaran instansi menunggu persetujuan: 1").waitFor()
    expect(await page.getByText(done).count()).toBe(0)
    const sponsor = await stage.visit(lila)
    await sponsor.getByText(done).waitFor()
    await act(scene, bayu, ["/agencies/rpsa-hari-ini", "approve"])
    await page.reload()
    await page.getByText(done).waitFor()
  })

  test("sees the agreements that lapse within 30 days", async () => {
    const id = await givenLapsing()
    const page = await stage.visit(bayu)
    await page.locator(`main a[href="/kerja-sama/${id}"]`).waitFor()
    await page.getByRole("heading", { name: "Segera berakhir" }).waitFor()
    expect(await page.getByText(done).count()).toBe(0)
    await expectAccessible(page)
    expect(stage.complaints()).toEqual([])
  })
})

describe("who works on cases", () => {
  test("sees children nobody was named for, until somebody is", async () => {
    const { scene } = stage
    const { worker } = scene.cast
    const id = await givenCase(scene)
    const page = await stage.visit(worker)
    const group = page.locator("section", { hasText: "Belum ada petugasnya" })
    await group.locator(`a[href="/kasus/${id}"]`).waitFor()
    await expectAccessible(page)
    const named = await act(scene, worker, [`/cases/${id}`, "name-worker", { person: worker.id }])
    expect(named.status, named.text).toBe(200)
    await page.reload()
    await page.getByText(done).waitFor()
    expect(await group.count()).toBe(0)
  })

  test("sees the tasks of the week, their own and those of nobody", async () => {
    const { scene } = stage
    const { worker } = scene.cast
    const child = await givenCase(scene)
    await act(scene, worker, [`/cases/${child}`, "name-worker", { person: worker.id }])
    const due = instantOf(Date.now() + 2 * day)
    for (const [kind, at] of [
      ["VISIT", due],
      ["SCHOOL", instantOf(Date.now() + 20 * day)],
    ]) {
      const made = await scene.post(worker, "/tasks", { body: { case: child, kind, due: at } })
      expect(made.status, made.text).toBe(201)
    }
    const page = await stage.visit(worker)
    const group = page.locator("section", { hasText: "Tugas minggu ini" })
    await group.getByText("Kunjungan").waitFor()
    expect(await group.getByText("Sekolah").count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })
})

describe("the most urgent", () => {
  test("is the gravest, and among equals what is due first", () => {
    const at = (text: string) => ({ kind: "answer", at: text }) as never
    const cards = [
      { risk: "LOW", due: at("2026-01-01") },
      { risk: "HIGH", due: at("2026-01-03") },
      { risk: "EMERGENCY" },
      { risk: "HIGH", due: at("2026-01-02") },
    ] as const
    expect([...cards].sort(byUrgency)).toEqual([cards[2], cards[3], cards[1], cards[0]])
  })
})
