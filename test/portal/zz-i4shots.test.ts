import { afterAll, beforeAll, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putOwnChildren } from "#test/support/own-children.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { agencyOf } from "#test/support/seeds.ts"
import { act, givenCase, idOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage.end())
const phone = { viewport: { width: 360, height: 740 } } as const
const dir = "/tmp/i4shots"
test("shots", async () => {
  const { scene } = stage
  await changeRow(scene.tables, agencyRef(agencyIds.source), { contact: { phone: "(0725) 123-456" } })
  const id = await givenCase(scene)
  await act(scene, scene.cast.worker, [`/cases/${id}`, "raise-risk", { risk: "HIGH", reason: "Pelaku kembali" }])
  await act(scene, scene.cast.worker, [`/cases/${id}`, "arrange-care", { arrangement: "FOSTER_PARENTS", location: "Rumah" }])
  await act(scene, scene.cast.worker, [`/cases/${id}`, "record-key", { key: "ASSESSMENT", status: "not-needed", evidence: [] }])
  const cases = (await putOwnChildren(scene, ["foto", 3])).map((each) => each.id)
  const body = { title: "Penutupan asrama putra", cases, kind: "transfer", to: agencyIds.target, service: "CASE_MANAGEMENT", reason: "Asrama ditutup.", safety: "Tidak ada ancaman.", basis: { kind: "BEST_INTEREST", by: "Kepala Dinas", note: "Rapat." }, childView: { view: "Tetap bersama." } }
  idOf(await scene.post(scene.cast.worker, "/batches", { body }))
  const s = await stage.visit(scene.cast.supervisor, "/", phone)
  await s.waitForLoadState("networkidle")
  await s.screenshot({ path: `${dir}/today.png`, fullPage: true })
  for (const [name, path] of [["inbox", "/kotak-masuk"], ["who", `/kasus/${id}/siapa`], ["choose", "/serah-terima-massal/baru"], ["case", `/kasus/${id}`], ["list", "/serah-terima-massal"]] as const) {
    await s.goto(path)
    await s.getByRole("heading", { level: 1 }).waitFor()
    await s.waitForLoadState("networkidle")
    await s.waitForTimeout(500)
    console.log(name, await overflowOf(s))
    await s.screenshot({ path: `${dir}/${name}.png`, fullPage: name !== "choose" })
    if (name === "case") await s.getByRole("heading", { name: "Perjalanan kasus" }).locator("..").screenshot({ path: `${dir}/story.png` })
    if (name === "choose") await s.locator("fieldset").first().screenshot({ path: `${dir}/choose.png` })
  }
  const w = await stage.visit(scene.cast.worker, "/kasus/baru", phone)
  await w.getByRole("button", { name: "Lanjut" }).click()
  await w.waitForTimeout(400)
  await w.screenshot({ path: `${dir}/intake.png` })
  await w.getByLabel("Umur (tahun)").fill("13")
  await w.evaluate(() => window.dispatchEvent(new Event("vite:preloadError", { cancelable: true })))
  await w.getByText("Versi baru").waitFor()
  await w.evaluate(() => window.scrollTo(0, 0))
  await w.screenshot({ path: `${dir}/release.png` })
  const lpa = agencyOf(agencyIds.target, "LPA Uji", "LPA_KABKOTA")
  await putRows(scene.tables, [seed(agencyRef(agencyIds.target), lpa)])
  const [officer] = scene.cast.officers
  if (!officer) throw new Error("none")
  await act(scene, scene.cast.worker, [`/cases/${id}`, "add-to-team", { agency: officer.agency, role: "bridge" }])
  const b = await stage.visit(officer, `/kasus/${id}`, phone)
  await b.getByText("Kami penghubung").waitFor()
  console.log("bridge", await overflowOf(b))
  await b.screenshot({ path: `${dir}/bridge.png` })
  await b.goto(`/kasus/${id}/siapa`)
  await b.getByText("Terverifikasi").waitFor()
  console.log("bridge who", await overflowOf(b))
  await b.screenshot({ path: `${dir}/bridge-who.png`, fullPage: true })
}, 180_000)
