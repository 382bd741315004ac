import { describe, expect, test } from "vitest"
import { type Budget, blindRef, budgetRef, caseId } from "#shared/case/case.ts"
import {
  blindRefs,
  budgetLimits,
  budgetRefs,
  entryWith,
  forgetWrites,
  identityWords,
  isSpent,
  lookForSameChild,
  movedWrites,
  plainName,
  sameChildIn,
  spend,
} from "#shared/case/rules/blind.ts"
import type { Write } from "#shared/kernel/decision.ts"
import { type AgencyId, agencyId, type PersonId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import type { Ref, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { regionCode } from "#shared/region/region.ts"

const metro = regionCode.parse("18.72")
const bandung = regionCode.parse("32.73")
const at = instantOf(Date.UTC(2026, 2, 2, 2))
const rina = { person: personId.parse("rina"), agency: agencyId.parse("dinsos") }
const lksa = agencyId.parse("lksa")
const rpsa = agencyId.parse("rpsa")

const rowOf = <State>(ref: Ref<State>, state: State, version = 1): Row<State> => ({
  ref,
  state,
  version,
})
const of = (number: number, agency = lksa) => ({
  case: caseId.parse(`case-${number}`),
  agency,
  name: `Instansi ${agency}`,
  away: [] as readonly (PersonId | AgencyId)[],
})

describe("words for a child", () => {
  const known = { name: "Siti Nur'aini", nik: "1872014404120001", birthDate: "2012-04-04" }

  test("a NIK makes one, name with birth date and district another, both where both are known", () => {
    expect(identityWords(known, metro)).toHaveLength(2)
    expect(identityWords({ nik: known.nik }, metro)).toHaveLength(1)
    expect(identityWords({ name: known.name, birthDate: known.birthDate }, metro)).toHaveLength(1)
    expect(identityWords({ name: known.name }, metro)).toEqual([])
    expect(identityWords({}, metro)).toEqual([])
    expect(identityWords({ name: " - ", birthDate: known.birthDate }, metro)).toEqual([])
  })

  test("the same NIK is found in every district, the same name and birthday in one only", () => {
    const [nik, person] = identityWords(known, metro)
    expect(identityWords(known, bandung)[0]).toBe(nik)
    expect(identityWords(known, bandung)[1]).not.toBe(person)
    expect(identityWords({ ...known, birthDate: "2012-04-05" }, metro)[1]).not.toBe(person)
  })

  test.each([
    ["SITI  NURAINI", "Siti Nur'aini"],
    ["Siti Nuraíni.", "siti nuraini"],
    ["M. Rizky", "Muhammad Rizky"],
    ["Moh. Rizky", "Mohammad Rizky"],
    ["Mochamad Rizky", "Muhamad Rizky"],
  ])("%s and %s are one name", (one, other) => {
    expect(plainName(one)).toBe(plainName(other))
  })

  test("two names stay two", () => {
    expect(plainName("Rizky Maulana")).not.toBe(plainName("Rizki Maulida"))
  })
})

describe("what lies behind a word", () => {
  test("a case stands there once, the newest last, twenty at most", () => {
    const many = Array.from({ length: 25 }, (_, number) => of(number)).reduce<
      ReturnType<typeof entryWith>
    >((entry, own) => entryWith(entry, own), { cases: [] })
    expect(many.cases).toHaveLength(20)
    expect(many.cases.at(0)).toEqual(of(5))
    expect(entryWith(many, of(7)).cases).toHaveLength(20)
    expect(entryWith(many, of(7)).cases.at(-1)).toEqual(of(7))
  })

  test("once the case has moved, its new custodian is the one to ask", () => {
    const entry = entryWith({ cases: [of(1, lksa)] }, of(1, rpsa))
    expect(entry.cases).toEqual([of(1, rpsa)])
  })

  test("the answer names agencies, each once, the newest first, and never the own case", () => {
    const entry = { cases: [of(1, lksa), of(2, rpsa), of(3, lksa), of(4, rina.agency)] }
    const houses = [lksa, rpsa].map((agency) => ({ agency, name: `Instansi ${agency}` }))
    expect(sameChildIn([rowOf(blindRef("w"), entry)], of(4).case, rina)).toEqual(houses)
    expect(sameChildIn([rowOf(blindRef("w"), { cases: [of(4)] })], of(4).case, rina)).toEqual([])
  })

  test("an agency is called as it was when it last met the child", () => {
    const entry = { cases: [of(1, lksa), { ...of(2, lksa), name: "LKSA Baru" }] }
    expect(sameChildIn([rowOf(blindRef("w"), entry)], undefined, rina)).toEqual([
      { agency: lksa, name: "LKSA Baru" },
    ])
  })

  test("a case that changed hands stands there under its new custodian, where it stood", () => {
    const rows = [
      rowOf(blindRef("known"), { cases: [of(2), of(1, lksa)] }),
      rowOf(blindRef("moved"), { cases: [of(1, rpsa)] }),
      rowOf(blindRef("other"), { cases: [of(2)] }),
    ]
    expect(movedWrites(rows, of(1, rpsa))).toMatchObject([
      { row: { ref: blindRef("known") }, state: { cases: [of(2), of(1, rpsa)] } },
    ])
  })

  test("the answer names five at most, however many knew the child", () => {
    const cases = Array.from({ length: 9 }, (_, number) =>
      of(number, agencyId.parse(`lksa-${number}`)),
    )
    expect(sameChildIn([rowOf(blindRef("w"), { cases })], undefined, rina)).toHaveLength(5)
  })

  test("a corrected identity leaves nothing behind its old words", () => {
    const rows = [
      rowOf(blindRef("old"), { cases: [of(1), of(2)] }),
      rowOf(blindRef("never"), { cases: [of(2)] }),
    ]
    expect(forgetWrites(rows, of(1))).toMatchObject([{ state: { cases: [of(2)] } }])
  })
})

const left = (who: string, day: string, count: number) =>
  rowOf(budgetRef(who), { day, left: count }, 3)

function after(rows: readonly Row<Budget>[], writes: readonly Write[]): readonly Row<Budget>[] {
  const stored = new Map(rows.map((row) => [refKey(row.ref), row]))
  for (const write of writes) {
    const ref = ("ref" in write ? write.ref : write.row.ref) as Ref<Budget>
    const now = stored.get(refKey(ref))?.state
    const state =
      write.how === "adjust"
        ? { day: now?.day ?? "", left: (now?.left ?? 0) + (write.by["left"] ?? 0) }
        : ((write as { state: unknown }).state as Budget)
    stored.set(refKey(ref), rowOf(ref, state))
  }
  return [...stored.values()]
}

/** How many answers somebody gets on this day before there are none left. */
function answersOn(instant: Instant, rows: readonly Row<Budget>[] = []) {
  let now = rows
  let count = 0
  for (; !isSpent(now, instant) && count < 1000; count += 1) {
    now = after(now, spend(now, rina, instant))
  }
  return { count, rows: now }
}

describe("the budget of answers", () => {
  test("a person gets 20 a day, and 20 again on the next", () => {
    const today = answersOn(at)
    expect(today.count).toBe(budgetLimits.person)
    expect(answersOn(later(at, day), today.rows).count).toBe(20)
  })

  test("an agency gets 200 a day, whoever of it asks", () => {
    const own = left(rina.agency, at.slice(0, 10), 3)
    expect(answersOn(at, [own]).count).toBe(3)
    const used = answersOn(at).rows.find(({ ref }) => ref.parts[0] === rina.agency)
    expect(used?.state.left).toBe(budgetLimits.agency - budgetLimits.person)
  })

  test("a counter of the day is moved, not replaced, and cannot fall below nothing", () => {
    const rows = budgetRefs(rina).map((ref) => rowOf(ref, { day: at.slice(0, 10), left: 2 }))
    for (const write of spend(rows, rina, at)) {
      expect(write).toMatchObject({ how: "adjust", by: { left: -1 }, atLeastZero: ["left"] })
    }
  })
})

describe("looking for the same child", () => {
  const blinds = ["nik", "person"]
  const own = of(9, rina.agency)
  const entries = [rowOf(blindRef("nik"), { cases: [of(1, lksa)] })]
  const asked = { blinds, entries, budgets: [] }

  test("says whom to ask, puts the case behind each word, and takes one answer from each budget", () => {
    const { sameChild, writes } = lookForSameChild(asked, own, { actor: rina, at })
    expect(sameChild).toEqual([{ agency: lksa, name: "Instansi lksa", at }])
    expect(writes.map(({ how }) => how)).toEqual(["replace", "create", "create", "create"])
    expect(JSON.stringify(sameChild)).not.toContain("case-1")
  })

  test("a miss costs the same as a hit", () => {
    const miss = lookForSameChild({ ...asked, entries: [] }, own, { actor: rina, at })
    expect(miss.sameChild).toEqual([])
    expect(miss.writes).toHaveLength(4)
  })

  test("without answers left the act goes on, nobody is named, and nothing more is taken", () => {
    const budgets = [left("rina", at.slice(0, 10), 0)]
    const spent = lookForSameChild({ ...asked, budgets }, own, { actor: rina, at })
    expect(spent.sameChild).toEqual([])
    expect(spent.writes.map(({ how }) => how)).toEqual(["replace", "create"])
  })

  test("where nothing identifies the child, nothing is asked and nothing taken", () => {
    const none = lookForSameChild({ ...asked, blinds: [], entries: [] }, own, { actor: rina, at })
    expect(none).toEqual({ sameChild: [], writes: [] })
    expect(blindRefs([])).toEqual([])
  })

  test("a case that stands behind its words already is written there no second time", () => {
    const known = blinds.map((word) => rowOf(blindRef(word), { cases: [own] }))
    const again = lookForSameChild({ ...asked, entries: known }, own, { actor: rina, at })
    expect(again.writes).toHaveLength(2)
  })
})
