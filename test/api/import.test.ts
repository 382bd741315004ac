import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf } from "#shared/kernel/instant.ts"
import { carry, portsOf } from "#test/support/carrier.ts"
import { agencyIds, castOf, type Player, player } from "#test/support/cast.ts"
import { everyRow, rowsOf } from "#test/support/ledger.ts"
import { putRows } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { seedsOf } from "#test/support/seeds.ts"
import { agencyTransfer } from "#web/transfer/agency-transfer.ts"
import { memberTransfer } from "#web/transfer/member-transfer.ts"
import { csvOf } from "#web/transfer/write.ts"

const admin = player("admin-impor", agencyIds.source, ["AGENCY_ADMIN"])
const agency = agencyIds.source
let scene: Scene
beforeAll(async () => {
  const cast = castOf()
  scene = await openScene(2, { people: [...cast.all, admin] })
  await putRows(scene.tables, seedsOf({ ...cast, all: [admin] }, instantOf(Date.now())))
})
afterAll(() => scene?.end())

const header = ["kode", "nama", "jenis", "wilayah", "layanan", "telepon"]
const line = (code: string, more: Readonly<Record<string, string>> = {}): readonly string[] => {
  const cells: Record<string, string> = {
    kode: code,
    nama: `LKSA ${code}`,
    jenis: "LKSA",
    wilayah: "18.72 Kota Metro",
    layanan: "Pendampingan",
    telepon: "0725 41234",
    ...more,
  }
  return header.map((name) => cells[name] ?? "")
}
const fileOf = (prefix: string, count: number): string =>
  csvOf([header, ...Array.from({ length: count }, (_, place) => line(`${prefix}-${place + 1}`))])

const as = (who: Player, language: "id" | "en" = "id") => ({
  ports: portsOf(scene, who, language),
  agency: who.agency,
})
const rowCount = async (): Promise<number> => {
  await scene.settle()
  return (await everyRow(scene.tables)).length
}
const registered = async (code: string): Promise<number> =>
  (await rowsOf(scene.tables, `AGENCY#${code}`, "PROFILE@")).length

