import type { AgencyId } from "../../kernel/id.ts"
import type { Meeting } from "../meeting.ts"
import type { Access, Item } from "../rows/item.ts"
import type { Roll, RollEntry } from "../rows/minutes.ts"

/** Who is missing, in the order in which one would fetch them. */
export const quorumLacks = [
  "lead-agency",
  "social-worker",
  "other-agency",
  "bapas",
  "mandatory-half",
] as const
export type QuorumLack = (typeof quorumLacks)[number]
export type Quorum = { readonly ok: boolean; readonly lacks: readonly QuorumLack[] }

type Called = Pick<
  Meeting,
  "profile" | "host" | "isJuvenileJustice" | "invitations" | "seats" | "excludedPersons"
> &
  Partial<Pick<Meeting, "chair" | "minuteTaker">>

/** What an item changes about its quorum; `custodian` where its case has another one. */
type Spoken = Pick<Item, "isJuvenileJustice" | "recused" | "excludedPersons" | "access"> & {
  readonly custodian?: AgencyId | undefined
}

/** A guest listens: only whoever was sent speaks for an agency. */
const speaks = ({ leftAt, speaksAs }: RollEntry): boolean =>
  leftAt === undefined && speaksAs !== "guest"

/** Whoever runs the meeting calls every item, whomever it is for. */
const leads = ({ chair, minuteTaker }: Called, { person }: RollEntry): boolean =>
  person !== undefined && [chair, minuteTaker].includes(person)

const opensTo = (access: Access, { key, person }: RollEntry, agency: string): boolean => {
  if (access.to === "all") return true
  if (access.to === "agencies") return access.agencies.some((each) => each === agency)
  return access.people.some((each) => each.person === (person ?? key) && each.agency === agency)
}

/** Those in the room who may speak about the item: whoever has no part in it makes no quorum. */
function presentIn(roll: Roll, meeting: Called, item: Spoken | undefined): readonly RollEntry[] {
  const away = [
    ...meeting.excludedPersons,
    ...(item ? [...item.excludedPersons, ...item.recused] : []),
  ]
  return roll.entries.filter(
    (each) =>
      speaks(each) &&
      !away.some((person) => person === each.person) &&
      (!item || leads(meeting, each) || opensTo(item.access, each, roll.of)),
  )
}

const represents = (meeting: Called, entry: RollEntry, agency: string): boolean =>
  (meeting.seats ?? []).some(
    ({ person, agency: own, part, removedAt }) =>
      person === entry.person &&
      own === agency &&
      !removedAt &&
      (part === "lead" || part === "deputy" || part === "delegate"),
  )

/** Somebody who answers for the child: of its custodian, by trade or because it sent them. */
const isSocialWorker = (meeting: Called, roll: Roll, entry: RollEntry): boolean =>
  entry.isSocialWorker === true || represents(meeting, entry, roll.of)

function conferenceLacks(
  meeting: Called,
  here: readonly (readonly [Roll, readonly RollEntry[]])[],
  item: Spoken | undefined,
): readonly QuorumLack[] {
  const isCustodian = ({ of, isCustodian: isOwn }: Roll) =>
    item?.custodian ? of === item.custodian : isOwn === true
  const has: Readonly<Partial<Record<QuorumLack, boolean>>> = {
    "lead-agency": here.some(([{ of }]) => of === meeting.host),
    "social-worker": here.some(
      ([roll, people]) =>
        isCustodian(roll) && people.some((each) => isSocialWorker(meeting, roll, each)),
    ),
    "other-agency": here.some(([{ of }]) => of !== meeting.host),
    bapas:
      !(item?.isJuvenileJustice ?? meeting.isJuvenileJustice) ||
      here.some(([{ type }]) => type === "BAPAS"),
  }
  return quorumLacks.filter((each) => has[each] === false)
}

/** Half of those who must come; people without a name count, since nobody decides on a child. */
function coordinationLacks(meeting: Called, rolls: readonly Roll[]): readonly QuorumLack[] {
  const asked = meeting.invitations.filter(({ need }) => need === "mandatory")
  const came = asked.filter(({ agency }) => {
    const roll = rolls.find(({ of }) => of === agency)
    return roll !== undefined && (roll.entries.some(speaks) || (roll.unnamed ?? 0) > 0)
  })
  return came.length * 2 >= asked.length ? [] : ["mandatory-half"]
}

/**
 * Whether enough of those who must are in the room, and who is missing; whoever joins from afar
 * counts. A conference needs the agency that leads it, a social worker of the custodian and one
 * other agency, and Bapas for a child in conflict with the law (meetings.md, T12 and T13).
 */
export function quorumOf(meeting: Called, rolls: readonly Roll[], item?: Spoken): Quorum {
  if (meeting.profile === "coordination") {
    const lacks = coordinationLacks(meeting, rolls)
    return { ok: lacks.length === 0, lacks }
  }
  const invited = rolls.filter(({ of }) =>
    [meeting.host, ...meeting.invitations.map(({ agency }) => agency)].some((each) => each === of),
  )
  const here = invited
    .map((roll) => [roll, presentIn(roll, meeting, item)] as const)
    .filter(([, people]) => people.length > 0)
  const lacks = conferenceLacks(meeting, here, item)
  return { ok: lacks.length === 0, lacks }
}
