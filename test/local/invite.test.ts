import type { SQSEvent } from "aws-lambda"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { inboxBatch } from "#functions/outbox/inbox.ts"
import type { LogFields } from "#functions/platform/log.ts"
import { names, readName } from "#functions/platform/names.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import { day, instantOf, minute } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  membershipIdOf,
  membershipRef,
  personRef,
  staffingRef,
} from "#shared/membership/membership.ts"
import { agencyIds, castOf, type Player, player } from "#test/support/cast.ts"
import { rowsOf } from "#test/support/ledger.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, openingOf } from "#test/support/story.ts"
import { authorizePath, type BrowserLike, browserLike, form, verifier } from "./browser-like.ts"

const agency = agencyIds.source
const admin = player("admin", agency, ["AGENCY_ADMIN"])
const second = player("kedua", agency, ["AGENCY_ADMIN"])
const alone = player("sendiri", agencyIds.third, ["AGENCY_ADMIN"])
const admins = [admin, second, alone]

let scene: Scene
let browser: BrowserLike

beforeAll(async () => {
  scene = await openScene(1, { people: [...castOf(1).all, ...admins] })
  await putRows(scene.tables, admins.flatMap(rowsOfMember))
  await putRows(scene.tables, [
    seed(staffingRef(agency), staffingOf(admin, second)),
    seed(staffingRef(agencyIds.third), staffingOf(alone)),
  ])
})
afterAll(() => scene?.end())
beforeEach(() => {
  browser = browserLike(scene.system.url)
})

const rowsOfMember = ({ id, name, email, sub, agency: where, roles }: Player) => [
  seed(personRef(id), { id, name, email }),
  seed({ subject: "subject", parts: [sub] }, { person: id }),
  seed(affiliationsRef(id), { agencies: [where] }),
  seed(membershipRef(id, where), {
    id: membershipIdOf(where, id),
    person: id,
    agency: where,
    status: "active",
    roles,
    since: instantOf(Date.now()),
    holds: [],
  }),
]

const staffingOf = (...leaders: readonly [Player, ...Player[]]) => ({
  agency: leaders[0].agency,
  admins: leaders.map((each) => each.id),
  leaders: leaders.map((each) => each.id),
  members: leaders.length,
})

type Invited = { readonly membership: string; readonly person: PersonId; readonly email: string }

/** Invites over HTTP, and waits until everybody has heard. */
async function invited(by: Player, email: string, more = {}): Promise<Invited> {
  const body = { name: "Nia Undangan", email, ...more }
  const answer = await scene.post(by, "/memberships", { body })
  expect(answer.status, answer.text).toBe(201)
  await scene.settle()
  const membership = String(answer.body["id"])
  return { membership, email, person: (membership.split(".")[1] ?? "") as PersonId }
}

/** From the front through the real pages to a token: the name is picked, the code read off. */
async function signIn(name: string): Promise<string> {
  const login = (await browser.send(authorizePath(scene.system.url))).location.pathname
  const people = (await browser.send(`${login}?cari=${encodeURIComponent(name)}`)).text
  const [, id = ""] = /<button name="orang" value="([^"]+)"/.exec(people) ?? []
  const phone = (await browser.send(`${login}?orang=${id}`)).text
  const [, first = "", last = ""] = /<output>(\d{3}) (\d{3})<\/output>/.exec(phone) ?? []
  const right = await browser.send(login, form({ orang: id, kode: first + last }))
  const { location } = await browser.send(right.location.href)
  const answer = await browser.send(
    "/oauth2/token",
    form({
      grant_type: "authorization_code",
      client_id: "simpul-portal",
      redirect_uri: `${scene.system.url}/masuk/kembali`,
      code: location.searchParams.get("code") ?? "",
      code_verifier: verifier,
    }),
  )
  return JSON.parse(answer.text).access_token
}

const mailsTo = async (email: string): Promise<number> =>
  (await browser.send("/surat")).text.split(`&lt;${email}&gt;`).length - 1

const bearer = (email: string, where = "") => ({
  Authorization: `Bearer ${scene.system.tokenFor(email)}`,
  ...(where ? { "Acting-Agency": where } : {}),
})

