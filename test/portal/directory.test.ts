import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { allRegions } from "#shared/region/region.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { lani, openDirectory } from "#test/support/directory.ts"
import { coverOf } from "#web/directory/cover.ts"
import { lacksOnlyAgreement } from "#web/directory/unagreed.ts"
import { neighbourOf, tileColumns, tileRows, tiles } from "#web/region/tiles.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openDirectory)
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const
const provinces = allRegions().filter((each) => !each.parent)

/** The directory's three pages, with something asked of each. */
const pages = [
  "/direktori?q=P2TP2A",
  "/direktori/terdekat?wilayah=18.02&layanan=TEMPORARY_SHELTER&usia=12-15&jk=F&kedudukan=VICTIM",
  "/direktori/cakupan?jenis=UPTD_PPA&provinsi=18",
] as const

describe("somebody looking for an agency by name", () => {
  test("finds it by its former name, and is told so", async () => {
    const page = await stage.visit(lani, "/direktori")
    await page.getByLabel("Nama instansi").fill("p2tp2a")
    const row = page.locator('a[href="/instansi/uptd-tengah"]')
    await row.getByText("P2TP2A Lampung Tengah").waitFor()
    await row.getByText("Kabupaten Lampung Tengah, Lampung").waitFor()
    await row.getByText("Aktif").waitFor()
    expect(new URL(page.url()).searchParams.get("q")).toBe("p2tp2a")
    await row.click()
    await page.getByRole("heading", { level: 1, name: "UPTD PPA Lampung Tengah" }).waitFor()
    await page.getByText("P2TP2A Lampung Tengah").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("narrows by place, kind and service", async () => {
    const page = await stage.visit(lani, "/direktori")
    await page.getByLabel("Provinsi").selectOption({ label: "Lampung" })
    await page.getByLabel("Kabupaten/kota").selectOption({ label: "Kabupaten Lampung Tengah" })
    await page.getByLabel("Jenis instansi").selectOption({ label: "UPTD PPA" })
    await page.getByText("1 instansi", { exact: true }).waitFor()
    await page.getByLabel("Layanan").selectOption({ label: "Penampungan sementara" })
    await page.waitForURL(/layanan=TEMPORARY_SHELTER/)
    await page.getByText("1 instansi", { exact: true }).waitFor()
    await page.getByLabel("Layanan").selectOption({ label: "Bantuan hukum" })
    await page.getByText("Tidak ada instansi yang cocok").waitFor()
  })

  test("goes through a long list page by page, with light rows", async () => {
    const page = await stage.visit(lani, "/direktori?wilayah=11")
    const rows = page.locator(".found > li")
    await rows.first().waitFor()
    expect(await rows.count()).toBe(20)
    await page.getByRole("button", { name: "Muat lagi" }).click()
    await expect.poll(() => rows.count()).toBe(40)
    const visibility = await rows.last().evaluate((row) => {
      return getComputedStyle(row).getPropertyValue("content-visibility")
    })
    expect(visibility).toBe("auto")
  })

  test("is told what to try where nothing matches", async () => {
    const page = await stage.visit(lani, "/direktori?q=tidakadainstansinya")
    await page.getByText("Tidak ada instansi yang cocok").waitFor()
    await page.getByRole("link", { name: "Siapa yang bisa membantu?" }).click()
    await page.getByRole("heading", { level: 1, name: /Siapa yang bisa membantu/ }).waitFor()
  })
})

describe("somebody looking for help in a district", () => {
  const names = (page: Page) => page.locator(".ranking h3 a").allInnerTexts()

  test("gets the candidates in their order, with a reason for each rule", async () => {
    const page = await stage.visit(lani, "/direktori/terdekat")
    await page.getByLabel("Kabupaten/kota").selectOption({ label: "Kabupaten Lampung Tengah" })
    await page.getByRole("button", { name: "Cari" }).click()
    await page.getByText("Wajib diisi.").waitFor()
    await page.getByLabel("Layanan yang dibutuhkan").selectOption("TEMPORARY_SHELTER")
    await page.getByText("Ceritakan lebih banyak").click()
    await page.getByLabel("Kelompok usia").selectOption("12-15")
    await page.getByLabel("Kedudukan dalam perkara").selectOption("VICTIM")
    await page.getByRole("button", { name: "Cari" }).click()
    const best = page.locator(".best")
    await best.getByRole("link", { name: "UPTD PPA Lampung Tengah", exact: true }).waitFor()
    await best.getByText("2 tempat kosong.").waitFor()
    await best.getByText("2 dari 10 tempat kosong").waitFor()
    await best.getByText(/per (baru saja|\d+ menit lalu)/).waitFor()
    await best.getByText("kabupaten/kota yang sama").waitFor()
    await best.getByRole("link", { name: /0725-000000/ }).waitFor()
    expect(await best.locator(".reasons li").count()).toBe(6)
    const answer = await stage.scene.get(
      lani,
      "/directory/18.02/nearest?service=TEMPORARY_SHELTER&age=15&abh=VICTIM",
    )
    const fit = answer.body["fit"] as readonly { agency: { name: string } }[]
    expect(await names(page)).toEqual(fit.map((each) => each.agency.name))
    await page.getByText(/instansi tidak cocok/).click()
    await page.locator(".unfit > ul > li", { hasText: "lksa-penuh" }).getByText("Penuh.").waitFor()
    await page
      .locator(".unfit > ul > li", { hasText: "lpks-tengah" })
      .getByText(/tidak untuk korban/)
      .waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("finds the same question again under its address, which names no child's age", async () => {
    const page = await stage.visit(lani, pages[1])
    await page.locator(".best").waitFor()
    expect(await page.getByLabel("Kelompok usia").inputValue()).toBe("12-15")
    expect(await page.getByLabel("Layanan yang dibutuhkan").inputValue()).toBe("TEMPORARY_SHELTER")
    expect([...new URL(page.url()).searchParams.values()]).not.toContain("13")
  })
})

describe("somebody whom nobody fits for want of an agreement", () => {
  test("is shown who could help, and how an agreement comes about", async () => {
    const page = await stage.visit(lani, "/direktori/terdekat?wilayah=18.02&layanan=LEGAL_AID")
    const able = page.getByRole("region", {
      name: "Dapat membantu, tetapi belum ada perjanjian dengan instansi Anda",
    })
    await able.getByRole("heading", { name: "dinsos-provinsi" }).waitFor()
    await able.getByText("Minta koordinator, supervisor, atau admin").waitFor()
    await able.getByRole("link", { name: /Lihat kontak/ }).waitFor()
    expect(await page.getByText("Longgarkan kebutuhan").count()).toBe(0)
    expect(await page.locator(".unfit .names", { hasText: "dinsos-provinsi" }).count()).toBe(0)
    await expectAccessible(page)
    expect(stage.complaints()).toEqual([])
  })

  test("is not told so of an agency that lacks anything else", () => {
    const none = { rule: "partnership", weight: "against", text: "" } as const
    const room = (weight: "unsure" | "against") => ({ rule: "room", weight, text: "" }) as const
    expect(lacksOnlyAgreement({ because: none, lines: [none, room("unsure")] })).toBe(true)
    expect(lacksOnlyAgreement({ because: none, lines: [none, room("against")] })).toBe(false)
    const full = room("against")
    expect(lacksOnlyAgreement({ because: full, lines: [full] })).toBe(false)
  })
})

describe("the share of a province", () => {
  test.each([
    [0, 0],
    [1, 1],
    [133, 66],
    [199, 99],
    [200, 100],
  ])("with %i of 200 districts is %i per cent, never rounded up", (covered, share) => {
    const province = { code: "18", name: "Lampung", districts: 200, covered: { LKSA: covered } }
    expect(coverOf(province, "LKSA").share).toBe(share)
  })
})

describe("somebody looking at the coverage", () => {
  test("reads every province on the map and in the table, and the gaps of one", async () => {
    const page = await stage.visit(lani, "/direktori/cakupan")
    await page.getByRole("radio", { name: "UPTD PPA" }).check()
    await page.getByText("UPTD PPA tercatat di Simpul di 2 dari 514 kabupaten/kota").waitFor()
    expect(await page.locator(".tile").count()).toBe(38)
    expect(await page.locator(".cover-table tbody tr").count()).toBe(38)
    await page.getByRole("button", { name: /^Lampung: 2 dari 15/ }).click()
    const gaps = page.getByRole("region", { name: "Lampung", exact: true })
    await gaps.getByText("13 tanpa UPTD PPA").waitFor()
    await gaps.getByRole("link", { name: "Kota Bandar Lampung" }).waitFor()
    await gaps.getByText("2 dengan UPTD PPA").click()
    await gaps.getByRole("link", { name: "Kota Metro" }).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("walks the map with the arrow keys", async () => {
    const page = await stage.visit(lani, "/direktori/cakupan?provinsi=32")
    const tile = page.locator('.tile[data-code="32"]')
    await tile.focus()
    await page.keyboard.press("ArrowRight")
    const reached = () => page.evaluate(() => document.activeElement?.getAttribute("data-code"))
    expect(await reached()).toBe("33")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 2, name: "Jawa Tengah" }).waitFor()
    expect(await page.locator('.tile[tabindex="0"]').count()).toBe(1)
  })
})

describe("the map of tiles", () => {
  test("holds each of the 38 provinces once, none on top of another", () => {
    expect(Object.keys(tiles).sort()).toEqual(provinces.map((each) => each.code).sort())
    const squares = Object.values(tiles).map(({ row, column }) => `${row}/${column}`)
    expect(new Set(squares).size).toBe(38)
    for (const { row, column } of Object.values(tiles)) {
      expect(row).toBeLessThanOrEqual(tileRows)
      expect(column).toBeLessThanOrEqual(tileColumns)
    }
  })

  test("can be walked from any province to any other with the arrow keys", () => {
    const ways = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const
    for (const { code } of provinces) {
      const reached = new Set<string>([code])
      for (const each of reached) for (const way of ways) reached.add(neighbourOf(each, way))
      expect(reached.size, `from ${code}`).toBe(38)
    }
  })
})

describe.each([
  ["in English", { language: "en" }],
  ["on a phone", phone],
  ["on a phone in English", { ...phone, language: "en" }],
] as const)("the directory %s", (_, wish) => {
  test("says everything in that language, and fits", async () => {
    const page = await stage.visit(lani, "/", wish)
    for (const path of pages) {
      await page.goto(path)
      await page.locator(".found, .best, .gaps").first().waitFor()
      await expect.poll(() => page.locator(".skeleton").count()).toBe(0)
      await expectAccessible(page)
      expect(await overflowOf(page), path).toBe(0)
      const words = await page.locator("main").innerText()
      expect(words.match(/\w+\.\w+\.?\w*(?=\s|$)/g) ?? []).toEqual([])
      if ("language" in wish) expect(words).not.toMatch(/kabupaten\/kota|instansi|layanan/i)
    }
    expect(stage.complaints()).toEqual([])
  })
})
