import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { type TaskId, taskRef } from "#shared/task/task.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putOwnChildren } from "#test/support/own-children.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { rowAt } from "#test/support/store.ts"
import { idOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const textOf = (ms: number): string => instantOf(Date.now() + ms).slice(0, 10)

async function givenTask(name: string, change: Record<string, unknown> = {}) {
  const [child] = await putOwnChildren(stage.scene, [name, 1], { risk: "HIGH" })
  const due = instantOf(Date.now() + 3 * day)
  const body = { case: child?.id, kind: "VISIT", due, note: "Bawa surat tugas.", ...change }
  const id = idOf(await stage.scene.post(stage.scene.cast.worker, "/tasks", { body }))
  return { id, child, address: `/tugas/${id}` }
}

const statusOf = async (id: string): Promise<unknown> =>
  (await stage.scene.get(stage.scene.cast.worker, `/tasks/${id}`)).body["status"]

describe("the tasks of an agency", () => {
  test("stand by their day; one is put off with a reason, and then done", async () => {
    const { id, child } = await givenTask("jadwal")
    const page = await stage.visit(stage.scene.cast.worker, "/tugas")
    await page.getByRole("link", { name: new RegExp(child?.reference ?? "") }).click()
    await page.getByRole("heading", { level: 1, name: "Kunjungan" }).waitFor()
    await page.getByText("Bawa surat tugas.").waitFor()
    await page.getByRole("button", { name: "Ubah tenggat" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Tenggat baru").fill(textOf(-day))
    await dialog.getByRole("button", { name: "Ubah tenggat" }).click()
    await dialog.getByText("Pilih hari mulai besok").waitFor()
    await dialog.getByLabel("Tenggat baru").fill(textOf(10 * day))
    await dialog.getByLabel("Alasan").fill("Sekolah libur.")
    await dialog.getByRole("button", { name: "Ubah tenggat" }).click()
    await page.getByText("Sekolah libur.").waitFor()
    await page.getByRole("button", { name: "Selesaikan" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Selesaikan" }).click()
    await page.getByText("Tugas ditutup.").waitFor()
    expect(await statusOf(id)).toBe("done")
    expect(stage.complaints()).toEqual([])
  })

  test("one that will not be done says why, in English", async () => {
    const { id, address } = await givenTask("batal")
    const page = await stage.visit(stage.scene.cast.supervisor, address, { language: "en" })
    await page.getByRole("button", { name: "Finish" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("radio", { name: "It will not be done" }).check()
    await dialog.getByRole("button", { name: "Finish" }).click()
    await dialog.getByText("This is required.").waitFor()
    await dialog.getByLabel("Why it will not be done").fill("The family moved away.")
    await dialog.getByRole("button", { name: "Finish" }).click()
    await page.getByText("The family moved away.").waitFor()
    expect(await statusOf(id)).toBe("dropped")
  })

  test("one is added where the child's case is read", async () => {
    const [child] = await putOwnChildren(stage.scene, ["kasus", 1])
    const page = await stage.visit(stage.scene.cast.worker, `/kasus/${child?.id}`)
    await page.getByText("Belum ada tugas terbuka untuk anak ini.").waitFor()
    await page.getByRole("button", { name: "Tambah tugas" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Tambah tugas" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByLabel("Jenis tugas").selectOption("HEALTH")
    await dialog.getByRole("button", { name: "Tambah tugas" }).click()
    await page.getByRole("link", { name: /Layanan kesehatan/ }).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("one that stayed with a former custodian is marked on the case, and taken over", async () => {
    const { id, child, address } = await givenTask("tertinggal")
    const { tables } = stage.scene
    const task = (await rowAt(tables, taskRef(id as TaskId))).state
    await putRows(tables, [seed(taskRef(task.id), { ...task, owner: agencyIds.target })])
    const page = await stage.visit(stage.scene.cast.worker, `/kasus/${child?.id}`)
    await page.getByText("Masih pada instansi sebelumnya").waitFor()
    await page.goto(address)
    await page.getByRole("button", { name: "Ambil alih tugas" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Ambil alih tugas" }).click()
    await page.getByText("Tugas diambil alih.").waitFor()
    expect((await rowAt(tables, taskRef(task.id))).state.owner).toBe(agencyIds.source)
    expect(await page.getByRole("button", { name: "Ambil alih tugas" }).count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })

  test("fit a phone, and everybody can use them", async () => {
    const { address } = await givenTask("gawai")
    for (const path of ["/tugas", address]) {
      const viewport = { width: 360, height: 740 }
      const page = await stage.visit(stage.scene.cast.worker, path, { viewport })
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
  })
})