const me = (email: string): Promise<Reply> => scene.ask("/me", { headers: bearer(email) })

test("somebody invited signs in, finds the invitation, accepts it, and may act", async () => {
  const email = "nia@undangan.example"
  const { membership, person } = await invited(admin, email, { roles: ["CASE_MANAGER"] })
  expect(await mailsTo(email)).toBe(1)
  const agreed = await act(scene, second, [`/memberships/${membership}`, "agree"])
  expect(agreed.status, agreed.text).toBe(200)

  const listed = await browser.send(
    `${(await browser.send(authorizePath(scene.system.url))).location.pathname}?cari=nia`,
  )
  expect(listed.text).toContain("<h2>Dinas Sosial Uji</h2>")
  const token = await signIn("Nia Undangan")
  const headers = { Authorization: `Bearer ${token}`, "Acting-Agency": agency }
  const { body } = await scene.ask("/me", { headers })
  expect(body).toMatchObject({ person: { id: person, name: "Nia Undangan", email } })
  expect(body["memberships"]).toEqual([])
  const [invitation] = body["invitations"] as readonly { id: string; etag: string }[]
  expect(invitation).toMatchObject({ id: membership, agency: { id: agency } })
  expect((await scene.ask("/cases", { headers })).status).toBe(403)

  const post = (path: string, sent: unknown, more = {}) =>
    scene.ask(path, {
      method: "POST",
      headers: {
        ...headers,
        "Content-Type": "application/json",
        "Idempotency-Key": `kunci-${path.length}-${membership.length}`,
        ...more,
      },
      body: JSON.stringify(sent),
    })
  const match = { "If-Match": invitation?.etag ?? "" }
  const accepted = await post(`/memberships/${membership}/accept`, {}, match)
  expect(accepted.status, accepted.text).toBe(200)
  const opened = await post("/cases", openingOf())
  expect(opened.status, opened.text).toBe(201)
  const notices = (await scene.ask("/notices", { headers })).body["items"]
  const [first] = (notices as readonly { id: string; kind: string }[]).filter(
    (each) => each.kind === "membership.invited",
  )
  expect((await scene.ask(`/notices/${first?.id}`, { headers })).status).toBe(200)
})

test("the only administrator of an agency can invite, though nobody else is told", async () => {
  const email = "pertama@undangan.example"
  const { person } = await invited(alone, email)
  expect((await me(email)).body).toMatchObject({ person: { id: person } })
})

test("somebody with an account joins a second agency as who they are, without another mail", async () => {
  const email = "dua@undangan.example"
  const first = await invited(admin, email)
  const again = await invited(alone, email)
  expect(again.person).toBe(first.person)
  expect(await mailsTo(email)).toBe(1)
  expect((await me(email)).body["invitations"]).toHaveLength(2)
})

test("somebody of the demonstration keeps the sign-in they have", async () => {
  const [stranger] = scene.cast.strangers
  const email = stranger?.email ?? ""
  const { person } = await putKnown(email, stranger?.id ?? ("" as PersonId))
  const { membership } = await invited(admin, email)
  expect(membership).toBe(membershipIdOf(agency, person))
  expect(await mailsTo(email)).toBe(0)
  expect((await me(email)).body).toMatchObject({
    person: { id: person },
    invitations: [{ id: membership }],
  })
})

/** The cast is written without the row that finds a person by address. */
async function putKnown(email: string, person: PersonId) {
  await putRows(scene.tables, [seed({ subject: "email", parts: [email] }, { person })])
  return { person }
}

