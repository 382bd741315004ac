import type { Page } from "playwright-core"
import { keys } from "#shared/case/lists/keys.ts"
import { protections, reunificationChecks } from "#shared/case/lists/protection.ts"
import { doDeed, sendDialog } from "./tour.ts"

/** Records something of the law that happened just now. */
export async function recordEvent(
  page: Page,
  event: string,
  more: { readonly stage?: string; readonly threat?: string } = {},
): Promise<void> {
  await doDeed(
    page,
    "Catat peristiwa hukum",
    async (dialog) => {
      await dialog.getByLabel("Peristiwa", { exact: true }).selectOption(event)
      if (more.stage) await dialog.getByLabel("Tahap").selectOption(more.stage)
      if (more.threat) await dialog.getByLabel(/^Ancaman pidana/).fill(more.threat)
    },
    "Simpan",
  )
}

/** The deadlines that the page shows, in the words of the page. */
export const clocksOn = (page: Page): Promise<string[]> =>
  page.locator(".case-clocks strong").allInnerTexts()

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
  doDeed(
    page,
    "Tunjuk petugas",
    (dialog) => dialog.getByLabel("Petugas").selectOption(person),
    "Simpan",
  )

/** The supervisor closes the case, with the child's view. */
export const closeCase = (page: Page, outcome: string): Promise<void> =>
  doDeed(page, "Tutup kasus", async (dialog) => {
    await dialog.getByRole("radio", { name: outcome }).check()
    await dialog.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await dialog.getByLabel("Apa kata anak").fill("Senang pulang dan kembali ke sekolah.")
  })
