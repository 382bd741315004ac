import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyIds } from "#test/support/cast.ts"
import { act, givenCase, idOf, meetingOf, officerOf } from "#test/support/story.ts"
import { chooseAgency, makeFindable } from "./planning.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await makeFindable(stage.scene)
})
afterAll(() => stage.end())

async function givenScheduled(title: string): Promise<string> {
  const { coordinator } = stage.scene.cast
  const made = await stage.scene.post(coordinator, "/meetings", { body: meetingOf({ title }) })
  const id = idOf(made)
  await act(stage.scene, coordinator, [`/meetings/${id}`, "schedule"])
  return id
}

const answerOf = async (id: string): Promise<unknown> => {
  const { body } = await stage.scene.get(stage.scene.cast.coordinator, `/meetings/${id}`)
  const all = body["invitations"] as readonly { agency: { id: string }; answer: string }[]
  return all.find((each) => each.agency.id === agencyIds.target)?.answer
}

describe("a coordinator", () => {
  test("schedules a meeting by hand in three zones and sees who has answered", async () => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/rapat")
    await page.getByRole("link", { name: "Jadwalkan rapat" }).click()
    await chooseAgency(page, "UPTD PPA Uji")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByLabel("Judul").fill("Rapat triwulan PKSAI")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByRole("checkbox", { name: "Tentukan waktu sendiri" }).check()
    await page.getByLabel("Zona waktu").selectOption("WITA")
    await page.getByLabel("Mulai").fill("10:00")
    await page.getByLabel("Selesai").fill("09:00")
    await page.getByText(/10\.00 WITA · 09\.00 WIB · 11\.00 WIT/).waitFor()
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByText("Selesai harus setelah mulai.").waitFor()
    await page.getByLabel("Selesai").fill("12:00")
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat triwulan PKSAI" }).waitFor()
    await page.getByText("09.00–11.00").waitFor()
    await page.getByText("0 dari 2 sudah menjawab").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("calls a case conference by the case's code, once it has a minute taker", async () => {
    const { coordinator, worker } = stage.scene.cast
    const child = await givenCase(stage.scene)
    const { body } = await stage.scene.get(worker, `/cases/${child}`)
    const page = await stage.visit(coordinator, "/rapat/baru")
    await chooseAgency(page, "UPTD PPA Uji")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByRole("radio", { name: /Pembahasan kasus/ }).check()
    await page.getByLabel("Kasus yang dibahas").fill(String(body["reference"]))
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByText("Wajib diisi.").waitFor()
    await page.getByLabel("Notulis").selectOption(worker.id)
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByRole("checkbox", { name: "Tentukan waktu sendiri" }).check()
    // The chair sits in the other meeting of that morning.
    await page.getByLabel("Mulai").fill("13:00")
    await page.getByLabel("Selesai").fill("14:00")
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByRole("heading", { level: 1, name: "Pembahasan kasus" }).waitFor()
    await page.getByText(String(body["reference"])).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("moves a meeting with a reason, and everybody is asked again", async () => {
    const id = await givenScheduled("Rapat yang pindah")
    await act(stage.scene, officerOf(stage.scene), [
      `/meetings/${id}`,
      "answer",
      { answer: "ACCEPTED" },
    ])
    const page = await stage.visit(stage.scene.cast.coordinator, `/rapat/${id}`)
    await page.getByText("1 dari 2 sudah menjawab").waitFor()
    await page.getByRole("button", { name: "Ubah waktu" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Mulai").fill("13:00")
    await dialog.getByLabel("Selesai").fill("15:00")
    await dialog.getByLabel("Alasan").fill("Ruang dipakai kegiatan lain.")
    await dialog.getByRole("button", { name: "Ubah waktu" }).click()
    await page.getByText("Semua undangan diberi tahu.").waitFor()
    await page.getByText("0 dari 2 sudah menjawab").waitFor()
    await page.getByText("Ruang dipakai kegiatan lain.").waitFor()
    expect(await answerOf(id)).toBe("PENDING")
  })

  test("cancels only after saying why", async () => {
    const id = await givenScheduled("Rapat yang batal")
    const page = await stage.visit(stage.scene.cast.coordinator, `/rapat/${id}`)
    await page.getByRole("button", { name: "Batalkan rapat" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Batalkan rapat" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByLabel("Alasan").fill("Narasumber sakit.")
    await dialog.getByRole("button", { name: "Batalkan rapat" }).click()
    await page.getByText("Alasan pembatalan: Narasumber sakit.").waitFor()
  })
})

describe("an invited agency", () => {
  test("answers in one press from Hari ini", async () => {
    const id = await givenScheduled("Rapat yang dijawab")
    const page = await stage.visit(officerOf(stage.scene))
    await page.locator(`a[href="/rapat/${id}"]`).click()
    await page.getByRole("button", { name: "Hadir", exact: true }).click()
    await page.getByText("Jawaban terkirim.").waitFor()
    await page.getByText("1 dari 2 sudah menjawab").waitFor()
    expect(await answerOf(id)).toBe("ACCEPTED")
  })

  test("says no in English, with a note for the host", async () => {
    const id = await givenScheduled("Rapat yang ditolak")
    const page = await stage.visit(officerOf(stage.scene), `/rapat/${id}`, { language: "en" })
    await page.getByRole("button", { name: "Cannot attend" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Note to the host").fill("We are in court that day.")
    await dialog.getByRole("button", { name: "Send the answer" }).click()
    await page.getByText("Answer sent.").waitFor()
    await page.getByText("We are in court that day.").waitFor()
    expect(await answerOf(id)).toBe("DECLINED")
  })

  test("takes the meeting into a calendar of its own", async () => {
    const id = await givenScheduled("Rapat untuk kalender")
    const page = await stage.visit(officerOf(stage.scene), `/rapat/${id}`)
    const waiting = page.waitForEvent("download")
    await page.getByRole("button", { name: "Tambahkan ke kalender" }).click()
    const file = await (await waiting).path()
    expect(await readFile(file, "utf8")).toMatch(/^BEGIN:VCALENDAR[\s\S]*Rapat untuk kalender/)
    expect(stage.complaints()).toEqual([])
  })
})