describe("the message of an invitation", () => {
  const envelopeOf = ({ membership, person }: Invited, at = Date.now()) => ({
    event: `${membership}.1`,
    number: 0,
    at: instantOf(at),
    notice: {
      kind: "membership.invited",
      urgency: "week",
      about: { noun: "memberships", id: membership },
      audience: { to: "person", agency, person },
    },
  })

  const lines: LogFields[] = []
  /** Hands the inbox function one message, and tells whether it went through. */
  async function heard(envelope: unknown, pool = readName(names.userPool)): Promise<boolean> {
    const deps = { tables: scene.tables, pool, log: (line: LogFields) => void lines.push(line) }
    const record = { messageId: "one", body: JSON.stringify(envelope) }
    const answer = await inboxBatch(deps, { Records: [record] } as unknown as SQSEvent)
    return answer.batchItemFailures.length === 0
  }

  /** Somebody whom the register knows as invited, and nobody has heard of yet. */
  async function unheard(name: string): Promise<Invited> {
    const newcomer = player(name, agency, [])
    const { id, email } = newcomer
    const rows = rowsOfMember(newcomer).filter(([ref]) => ref.subject !== "subject")
    await putRows(scene.tables, rows)
    await changeRow(scene.tables, membershipRef(id, agency), { status: "invited" })
    return { membership: membershipIdOf(agency, id), person: id, email }
  }

  test("changes nothing when it comes again, be it all at once", async () => {
    const newcomer = await unheard("berulang")
    const message = envelopeOf(newcomer, Date.now() - minute)
    expect(await Promise.all([1, 2, 3].map(() => heard(message)))).toContain(true)
    expect(await heard(message)).toBe(true)
    expect(await mailsTo(newcomer.email)).toBe(1)
    expect((await me(newcomer.email)).body).toMatchObject({ person: { id: newcomer.person } })
  })

  test("finds an account that was made before its way to the person was written", async () => {
    const newcomer = await unheard("terputus")
    await heard(envelopeOf(newcomer))
    const token = scene.system.tokenFor(newcomer.email)
    const { sub } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())
    const [row] = await rowsOf(scene.tables, `SUB#${sub}`)
    expect(row).toEqual({
      pk: `SUB#${sub}`,
      sk: "PERSON",
      v: 1,
      s: { person: newcomer.person },
    })
    const { DeleteCommand } = await import("@aws-sdk/lib-dynamodb")
    const Key = { pk: `SUB#${sub}`, sk: "PERSON" }
    await scene.tables.client.send(new DeleteCommand({ TableName: scene.tables.main, Key }))
    expect(await heard(envelopeOf(newcomer, Date.now() - minute))).toBe(true)
    expect(await rowsOf(scene.tables, `SUB#${sub}`)).toEqual([row])
  })

  test("mails again when it is a later one and the first password has lapsed unused", async () => {
    const newcomer = await unheard("terlambat")
    await heard(envelopeOf(newcomer))
    await heard(envelopeOf(newcomer, Date.now() + day - minute))
    expect(await mailsTo(newcomer.email)).toBe(1)
    expect(await heard(envelopeOf(newcomer, Date.now() + day))).toBe(true)
    expect(await mailsTo(newcomer.email)).toBe(2)
    await signIn("terlambat")
    await heard(envelopeOf(newcomer, Date.now() + 3 * day))
    expect(await mailsTo(newcomer.email)).toBe(2)
  })

  test("makes no account once the invitation is taken back", async () => {
    const newcomer = await unheard("dicabut")
    const ref = membershipRef(newcomer.person, agency)
    await changeRow(scene.tables, ref, { status: "ended" })
    expect(await heard(envelopeOf(newcomer))).toBe(true)
    expect(() => scene.system.tokenFor(newcomer.email)).toThrow("can sign in here")
  })

  test("comes again when the pool does not answer, and no log tells the address", async () => {
    const newcomer = await unheard("menunggu")
    expect(await heard(envelopeOf(newcomer), "elsewhere_1")).toBe(false)
    expect(lines.at(-1)).toMatchObject({ event: "inbox", fault: "InvalidParameterException" })
    expect(JSON.stringify(lines)).not.toContain(newcomer.email)
    expect(await heard(envelopeOf(newcomer))).toBe(true)
    expect(await mailsTo(newcomer.email)).toBe(1)
  })

  test("about somebody else's invitation makes no account", async () => {
    const newcomer = await unheard("lain")
    const { notice, ...envelope } = envelopeOf(newcomer)
    const toAdmins = { ...notice, audience: { to: "administrators", agency } }
    expect(await heard({ ...envelope, notice: toAdmins })).toBe(true)
    expect(() => scene.system.tokenFor(newcomer.email)).toThrow("can sign in here")
  })
})
