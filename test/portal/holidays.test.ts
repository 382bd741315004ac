import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { hour, type Instant, instantOf, msOf } from "#shared/kernel/instant.ts"
import { openRegister, putri } from "#test/support/agency-stage.ts"
import { chooseAgency, makeFindable } from "./planning.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openRegister)
  await makeFindable(stage.scene)
})
afterAll(() => stage?.end())

type Slots = { readonly slots: readonly { readonly start: Instant }[] }

/** The local day of a proposed time, where the agency is. */
const dayOf = ({ start }: Slots["slots"][number]): string =>
  instantOf(msOf(start) + 7 * hour).slice(0, 10)

/** The days that are proposed once the last step is open. */
async function proposed(page: Page, open: () => Promise<unknown>): Promise<readonly string[]> {
  const answered = page.waitForResponse((response) => response.url().includes("/suggestions"))
  await open()
  const { slots } = (await (await answered).json()) as Slots
  await page.locator(".slot").first().waitFor()
  return slots.map(dayOf)
}

/** The administrator adds days of one year, each for the district alone. */
async function entered(days: readonly string[]): Promise<void> {
  const year = days[0]?.slice(0, 4) ?? ""
  const admin = await stage.visit(putri, "/hari-libur")
  const known = admin.getByRole("button", { name: year, exact: true })
  await admin
    .getByRole("button", { name: /^\d{4}$/ })
    .first()
    .waitFor()
  if (await known.count()) {
    await known.click()
    await admin.getByRole("button", { name: "Ubah", exact: true }).click()
  } else {
    await admin.getByRole("button", { name: new RegExp(year) }).click()
  }
  const dialog = admin.getByRole("dialog")
  const lines = dialog.getByLabel("Hari libur, satu per baris")
  const before = await lines.inputValue()
  const entering = (kind: string) =>
    lines.fill(
      [before, ...days.map((each) => `${each}; ${kind}; Hari jadi Kota Metro; 18.72`)]
        .filter(Boolean)
        .join("\n"),
    )
  await entering("daerah")
  await dialog.getByRole("button", { name: "Simpan" }).click()
  await dialog.getByText("Baris yang belum dapat dibaca").waitFor()
  await entering("regional")
  const decree = "SKB 3 Menteri dan SE Wali Kota Metro 5/2026"
  await dialog.getByLabel("Dasar").fill(decree)
  await dialog.getByRole("button", { name: "Simpan" }).click()
  await admin.getByText("Hari libur tersimpan.").waitFor()
  await admin.getByText(decree).waitFor()
  await admin.getByRole("rowheader", { name: "Hari jadi Kota Metro" }).first().waitFor()
  const kept = admin
    .getByRole("row", { name: /Hari jadi/ })
    .first()
    .getByRole("cell")
    .last()
  await kept.getByText(/Kota Metro/).waitFor()
}

test("a regional day that an administrator enters with its decree is proposed to nobody", async () => {
  const page = await stage.visit(stage.scene.cast.coordinator, "/rapat/baru")
  await chooseAgency(page, "UPTD PPA Uji")
  await page.getByRole("button", { name: "Lanjut" }).click()
  await page.getByLabel("Judul").fill("Rapat di sekitar hari jadi")
  await page.getByRole("button", { name: "Lanjut" }).click()
  const [taken = ""] = await proposed(page, () =>
    page.getByRole("radio", { name: "Dalam 2 minggu" }).check(),
  )
  const year = taken.slice(0, 4)
  const byHand = page.getByRole("checkbox", { name: "Tentukan waktu sendiri" })
  const date = page.getByLabel("Tanggal", { exact: true })
  await byHand.check()
  const offered = await date.inputValue()
  await byHand.uncheck()
  const days = [taken, offered].filter((each) => each.startsWith(year))

  await entered(days)

  await page.goto("/rapat/baru")
  const now = await proposed(page, () => page.getByRole("button", { name: /Kapan$/ }).click())
  expect(now).not.toContain(taken)
  // What is proposed by hand lies on a working day too; whoever types another is told.
  await byHand.check()
  expect(days).not.toContain(await date.inputValue())
  await date.fill(taken)
  await page.getByText("Hari libur atau akhir pekan.").waitFor()
  await page.goto(`/rapat?tampilan=minggu&mulai=${taken}`)
  await page.getByRole("link", { name: "Hari jadi Kota Metro" }).waitFor()
  await page.getByRole("link", { name: "Hari jadi Kota Metro" }).click()
  await page.getByRole("link", { name: "← Rapat" }).click()
  await page.getByRole("heading", { level: 1, name: "Rapat" }).waitFor()
  expect(stage.complaints()).toEqual([])
})
