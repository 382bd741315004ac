import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import { canary, openingOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const

const next = (page: Page) => page.getByRole("button", { name: "Lanjut" }).click()
const stepped = (page: Page, name: string) =>
  page.getByRole("heading", { level: 2, name, exact: true }).waitFor()

/** What cannot wait, as far as the first step asks for it. */
async function fillUrgent(page: Page, risk: RegExp): Promise<void> {
  await page.getByRole("radio", { name: risk }).check()
  await page.getByRole("radio", { name: "Perempuan" }).check()
  await page.getByLabel("Umur (tahun)").fill("13")
  await page.getByLabel("Dari mana laporan ini").selectOption("SAPA_129")
}

const isFocused = (element: Element) => element === document.activeElement
const inSight = async (told: Locator): Promise<boolean> => {
  const box = await told.boundingBox()
  return box !== null && box.y > 0 && box.y + box.height < phone.viewport.height
}

const caseOf = (page: Page): string => new URL(page.url()).pathname.split("/")[2] ?? ""

async function viewOf(id: string) {
  return (await stage.scene.get(stage.scene.cast.worker, `/cases/${id}`)).body
}

describe("taking in a child on a phone", () => {
  test("asks first what cannot wait, keeps choices through a reload, and takes an unknown child", async () => {
    const page = await stage.visit(stage.scene.cast.worker, "/kasus/baru", phone)
    await stepped(page, "Yang mendesak")
    await next(page)
    const told = page.getByText("Wajib diisi").first()
    await told.waitFor()
    // The first step is longer than the screen: what is wrong is brought into sight.
    await expect.poll(() => inSight(told)).toBe(true)
    expect(await page.getByRole("radio", { name: /^Darurat/ }).evaluate(isFocused)).toBe(true)
    await fillUrgent(page, /^Tinggi/)
    expect(await page.getByLabel("Kabupaten/kota").inputValue()).toBe("18.72")
    await next(page)
    await stepped(page, "Apa yang terjadi")
    await page.getByLabel("Kategori", { exact: true }).selectOption("AMPK13_NEGLECT")
    expect(await page.getByLabel("Klaster KPAI").inputValue()).toBe("K02_FAMILY_ALTERNATIVE_CARE")
    expect(await page.getByRole("checkbox", { name: "Penelantaran" }).isChecked()).toBe(true)
    await page.getByLabel(/^Rincian kategori/).selectOption("ABANDONED")
    await page.reload()
    await stepped(page, "Yang mendesak")
    expect(await page.getByLabel("Umur (tahun)").inputValue()).toBe("13")
    await next(page)
    expect(await page.getByLabel(/^Rincian kategori/).inputValue()).toBe("ABANDONED")
    await next(page)
    await stepped(page, "Siapa anaknya")
    await page.getByRole("radio", { name: /^Tidak diketahui/ }).check()
    await next(page)
    await page.getByText("Wajib diisi").first().waitFor()
    await page.getByLabel("Siapa yang membawa anak").fill("tidak diketahui")
    await expectAccessible(page)
    expect(await overflowOf(page)).toBe(0)
    await next(page)
    await page.getByLabel("Apa yang diketahui sekarang").fill(canary.narrative)
    await page.getByRole("button", { name: "Buka kasus" }).click()
    await page.getByRole("heading", { name: "Kasus terbuka." }).waitFor()
    expect(await viewOf(caseOf(page))).toMatchObject({
      risk: "HIGH",
      identityStatus: "NONE",
      subCode: "ABANDONED",
      source: "SAPA_129",
    })
    expect(stage.complaints()).toEqual([])
  })

  test("leaves no name and no words on the device, while typing and afterwards", async () => {
    const page = await stage.visit(stage.scene.cast.worker, "/kasus/baru", phone)
    const kept = () =>
      page.evaluate(() =>
        JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
      )
    await fillUrgent(page, /^Sedang/)
    await next(page)
    await page.getByLabel("Kategori", { exact: true }).selectOption("AMPK09_VIOLENCE")
    await next(page)
    await page.getByRole("radio", { name: /^Ya, setidaknya namanya/ }).check()
    await page.getByLabel("Nama anak").fill(canary.name)
    await page.getByLabel(/^NIK/).fill("99187")
    await next(page)
    await page.getByText("NIK terdiri atas 16 angka.").waitFor()
    await page.getByLabel(/^NIK/).fill("9918720101130099")
    await page.getByLabel(/^Alamat/).fill(canary.address)
    await next(page)
    await page.getByLabel("Apa yang diketahui sekarang").fill(canary.narrative)
    expect(await kept()).toContain("AMPK09_VIOLENCE")
    for (const word of [canary.name, "9918720101130099", canary.address, canary.narrative]) {
      expect(await kept()).not.toContain(word)
    }
    await page.getByRole("button", { name: "Buka kasus" }).click()
    await page.getByRole("heading", { name: "Kasus terbuka." }).waitFor()
    expect(await kept()).not.toContain("AMPK09_VIOLENCE")
    expect(await page.content()).not.toContain(canary.name)
  })

  test("says whom to ask where another agency may know the same child, and never who it is", async () => {
    const { scene } = stage
    const [stranger] = scene.cast.strangers
    if (!stranger) throw new Error("a cast has strangers")
    const made = await scene.post(stranger, "/cases", { body: openingOf() })
    expect(made.status, made.text).toBe(201)
    const own = await scene.post(scene.cast.worker, "/cases", { body: openingOf() })
    const page = await stage.visit(scene.cast.worker, `/kasus/${String(own.body["id"])}`, phone)
    await page.getByRole("heading", { name: "Mungkin anak ini sudah dikenal LKSA Uji" }).waitFor()
    await page.getByText("Tanyakan koordinator LKSA Uji").waitFor()
    expect(await page.content()).not.toContain(canary.name)
    expect(await page.content()).not.toContain(String(made.body["id"]))
  })
})

test("one report asks several services, each with a result of its own", async () => {
  const { scene } = stage
  const made = await scene.post(scene.cast.worker, "/cases", { body: openingOf() })
  const page = await stage.visit(
    scene.cast.worker,
    `/kasus/${String(made.body["id"])}/layanan`,
    phone,
  )
  await page.getByRole("button", { name: "Kirim permintaan" }).click()
  await page.getByText("Wajib diisi").first().waitFor()
  for (const service of ["Pendampingan", "Layanan psikososial"]) {
    await page.getByRole("checkbox", { name: service, exact: true }).check()
    await page
      .getByRole("group", { name: service, exact: true })
      .getByRole("checkbox", { name: /UPTD PPA Uji/ })
      .check()
  }
  await page.getByLabel("Alasan", { exact: true }).fill("Anak perlu ditemani dan didengar.")
  await page.getByLabel("Hal keselamatan").fill("Jangan menelepon ke rumah.")
  await page.getByRole("radio", { name: "Persetujuan wali" }).check()
  await page.getByLabel("Siapa yang menyetujui").fill("Ibu")
  await page.getByLabel("Catatan dasar hukum").fill("Persetujuan tertulis.")
  await page.getByRole("radio", { name: "Anak sudah ditanya" }).check()
  await page.getByLabel("Apa kata anak").fill("Ingin ditemani perempuan.")
  await page.getByText("2 permintaan akan dikirim satu per satu.").waitFor()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Kirim permintaan" }).click()
  await page.getByText("2 dari 2 permintaan selesai diproses").waitFor()
  expect(await page.getByText("Terkirim", { exact: true }).count()).toBe(2)
  const listed = await scene.get(scene.cast.worker, `/cases/${String(made.body["id"])}/handoffs`)
  const items = listed.body["items"] as readonly { status: string; service: string }[]
  expect(items.map(({ status, service }) => `${service} ${status}`).toSorted()).toEqual([
    "ACCOMPANIMENT offered",
    "PSYCHOSOCIAL offered",
  ])
  expect(stage.complaints()).toEqual([])
})

test("a new release never takes away what somebody is typing: the page stays and says so", async () => {
  const page = await stage.visit(stage.scene.cast.worker, "/kasus/baru")
  await stepped(page, "Yang mendesak")
  await page.getByLabel("Umur (tahun)").fill("13")
  const gone = () => window.dispatchEvent(new Event("vite:preloadError", { cancelable: true }))
  await page.evaluate(gone)
  await page.getByText("Versi baru tersedia.").waitFor()
  expect(await page.getByLabel("Umur (tahun)").inputValue()).toBe("13")
  await page.getByRole("button", { name: "Muat ulang" }).click()
  await page.getByText("Versi baru tersedia.").waitFor({ state: "detached" })
})