describe("agencies from a file", () => {
  test("are tried out without a row being written", async () => {
    const before = await rowCount()
    const tried = await carry(agencyTransfer, fileOf("coba", 12), { ...as(admin), rehearsal: true })
    expect([tried.ending, tried.counts]).toEqual(["done", { new: 12 }])
    expect(await rowCount()).toBe(before)
  })

  test("are registered, each by an act of its own, and the same file again changes nothing", async () => {
    const file = fileOf("baru", 12)
    expect((await carry(agencyTransfer, file, as(admin))).counts).toEqual({ new: 12 })
    expect(await registered("baru-12")).toBe(1)
    const { body } = await scene.get(admin, "/agencies/baru-12")
    expect(body).toMatchObject({
      id: "baru-12",
      status: "pending",
      sponsor: agency,
      services: ["ACCOMPANIMENT"],
      contact: { phone: "0725 41234" },
    })
    const before = await rowCount()
    expect((await carry(agencyTransfer, file, as(admin))).counts).toEqual({ unchanged: 12 })
    expect(await rowCount()).toBe(before)
  })

  test("stopped in the middle and begun again are complete, none of them twice", async () => {
    const file = fileOf("putus", 15)
    const first = await carry(agencyTransfer, file, { ...as(admin), upTo: 5 })
    expect(first.ending).toBe("stopped")
    expect(first.results.size).toBeLessThan(15)
    const second = await carry(agencyTransfer, file, as(admin))
    const { new: fresh = 0, unchanged = 0 } = second.counts
    expect([fresh + unchanged, unchanged]).toEqual([15, first.counts["new"]])
    for (let place = 1; place <= 15; place += 1) expect(await registered(`putus-${place}`)).toBe(1)
  })

  test("whose answer got lost are not doubled by the next try", async () => {
    const ports = portsOf(scene, admin)
    let lost = 0
    const deaf = {
      ...ports,
      run: async (act: Parameters<typeof ports.run>[0]) => {
        const answer = await ports.run(act)
        lost += 1
        if (lost % 2 === 0) return answer
        return { ok: false as const, problem: { status: 0, code: "portal.unreachable", title: "" } }
      },
    }
    const told = await carry(agencyTransfer, fileOf("hilang", 6), { ports: deaf, agency })
    expect([told.ending, told.counts]).toEqual(["done", { new: 6 }])
    for (let place = 1; place <= 6; place += 1) expect(await registered(`hilang-${place}`)).toBe(1)
  })

  test("are refused line by line with the reason in the reader's language; the others go in", async () => {
    const file = csvOf([
      header,
      line("campur-1"),
      line("campur-2", { jenis: "Dinas Sosial" }),
      line("campur-3", { jenis: "Kerajaan" }),
      line("campur-1", { nama: "LKSA kembar" }),
      line("campur-5", { nama: '=HYPERLINK("http://example.invalid")' }),
      line(agencyIds.third, { nama: "Nama lain" }),
      line("campur-7"),
    ])
    const told = await carry(agencyTransfer, file, as(admin))
    const outcomes = [2, 3, 4, 5, 6, 7, 8].map((row) => told.results.get(row)?.outcome)
    expect(outcomes).toEqual(["new", "refused", "refused", "refused", "new", "refused", "new"])
    expect(told.results.get(3)?.reason).toMatchObject({
      problem: {
        code: "agency.dinsos-type-required",
        detail: expect.stringMatching(/^Dinas Sosial wajib/),
      },
    })
    expect(told.results.get(4)?.reason).toMatchObject({
      cells: [{ column: "type", wrong: "word" }],
    })
    expect(told.results.get(5)?.reason).toMatchObject({
      own: { why: "twice", facts: { row: "2" } },
    })
    expect(told.results.get(7)?.reason).toMatchObject({ own: { why: "fixed" } })
    const english = await carry(agencyTransfer, file, as(admin, "en"))
    expect(english.results.get(3)?.reason).toMatchObject({
      problem: { detail: expect.stringMatching(/^A Dinas Sosial must/) },
    })
    const { body } = await scene.get(admin, "/agencies/campur-5")
    expect(body["name"]).toBe('=HYPERLINK("http://example.invalid")')
  })

  test("are changed where the file says otherwise, once", async () => {
    const cells = {
      nama: "Dinas Sosial Uji",
      jenis: "DINSOS_KABKOTA",
      layanan: "",
      telepon: "0725 99",
    }
    const file = csvOf([header, line(agency, cells)])
    expect((await carry(agencyTransfer, file, { ...as(admin), rehearsal: true })).counts).toEqual({
      changed: 1,
    })
    expect((await carry(agencyTransfer, file, as(admin))).counts).toEqual({ changed: 1 })
    expect((await carry(agencyTransfer, file, as(admin))).counts).toEqual({ unchanged: 1 })
    const { body } = await scene.get(admin, `/agencies/${agency}`)
    expect(body).toMatchObject({ contact: { phone: "0725 99" }, services: expect.any(Array) })
    expect((body["services"] as unknown[]).length).toBeGreaterThan(0)
  })

  test("are changed again after somebody changed them back", async () => {
    const cells = { nama: "Dinas Sosial Uji", jenis: "DINSOS_KABKOTA", layanan: "" }
    const [one, other] = ["0725 1111", "0725 2222"].map((telepon) =>
      csvOf([header, line(agency, { ...cells, telepon })]),
    ) as [string, string]
    for (const file of [one, other, one, other]) {
      expect((await carry(agencyTransfer, file, as(admin))).counts).toEqual({ changed: 1 })
    }
  })

  test("belong to whoever may: of another agency they are refused, and nothing is written", async () => {
    const [stranger] = scene.cast.strangers
    if (!stranger) throw new Error("nobody")
    const before = await rowCount()
    const told = await carry(agencyTransfer, fileOf("asing", 3), as(stranger))
    expect(told.counts).toEqual({ refused: 3 })
    expect(await rowCount()).toBe(before)
  })

  test("that are exported and imported again are all unchanged", async () => {
    for (const language of ["id", "en"] as const) {
      const { ports } = as(admin)
      const pages: number[] = []
      const onPage = (count: number) => pages.push(count) > 0
      const file = await agencyTransfer.written(ports, { query: {}, language, onPage })
      if (!file.ok) throw new Error(file.problem.code)
      const told = await carry(agencyTransfer, file.value.text, as(admin))
      expect(told.counts).toEqual({ unchanged: file.value.count })
      expect([file.value.count >= 3, pages.at(-1)]).toEqual([true, file.value.count])
    }
  })
})

