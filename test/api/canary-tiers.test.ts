import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { allNouns } from "#functions/nouns.ts"
import { hour, instantOf } from "#shared/kernel/instant.ts"
import type { Player } from "#test/support/cast.ts"
import { coordinatorNear, openWideScene } from "#test/support/houses.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  draftOf,
  idOf,
  meetingOf,
  moving,
  openingOf,
  readOpened,
  recordOf,
} from "#test/support/story.ts"

/** A word that stands in one field of one child, and nowhere else. */
const token = (field: string): string => `kenari-${field}-rahasia`
const nik = "9918720101130001"

const fields = {
  identity: ["name", "address", "parents", "school", "brought", "fresh"],
  location: ["location"],
  summary: ["assessment", "plan"],
  reporter: ["reporter", "contact", "relation"],
  masked: ["reason", "safety", "document"],
  review: ["by", "note", "view", "question", "answer"],
  travel: ["escort", "route", "phone"],
  record: ["place", "receiver", "condition", "belongings", "paper", "restrictions"],
  outcome: ["feedback", "outcome"],
  purpose: ["purpose"],
} as const
type Group = keyof typeof fields
const groups = Object.keys(fields) as Group[]

const wordsOf = (group: Group): readonly string[] =>
  group === "identity" ? [...fields[group].map(token), nik] : fields[group].map(token)

/** The groups of which a text tells a word. */
const toldIn = (text: string): readonly Group[] =>
  groups.filter((group) => wordsOf(group).some((word) => text.includes(word)))

let scene: Scene
let child = ""
let handoff = ""
type Role = "sender" | "reviewer" | "colleague" | "coordinator" | "provider" | "bridge" | "stranger"
let people: Readonly<Record<Role, Player>>

async function mustAct(who: Player, [path, verb, body]: readonly [string, string, unknown?]) {
  const done = await act(scene, who, [path, verb, body])
  if (done.status !== 200) throw new Error(`${verb}: ${done.text}`)
}

/** Whatever a person can read without opening anything, after every stage. */
async function everythingFor(who: Player): Promise<readonly Reply[]> {
  const one: Readonly<Record<string, string>> = { cases: child, handoffs: handoff }
  const paths = (await allNouns()).flatMap(({ noun }) =>
    noun.reads.flatMap((read) => {
      if (read.path === "") return [`/${noun.path}`]
      const id = one[noun.path]
      return id ? [`/${noun.path}${read.path.replace("{id}", id)}`] : []
    }),
  )
  const boxes = ["/cases?box=team", "/cases?box=care", "/handoffs?box=out", "/handoffs?state=ended"]
  return Promise.all([...paths, ...boxes].map((path) => scene.get(who, path)))
}

async function mustBeTold(expected: Partial<Record<Role, readonly Group[]>>): Promise<void> {
  for (const [role, who] of Object.entries(people) as [Role, Player][]) {
    const replies = await everythingFor(who)
    const told = new Set(replies.flatMap(({ text }) => toldIn(text)))
    const allowed = new Set(expected[role] ?? [])
    expect([role, [...told].sort()]).toEqual([role, [...allowed].sort()])
  }
}

async function openCase(): Promise<string> {
  const { sender } = people
  const body = openingOf({
    identity: {
      name: token("name"),
      nik,
      address: token("address"),
      parents: token("parents"),
      school: token("school"),
    },
    broughtBy: token("brought"),
    summary: { assessment: token("assessment"), plan: token("plan") },
    reporter: {
      name: token("reporter"),
      contact: token("contact"),
      relation: token("relation"),
    },
  })
  const made = await scene.post(sender, "/cases", { body })
  expect(made.status, made.text).toBe(201)
  return idOf(made)
}

beforeAll(async () => {
  scene = await openWideScene()
  const [reviewer, colleague] = scene.cast.officers
  const [stranger] = scene.cast.strangers
  if (!reviewer || !colleague || !stranger) throw new Error("a cast has them")
  const named = (id: string): Player => ({ ...stranger, ...knownAs(id) })
  people = {
    sender: scene.cast.worker,
    reviewer,
    colleague,
    coordinator: coordinatorNear(),
    provider: named("psikolog-uji"),
    bridge: named("lpa-penghubung"),
    stranger,
  }
  child = await openCase()
})
afterAll(() => scene?.end())

const knownAs = (agency: string) =>
  ({
    id: `orang-${agency}`,
    email: `orang-${agency}@${agency}.example`,
    sub: `sub-orang-${agency}`,
    agency,
  }) as unknown as Player

