import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Candidate, Network, NetworkMember, NetworkSeat } from "#shared/network/network.ts"
import { candidateIn, memberIn } from "#shared/network/rules/standing.ts"
import { networks } from "#shared/network/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"

type NameOf = Awaited<ReturnType<typeof namesOf>>

const seatCard = ({ network, agency: _own, ...seat }: NetworkSeat) => ({ id: network, ...seat })

const peopleIn = ({ members, candidates }: Network): PersonId[] =>
  [
    ...members.flatMap(({ focalPoint, deputy }) => [focalPoint, deputy]),
    ...candidates.flatMap(({ agreed }) => [agreed?.focalPoint, agreed?.deputy]),
  ].filter((each) => each !== undefined)

const agenciesIn = ({ chair, members, candidates, departures = [] }: Network): AgencyId[] => [
  chair.agency,
  ...members.flatMap(({ agency, sponsor, overruled }) => [
    agency,
    ...(sponsor ? [sponsor] : []),
    ...(overruled?.agencies ?? []),
  ]),
  ...candidates.flatMap(({ agency, sponsor, objections }) => [
    agency,
    sponsor,
    ...objections.map((each) => each.agency),
  ]),
  ...departures.flatMap(({ agency, by }) => [agency, by]),
]

const speakersWith = (
  { focalPoint, deputy }: Pick<NetworkMember, "focalPoint" | "deputy">,
  nameOf: NameOf,
) => ({
  ...(focalPoint ? { focalPoint: nameOf("person", focalPoint) } : {}),
  ...(deputy ? { deputy: nameOf("person", deputy) } : {}),
})

/** What anybody may know of a member: who, of which sector, since when. */
const memberCard = ({ agency, sector, since }: NetworkMember, nameOf: NameOf) => ({
  agency: nameOf("agency", agency),
  sector,
  since,
})

const memberWith = (member: NetworkMember, nameOf: NameOf) => ({
  ...memberCard(member, nameOf),
  ...speakersWith(member, nameOf),
  ...(member.sponsor ? { sponsor: nameOf("agency", member.sponsor) } : {}),
  ...(member.overruled
    ? {
        overruled: {
          agencies: member.overruled.agencies.map((each) => nameOf("agency", each)),
          reason: member.overruled.reason,
        },
      }
    : {}),
})

/** The candidate itself sees that it is proposed, not what others say of it. */
const candidacyOf = (candidate: Candidate, nameOf: NameOf) => ({
  agency: nameOf("agency", candidate.agency),
  sector: candidate.sector,
  sponsor: nameOf("agency", candidate.sponsor),
  at: candidate.at,
  objectionsUntil: candidate.objectionsUntil,
  ...(candidate.agreed
    ? { agreed: { at: candidate.agreed.at, ...speakersWith(candidate.agreed, nameOf) } }
    : {}),
})

const candidateWith = (candidate: Candidate, nameOf: NameOf) => ({
  ...candidacyOf(candidate, nameOf),
  objections: candidate.objections.map(({ agency, at, reason }) => ({
    agency: nameOf("agency", agency),
    at,
    reason,
  })),
})

/** Members see all; a candidate sees its own candidacy; others see who works together. */
function insideOf(network: Network, agency: AgencyId, nameOf: NameOf) {
  if (memberIn(network, agency)) {
    return {
      members: network.members.map((each) => memberWith(each, nameOf)),
      candidates: network.candidates.map((each) => candidateWith(each, nameOf)),
      departures: (network.departures ?? []).map((each) => ({
        ...each,
        agency: nameOf("agency", each.agency),
        by: nameOf("agency", each.by),
      })),
    }
  }
  const own = candidateIn(network, agency)
  return {
    members: network.members.map((each) => memberCard(each, nameOf)),
    candidates: own ? [candidacyOf(own, nameOf)] : [],
  }
}

async function viewFor({ deps, actor }: Question, network: Network) {
  const names = [[...new Set(agenciesIn(network))], [...new Set(peopleIn(network))]] as const
  const nameOf = await namesOf(deps.tables, names)
  const { chair, members: _members, candidates: _candidates, departures: _, ...rest } = network
  return {
    ...rest,
    chair: { agency: nameOf("agency", chair.agency), title: chair.title },
    ...insideOf(network, actor.agency, nameOf),
  }
}

export const networkReads: Readers = {
  list: (question) =>
    pageOf(question, {
      wanted: { index: "inbound", hash: `AGENCY#${question.actor.agency}#NETWORKS` },
      toCard: (item) => seatCard(item["card"] as NetworkSeat),
    }),
  one: async (question) => {
    const one = await oneWithCan(networks, question)
    if (!one) return missing(networks.missing)
    const { can, why, row } = one
    const network = row.state as Network
    const isMember = memberIn(network, question.actor.agency) !== undefined
    const [view, timeline] = await Promise.all([
      viewFor(question, network),
      isMember ? timelineOf(question, row.ref) : [],
    ])
    return {
      body: { ...view, version: row.version, timeline, can, why },
      etag: etagOf(networks, row),
    }
  },
}
