import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"
import { chooseAgency, makeFindable } from "./planning.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await makeFindable(stage.scene)
})
afterAll(() => stage?.end())

const coordinator = () => stage.scene.cast.coordinator

async function atWhen(title: string) {
  const page = await stage.visit(coordinator(), "/rapat/baru")
  await chooseAgency(page, "UPTD PPA Uji")
  await page.getByRole("button", { name: "Lanjut" }).click()
  await page.getByLabel("Judul").fill(title)
  await page.getByRole("button", { name: "Lanjut" }).click()
  await page.getByRole("radio", { name: "Dalam 2 minggu" }).check()
  await page.locator(".slot").first().waitFor()
  return page
}

describe("scheduling a conference across agencies", () => {
  test("picks a proposed time in three zones and invites at once", async () => {
    const page = await atWhen("Rapat dari usulan")
    const card = page.locator(".slot").first()
    for (const zone of ["WIB", "WITA", "WIT"]) {
      expect(await card.innerText()).toMatch(new RegExp(`\\d\\d\\.\\d\\d.\\d\\d\\.\\d\\d ${zone}`))
    }
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByText("Pilih sedikitnya satu waktu.").waitFor()
    await card.getByRole("checkbox").check()
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat dari usulan" }).waitFor()
    await page.getByText("Undangan terkirim.").waitFor()
    await page.getByText("0 dari 2 sudah menjawab").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("names who comes: faces of the other agency, the first one leads", async () => {
    const page = await stage.visit(coordinator(), "/rapat/baru")
    await chooseAgency(page, "UPTD PPA Uji")
    const people = page.getByRole("list", { name: "Orang dari UPTD PPA Uji" })
    const face = people.getByRole("button", { name: officerOf(stage.scene).name })
    await face.click()
    expect(await face.getAttribute("aria-pressed")).toBe("true")
    await people.getByText("Utusan utama").waitFor()
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByLabel("Judul").fill("Rapat bernama")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByRole("checkbox", { name: "Tentukan waktu sendiri" }).check()
    await page.getByRole("button", { name: "Simpan konsep" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat bernama" }).waitFor()
    const id = new URL(page.url()).pathname.split("/").at(-1)
    const { body } = await stage.scene.get(coordinator(), `/meetings/${id}`)
    const seats = body["seats"] as readonly { person: { id: string }; part: string }[]
    expect(seats.find((each) => each.person.id === officerOf(stage.scene).id)?.part).toBe("lead")
    expect(stage.complaints()).toEqual([])
  })

  test("loses nothing on a reload, nor when the answer is lost", async () => {
    const page = await atWhen("Rapat yang bertahan")
    await page.locator(".slot").nth(1).getByRole("checkbox").check()
    await page.reload()
    await page.getByText("UPTD PPA Uji").first().waitFor()
    await page.getByRole("button", { name: /Apa$/ }).click()
    expect(await page.getByLabel("Judul").inputValue()).toBe("Rapat yang bertahan")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByText("Waktu terpilih (1)").waitFor()
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByText("Server tidak terjangkau").waitFor()
    await page.context().setOffline(false)
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat yang bertahan" }).waitFor()
    stage.complaints()
  })
})

describe("the meetings of an agency", () => {
  test("stand in their week, in every zone, in both languages", async () => {
    const made = await stage.scene.post(coordinator(), "/meetings", {
      body: meetingOf({ title: "Rapat sepekan" }),
    })
    await act(stage.scene, coordinator(), [`/meetings/${idOf(made)}`, "schedule"])
    const { body } = await stage.scene.get(coordinator(), `/meetings/${idOf(made)}`)
    const day = String(body["start"]).slice(0, 10)
    const page = await stage.visit(coordinator(), `/rapat?tampilan=minggu&mulai=${day}`, {
      language: "en",
    })
    const entry = page.locator(".entry", { hasText: "Rapat sepekan" })
    await entry.waitFor()
    expect(await entry.innerText()).toMatch(/WIB[\s\S]*WITA[\s\S]*WIT/)
    await page.getByRole("link", { name: "The week after" }).click()
    await entry.waitFor({ state: "detached" })
    await page.getByRole("link", { name: "The week before" }).click()
    await entry.waitFor()
    await page.getByRole("link", { name: "Coming up" }).click()
    const row = page.locator(".row-link", { hasText: "Rapat sepekan" })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/WIB[\s\S]*WITA[\s\S]*WIT/)
    expect(stage.complaints()).toEqual([])
  })

  test("fit a phone in every step, and everybody can use them", async () => {
    const viewport = { width: 360, height: 740 }
    const page = await stage.visit(coordinator(), "/rapat/baru", { viewport })
    await chooseAgency(page, "UPTD PPA Uji")
    for (const step of ["Siapa", "Apa", "Kapan"]) {
      await page.getByRole("button", { name: new RegExp(`${step}$`) }).click()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), step).toBe(0)
      await expectAccessible(page)
    }
    for (const path of ["/rapat", "/rapat?tampilan=minggu", "/rapat?waktu=lewat"]) {
      await page.goto(path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
  })
})

describe("a meeting that stands", () => {
  test("is changed in its details, and an agency more is asked and let go", async () => {
    const body = meetingOf({ title: "Rapat yang berubah" })
    const made = await stage.scene.post(coordinator(), "/meetings", { body })
    const id = idOf(made)
    await act(stage.scene, coordinator(), [`/meetings/${id}`, "schedule"])
    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    await page.getByRole("button", { name: "Ubah rincian" }).click()
    await page.getByRole("dialog").getByLabel("Judul").fill("Rapat dengan judul baru")
    await page.getByRole("button", { name: "Simpan perubahan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat dengan judul baru" }).waitFor()
    await page.getByRole("button", { name: "Undang lagi" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Tambah instansi").fill("LKSA Uji")
    await dialog.getByRole("button", { name: /^LKSA Uji/ }).click()
    await dialog.getByRole("button", { name: "Undang lagi" }).click()
    await page.getByText("0 dari 3 sudah menjawab").waitFor()
    await page.getByRole("button", { name: "Tarik undangan LKSA Uji" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Tarik undangan" }).click()
    await page.getByText("0 dari 2 sudah menjawab").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("hears from an agency how many come", async () => {
    const made = await stage.scene.post(coordinator(), "/meetings", {
      body: meetingOf({ title: "Rapat berhitung" }),
    })
    const id = idOf(made)
    await act(stage.scene, coordinator(), [`/meetings/${id}`, "schedule"])
    const page = await stage.visit(officerOf(stage.scene), `/rapat/${id}`)
    await page.getByText("Cara hadir dan jumlah orang").click()
    await page.getByLabel("Orang lain tanpa akun").fill("12")
    await page.getByRole("button", { name: "Simpan", exact: true }).click()
    await page.getByText("12 orang").waitFor()
    const { body } = await stage.scene.get(coordinator(), `/meetings/${id}`)
    expect(body["headcounts"]).toMatchObject([{ agency: agencyIds.target, unnamed: 12 }])
    expect(stage.complaints()).toEqual([])
  })
})
