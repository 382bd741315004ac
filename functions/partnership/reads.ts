import type { Actor } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type {
  Delivery,
  Partnership,
  Party,
  Recipient,
  Supply,
  Terms,
} from "#shared/partnership/partnership.ts"
import { runningFrom } from "#shared/partnership/rules/change.ts"
import { termsAt } from "#shared/partnership/rules/cover.ts"
import { bandOf, daysLeft, isRunning } from "#shared/partnership/rules/radar.ts"
import { isParty, takerOf } from "#shared/partnership/rules/standing.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, readPage } from "../platform/rows.ts"

type NameOf = Awaited<ReturnType<typeof namesOf>>

const partyIn = (item: Item): Party => item["card"] as Party

/** What a list shows of an agreement, and how soon it lapses. */
function cardFor(party: Party, at: Instant, nameOf: NameOf) {
  const { agency: _own, partnership, parties, waitsFor = [], ...rest } = party
  const band = bandOf(party, at)
  return {
    id: partnership,
    ...rest,
    parties: parties.map((each) => nameOf("agency", each)),
    ...(waitsFor.length > 0 ? { waitsFor: waitsFor.map((each) => nameOf("agency", each)) } : {}),
    inForce: isRunning(party, at),
    ...(isRunning(party, at) ? { daysLeft: daysLeft(party, at) } : {}),
    ...(band ? { lapsing: band } : {}),
  }
}

async function cardsOf({ deps, at }: Question, parties: readonly Party[]) {
  const agencies = [...new Set(parties.flatMap((each) => each.parties))]
  const nameOf = await namesOf(deps.tables, [agencies, []])
  return parties.map((each) => cardFor(each, at, nameOf))
}

const listOf = ({ actor }: Question) =>
  ({ index: "inbound", hash: `AGENCY#${actor.agency}#PARTNERS` }) as const

/** More than any agency lets lapse in a season; what lapses first comes first. */
const radarReach = 100

/** Those in force that lapse within so many days; says whether it saw them all. */
async function lapsing(question: Question, days: number) {
  const { deps, at } = question
  const between = [at, `${later(at, days * day)}~`] as const
  const page = await readPage(deps.tables, { ...listOf(question), between, limit: radarReach })
  const near = page.items.map(partyIn).filter((each) => isRunning(each, at))
  return { body: { items: await cardsOf(question, near), complete: page.next === undefined } }
}

/** Names for one reader: people are named to their own agency only. */
type Naming = { readonly nameOf: NameOf; readonly actor: Actor }

const whoDid = ({ nameOf, actor }: Naming, act: { agency: AgencyId; person: PersonId }) => ({
  agency: nameOf("agency", act.agency),
  ...(act.agency === actor.agency ? { person: nameOf("person", act.person) } : {}),
})

const termsWith =
  (naming: Naming) =>
  <Signed extends Pick<Terms, "signatures">>(terms: Signed) => ({
    ...terms,
    signatures: terms.signatures.map((each) => ({ ...whoDid(naming, each), at: each.at })),
  })

function recipientWith({ nameOf }: Naming, to: Recipient) {
  if ("agency" in to) return { agency: nameOf("agency", to.agency) }
  const { region, through } = to
  return { region, ...(through ? { through: nameOf("agency", through) } : {}) }
}

const suppliesWith = (naming: Naming, supplies: readonly Supply[]) =>
  supplies.map((supply) => ({
    ...supply,
    deliveries: supply.deliveries.map((each) => ({ ...each, to: recipientWith(naming, each.to) })),
  }))

/** Whoever only receives something sees what it is called and their own deliveries. */
function ownShare(partnership: Partnership, naming: Naming) {
  const { id, kind, number, title, parties, status, from, until, supplies } = partnership
  const isMine = (each: Delivery) => takerOf(each) === naming.actor.agency
  const own = supplies.map((supply) => ({
    ...supply,
    deliveries: supply.deliveries.filter(isMine),
  }))
  return {
    id,
    kind,
    number,
    title,
    status,
    from,
    until,
    parties: parties.map((each) => naming.nameOf("agency", each)),
    supplies: suppliesWith(
      naming,
      own.filter(({ deliveries }) => deliveries.length > 0),
    ),
  }
}

const endedWith = (
  naming: Naming,
  { at, reason, agency, by }: NonNullable<Partnership["ended"]>,
) => ({
  at,
  reason,
  ...whoDid(naming, { agency, person: by }),
})

function wholeOf(partnership: Partnership, at: Instant, naming: Naming) {
  const { amendment, earlier, ended, supplies, parties, ...rest } = partnership
  const band = bandOf({ ...rest, from: runningFrom(partnership) }, at)
  const counting = termsAt(partnership, at)?.version
  return {
    ...termsWith(naming)(rest),
    parties: parties.map((each) => naming.nameOf("agency", each)),
    ...(amendment ? { amendment: termsWith(naming)(amendment) } : {}),
    earlier: earlier.map(termsWith(naming)),
    supplies: suppliesWith(naming, supplies),
    ...(ended ? { ended: endedWith(naming, ended) } : {}),
    inForce: counting !== undefined,
    ...(counting ? { versionInForce: counting, daysLeft: daysLeft(partnership, at) } : {}),
    ...(band ? { lapsing: band } : {}),
  }
}

const takersIn = ({ supplies }: Partnership): AgencyId[] =>
  supplies.flatMap(({ deliveries }) => deliveries.map(takerOf)).filter((each) => each !== undefined)

/** Everybody who signed or ended it for this agency. */
function peopleOf(partnership: Partnership, agency: AgencyId): PersonId[] {
  const { signatures, amendment, earlier, ended } = partnership
  const all = [...earlier, { signatures }, ...(amendment ? [amendment] : [])]
  const own = all.flatMap((terms) => terms.signatures).filter((each) => each.agency === agency)
  return [...own.map(({ person }) => person), ...(ended?.agency === agency ? [ended.by] : [])]
}

async function viewFor({ deps, actor, at }: Question, partnership: Partnership) {
  const agencies = [...new Set([...partnership.parties, ...takersIn(partnership)])]
  const people = [...new Set(peopleOf(partnership, actor.agency))]
  const naming = { actor, nameOf: await namesOf(deps.tables, [agencies, people]) }
  return isParty(partnership, actor)
    ? wholeOf(partnership, at, naming)
    : ownShare(partnership, naming)
}

export const partnershipReads: Readers = {
  list: async (question) => {
    const days = question.query["lapsing"]
    if (typeof days === "number") return lapsing(question, days)
    const page = await pageOf(question, { wanted: listOf(question), toCard: partyIn })
    if ("refused" in page) return page
    return { body: { ...page.body, items: await cardsOf(question, page.body.items) } }
  },
  one: async (question) => {
    const one = await oneWithCan(partnerships, question)
    if (!one) return missing(partnerships.missing)
    const { can, why, row } = one
    const partnership = row.state as Partnership
    const isInside = isParty(partnership, question.actor)
    const [view, timeline] = await Promise.all([
      viewFor(question, partnership),
      isInside ? timelineOf(question, row.ref) : [],
    ])
    // `version` is that of what was signed; `revision` counts every change of the row.
    return {
      body: { ...view, timeline, revision: row.version, can, why },
      etag: etagOf(partnerships, row),
    }
  },
}