describe("members from a file", () => {
  const people = (...lines: readonly (readonly string[])[]): string =>
    csvOf([["nama", "email", "peran", "sertifikat_nomor"], ...lines])
  const siti = ["Siti Aminah", "siti.impor@contoh.example", "Manajer kasus|Supervisor", "12/LSPS"]
  const members = async () => {
    const { body } = await scene.get(admin, "/memberships?limit=50")
    return body["items"] as {
      person: { email: string }
      status: string
      roles: string[]
      asked?: { roles: string[] }
    }[]
  }

  test("are tried out without a row being written", async () => {
    const before = await rowCount()
    const told = await carry(memberTransfer, people(siti), { ...as(admin), rehearsal: true })
    expect(told.counts).toEqual({ new: 1 })
    expect(await rowCount()).toBe(before)
  })

  test("are invited; their roles wait for a second person", async () => {
    expect((await carry(memberTransfer, people(siti), as(admin))).counts).toEqual({ new: 1 })
    const invited = (await members()).find(({ person }) => person.email === siti[1])
    expect(invited).toMatchObject({ status: "invited", roles: [] })
    expect([...(invited?.asked?.roles ?? [])].sort()).toEqual(["CASE_MANAGER", "SUPERVISOR"])
  })

  test("the same file again changes nothing, whatever case the address has", async () => {
    const before = await rowCount()
    const shouted = [siti[0], siti[1]?.toUpperCase(), siti[2], ""].map((each) => each ?? "")
    for (const each of [siti, shouted]) {
      expect((await carry(memberTransfer, people(each), as(admin))).counts).toEqual({
        unchanged: 1,
      })
    }
    expect(await rowCount()).toBe(before)
  })

  test("are not taken for a contact who has the same address", async () => {
    const body = { name: "Siti, juga kontak", email: siti[1], profession: "Tokoh" }
    const made = await scene.post(admin, "/memberships/add-contact", { body })
    expect(made.status, made.text).toBe(201)
    expect((await carry(memberTransfer, people(siti), as(admin))).counts).toEqual({ unchanged: 1 })
  })

  test("with other roles or an unfit one are refused, and the others go in", async () => {
    const file = people(
      ["Siti Aminah", "siti.impor@contoh.example", "Koordinator", ""],
      ["Joko Susilo", "joko.impor@contoh.example", "Penyidik", ""],
      ["Joko Susilo", "joko", "", ""],
      ["Rina Wati", "rina.impor@contoh.example", "", ""],
    )
    const told = await carry(memberTransfer, file, as(admin))
    expect([2, 3, 4, 5].map((row) => told.results.get(row)?.outcome)).toEqual([
      "refused",
      "refused",
      "refused",
      "new",
    ])
    expect(told.results.get(2)?.reason).toMatchObject({ own: { why: "roles-differ" } })
    expect(told.results.get(3)?.reason).toMatchObject({
      problem: { code: "membership.roles-unfit", detail: expect.stringMatching(/^Peran ini/) },
    })
    expect(told.results.get(4)?.reason).toMatchObject({ cells: [{ column: "email" }] })
  })

  test("that are exported and imported again are all unchanged", async () => {
    const { ports } = as(admin)
    const how = { query: {}, language: "en", onPage: () => true } as const
    const file = await memberTransfer.written(ports, how)
    if (!file.ok) throw new Error(file.problem.code)
    expect(file.value.text).toContain("99/UJI")
    expect((await carry(memberTransfer, file.value.text, as(admin))).counts).toEqual({
      unchanged: file.value.count,
    })
  })

  test("are invited by an administrator alone", async () => {
    const told = await carry(
      memberTransfer,
      people(["Orang Lain", "lain.impor@contoh.example", "", ""]),
      as(scene.cast.worker),
    )
    expect(told.results.get(2)).toMatchObject({
      outcome: "refused",
      reason: { problem: { code: "role.required" } },
    })
  })
})
