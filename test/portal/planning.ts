import type { Page } from "playwright-core"
import { agencyRef } from "#shared/agency/agency.ts"
import { tokensOf } from "#shared/agency/rules/register-rows.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import type { Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"

/** The agencies of the cast as a search finds them: they came into the register past its verbs. */
export async function makeFindable({ tables }: Scene): Promise<void> {
  const rows = await Promise.all(Object.values(agencyIds).map((id) => rowAt(tables, agencyRef(id))))
  const tokens = rows.flatMap(({ state }) => tokensOf(state))
  await putRows(
    tables,
    tokens.map(({ ref, state }) => seed(ref, state)),
  )
}

/** Finds an agency by its name in the first step of scheduling, and adds it. */
export async function chooseAgency(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tambah instansi").fill(name)
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click()
  await page.getByRole("checkbox", { name: "Wajib" }).nth(1).waitFor()
}