describe("a child with a word of its own in every field", () => {
  test("is shown by its case to nobody without a receipt", async () => {
    const path = `/cases/${child}`
    const { sender } = people
    await mustAct(sender, [
      path,
      "arrange-care",
      { arrangement: "FOSTER_PARENTS", location: token("location") },
    ])
    await mustAct(sender, [path, "identify", { address: token("fresh") }])
    for (const [agency, role] of [
      ["psikolog-uji", "provider"],
      ["lpa-penghubung", "bridge"],
    ]) {
      await mustAct(sender, [path, "add-to-team", { agency, role }])
    }
    await mustBeTold({})
  })

  test("is in no calendar of its conference, whoever is invited", async () => {
    const { coordinator } = scene.cast
    const { body: envelope } = await scene.get(coordinator, `/cases/${child}`)
    const conference = meetingOf({
      profile: "case-conference",
      type: "CASE_CONFERENCE",
      caseReference: envelope["reference"],
      chair: coordinator.id,
      minuteTaker: scene.cast.supervisor.id,
    })
    const made = await scene.post(coordinator, "/meetings", { body: conference })
    expect(made.status, made.text).toBe(201)
    const path = `/meetings/${idOf(made)}`
    await mustAct(coordinator, [path, "schedule"])
    for (const who of [coordinator, people.reviewer]) {
      const file = await scene.get(who, `${path}/calendar`)
      expect([file.status, toldIn(file.text), file.text.includes(child)]).toEqual([200, [], false])
    }
    await mustBeTold({})
  })

  test("is shown part by part to the custodian who opens it, and the reporter to nobody", async () => {
    const path = `/cases/${child}`
    const parts = { identity: "identity", location: "location", summary: "summary" } as const
    for (const [part, group] of Object.entries(parts)) {
      const seen = await readOpened(scene, people.sender, [path, part])
      expect([part, toldIn(seen.text)]).toEqual([part, [group]])
    }
  })

  test("is told to the receiver with the offer as far as it was masked", async () => {
    const body = draftOf(child, {
      ...moving,
      reason: token("reason"),
      safety: token("safety"),
      documents: [token("document")],
      basis: { kind: "CONSENT", by: token("by"), note: token("note") },
      childView: { view: token("view") },
    })
    handoff = idOf(await scene.post(people.sender, "/handoffs", { body }))
    const path = `/handoffs/${handoff}`
    await mustAct(people.sender, [path, "submit"])
    await mustBeTold({ sender: ["masked", "review"] })
    await mustAct(scene.cast.supervisor, [path, "offer"])
    await mustBeTold({
      sender: ["masked", "review"],
      reviewer: ["masked"],
      colleague: ["masked"],
    })
  })

  test("is told to the named reviewer who opens it, and the talk stays between the two", async () => {
    const path = `/handoffs/${handoff}`
    const { reviewer, sender } = people
    await mustAct(reviewer, [path, "acknowledge", { attest: true }])
    await mustAct(reviewer, [path, "ask", { questions: [token("question")] }])
    await mustAct(sender, [path, "answer", { answers: [{ answer: token("answer") }] }])
    await mustBeTold({
      sender: ["masked", "review"],
      reviewer: ["masked"],
      colleague: ["masked"],
    })
    const seen = await readOpened(scene, reviewer, [path, "review"])
    expect(toldIn(seen.text)).toEqual(["summary", "review"])
    const purpose = { part: "review", purpose: token("purpose") }
    await mustAct(reviewer, [path, "reveal", purpose])
    await mustBeTold({
      sender: ["masked", "review", "purpose"],
      reviewer: ["masked"],
      colleague: ["masked"],
    })
  })

  test("travels, and its way is told to whoever sent it alone", async () => {
    const path = `/handoffs/${handoff}`
    const { reviewer, sender } = people
    await mustAct(reviewer, [path, "accept", acceptance(reviewer)])
    const release = {
      travels: true,
      giverPosition: "Pekerja sosial",
      escort: token("escort"),
      route: token("route"),
      contact: token("phone"),
      expectedAt: instantOf(Date.now() + hour),
      checkInEvery: 60,
    }
    await mustAct(sender, [path, "start-handover", release])
    await mustBeTold({
      sender: ["masked", "review", "purpose"],
      reviewer: ["masked"],
      colleague: ["masked"],
    })
    const body = { part: "handover", purpose: "Menyiapkan kedatangan" }
    expect((await act(scene, reviewer, [path, "reveal", body])).status).toBe(403)
    const seen = await readOpened(scene, sender, [path, "handover"])
    expect(toldIn(seen.text)).toEqual(["travel"])
    const { arrivalCode } = seen.body["travel"] as { readonly arrivalCode: string }
    const record = recordOf({
      place: token("place"),
      receiverPosition: token("receiver"),
      condition: token("condition"),
      belongings: token("belongings"),
      documents: [token("paper")],
      restrictions: token("restrictions"),
      arrivalCode,
    })
    await mustAct(reviewer, [path, "commit", { record }])
  })

  test("leaves a stub to the sender, and opens whole to the new custodian who opens it", async () => {
    const path = `/handoffs/${handoff}`
    const { reviewer, sender } = people
    const outcome = {
      code: "NEED_MET",
      services: ["ACCOMPANIMENT"],
      feedback: { view: token("feedback") },
      note: token("outcome"),
    }
    await mustAct(reviewer, [path, "propose-outcome", outcome])
    await mustBeTold({
      reviewer: ["masked", "purpose"],
      colleague: ["masked", "purpose"],
    })
    const handover = await readOpened(scene, reviewer, [path, "handover"])
    expect(toldIn(handover.text)).toEqual(["travel", "record"])
    const review = await readOpened(scene, reviewer, [path, "review"])
    expect(toldIn(review.text)).toEqual(["summary", "review", "outcome"])
    const identity = await readOpened(scene, reviewer, [`/cases/${child}`, "identity"])
    expect(toldIn(identity.text)).toEqual(["identity"])
    expect((await scene.get(sender, `/cases/${child}`)).status).toBe(404)
  })

  test("is told by no notice", async () => {
    await scene.settle()
    for (const who of [people.sender, people.reviewer, scene.cast.supervisor]) {
      const { body, text } = await scene.get(who, "/notices?limit=50")
      expect((body["items"] as readonly unknown[]).length).toBeGreaterThan(0)
      expect(toldIn(text)).toEqual([])
    }
  })
})
