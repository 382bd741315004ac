import { expect } from "vitest"
import type { Player } from "./cast.ts"
import { inboxOf } from "./inbox.ts"
import { deed } from "./portal-acts.ts"
import { canaryWords, caseAt, handoffAt, keyDone, people } from "./scenario-a.ts"
import { recorded } from "./scenario-a-centre.ts"
import { ended } from "./scenario-a-dinsos.ts"
import type { Tale } from "./story-pages.ts"

/** Whoever carried a handoff out says how it ended; somebody else looks at that. */
async function finished(
  tale: Tale,
  [worker, judge]: readonly [keyof typeof people, keyof typeof people],
  id: string,
): Promise<void> {
  await deed(await tale.at(people[worker], handoffAt(id)), "Usulkan hasil", ended)
  const page = await tale.at(people[judge], handoffAt(id))
  await deed(page, "Verifikasi hasil")
  await page.getByText("Selesai", { exact: true }).first().waitFor()
}

const closing = async (tale: Tale, child: string) => {
  const page = await tale.at(people.hendra, caseAt(child))
  await page.locator("summary", { hasText: "Yang masih kurang" }).click()
  return page
}

/** A15: closing waits for the keys, for after-care, and for all that was asked of others. */
export async function closed(
  tale: Tale,
  child: string,
  { companion, back, lead }: Readonly<Record<"companion" | "back" | "lead", string>>,
): Promise<void> {
  const page = await closing(tale, child)
  await page.locator(".closing-list .lacking", { hasText: "Advokasi" }).waitFor()
  const own = await tale.at(people.wulan, caseAt(child))
  await keyDone(own, ["Advokasi", "Catatan advokasi"])
  await keyDone(own, ["Evaluasi", "Evaluasi"])
  const still = await closing(tale, child)
  await still.getByText("Pemantauan sesudah kasus ditutup belum diatur").first().waitFor()
  await own.reload()
  await own.getByRole("checkbox", { name: /^Pemantauan sesudahnya diatur/ }).check()
  await recorded(own, /^Pemantauan sesudahnya diatur/)
  await finished(tale, ["rani", "wulan"], companion)
  await finished(tale, ["wulan", "fitria"], back)
  await finished(tale, ["wulan", "fitria"], lead)
  const boss = await tale.at(people.hendra, caseAt(child))
  await deed(boss, "Tutup kasus", [
    ["radio", "Kembali dan aman di keluarga"],
    ["radio", "Anak sudah ditanya"],
    ["text", "Apa kata anak", "Senang di rumah bersama ibu."],
  ])
  await boss.getByRole("heading", { name: "Kasus ini ditutup" }).waitFor()
}

/** Somebody without a part in it finds nothing, by the page or past it. */
export async function expectUnknownTo(tale: Tale, who: Player, child: string): Promise<void> {
  expect((await tale.scene.get(who, `/cases/${child}`)).status).toBe(404)
  expect((await tale.scene.get(who, "/cases?box=mine")).text).not.toContain(child)
  const page = await tale.at(who, caseAt(child))
  await page.getByRole("heading", { level: 1 }).waitFor()
  expect(await page.locator("main").innerText()).not.toMatch(/Dinas Sosial Kota Metro|Sentra/)
}

/** Whatever was told to whomever: none of it says who the child is, or what was done to her. */
export async function expectQuietNotices(tale: Tale): Promise<void> {
  await tale.scene.settle()
  const inboxes = await Promise.all(
    tale.scene.cast.all.map((who) => inboxOf(tale.scene.tables, who)),
  )
  const told = inboxes.flat()
  expect(told.length).toBeGreaterThan(40)
  const text = JSON.stringify(told)
  expect(canaryWords.filter((word) => text.includes(word))).toEqual([])
}
