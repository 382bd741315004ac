import type { Page } from "playwright-core"
import { keys } from "#shared/case/lists/keys.ts"
import { protections, reunificationChecks } from "#shared/case/lists/protection.ts"
import { doDeed, idOn, sendDialog } from "./tour.ts"

/** What is told of a child who is taken in. */
export type Intake = {
  readonly sex: string
  readonly age: string
  readonly source: string
  readonly category: string
  readonly assessment: string
  readonly onHarm?: () => Promise<unknown>
  /** Who the child is, or that nobody knows. */
  readonly onChild: () => Promise<unknown>
}

/** Takes a child in, step by step; gives the id of its case. */
export async function takeIn(page: Page, intake: Intake): Promise<string> {
  const next = () => page.getByRole("button", { name: "Lanjut" }).click()
  await page.getByRole("radio", { name: /^Sedang/ }).check()
  await page.getByRole("radio", { name: intake.sex }).check()
  await page.getByLabel("Umur (tahun)").fill(intake.age)
  await page.getByLabel("Dari mana laporan ini").selectOption(intake.source)
  await next()
  await page.getByLabel("Kategori", { exact: true }).selectOption(intake.category)
  await intake.onHarm?.()
  await next()
  await intake.onChild()
  await next()
  await page.getByLabel("Apa yang diketahui sekarang").fill(intake.assessment)
  await page.getByRole("button", { name: "Buka kasus" }).click()
  await page.getByRole("heading", { name: "Kasus terbuka." }).waitFor()
  return idOn(page)
}

/** Records something of the law that happened just now. */
export async function recordEvent(
  page: Page,
  event: string,
  more: { readonly stage?: string; readonly threat?: string } = {},
): Promise<void> {
  await doDeed(page, ["Catat peristiwa hukum", "Simpan"], async (dialog) => {
    await dialog.getByLabel("Peristiwa", { exact: true }).selectOption(event)
    if (more.stage) await dialog.getByLabel("Tahap").selectOption(more.stage)
    if (more.threat) await dialog.getByLabel(/^Ancaman pidana/).fill(more.threat)
  })
}

/** Waits until a deadline runs on the page, with so much left. */
export const clockRuns = (page: Page, clock: string, left: RegExp): Promise<void> =>
  page.locator(".case-clocks li", { hasText: clock }).getByText(left).first().waitFor()

/** Waits until no deadline of this name runs any more. */
export const clockGone = (page: Page, clock: string | RegExp): Promise<void> =>
  page.locator(".case-clocks strong", { hasText: clock }).first().waitFor({ state: "detached" })

/** Records every key that is not recorded yet, each with its first paper. */
export async function recordKeys(page: Page): Promise<void> {
  for (const { id } of Object.values(keys)) {
    const button = page.getByRole("button", { name: `Catat ${id}`, exact: true })
    await button.click()
    await sendDialog(page, "Catat", (dialog) => dialog.getByRole("checkbox").first().check())
    await button.waitFor({ state: "detached" })
  }
}

async function tick(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const box = page.getByRole("checkbox", {
      name: new RegExp(`^${name.replaceAll(/[()]/g, ".")}`),
    })
    await box.check()
    await page.locator("label", { has: box }).locator(".hint").waitFor()
  }
}

const idsOf = (list: Readonly<Record<string, { readonly id: string }>>): readonly string[] =>
  Object.values(list).map(({ id }) => id)

/** The four duties towards a child in need of special protection. */
export const tickProtection = (page: Page): Promise<void> => tick(page, idsOf(protections))

/** The five checks before and after a child goes home. */
export const tickReunification = (page: Page): Promise<void> =>
  tick(page, idsOf(reunificationChecks))

/** Another house joins the team. */
export async function inviteToTeam(page: Page, name: string, role: string): Promise<void> {
  await doDeed(page, "Undang ke tim", async (dialog) => {
    await dialog.getByLabel("Instansi", { exact: true }).fill(name)
    await dialog.getByRole("button", { name }).first().click()
    await dialog.getByRole("radio", { name: role }).check()
  })
}

/** Names who answers for the child day by day. */
export const nameWorker = (page: Page, person: string): Promise<void> =>
  doDeed(page, ["Tunjuk petugas", "Simpan"], (dialog) =>
    dialog.getByLabel("Petugas").selectOption(person),
  )

/** The supervisor closes the case, with the child's view. */
export const closeCase = (page: Page, outcome: string): Promise<void> =>
  doDeed(page, "Tutup kasus", async (dialog) => {
    await dialog.getByRole("radio", { name: outcome }).check()
    await dialog.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await dialog.getByLabel("Apa kata anak").fill("Senang pulang dan kembali ke sekolah.")
  })
