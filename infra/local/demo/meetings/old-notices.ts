import { deliver } from "#functions/outbox/deliver.ts"
import { envelopesOf } from "#functions/outbox/outbox-row.ts"
import { loadRows } from "#functions/platform/rows.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { noticesFor } from "#shared/meeting/notices.ts"
import { type Notice, noticeIdOf, noticeRef } from "#shared/notice/notice.ts"
import { notices } from "#shared/notice/verbs.ts"
import { people } from "../people.ts"
import { act, type Stage } from "../stage.ts"

type Letter = { readonly agency: string; readonly id: Notice["id"]; readonly at: Instant }

const refFor = (person: string, { agency, id }: Letter) =>
  noticeRef(id, [agencyId.parse(agency), personId.parse(person)])

/** Those of an agency who have the letter and have not opened it. */
async function unreadBy(stage: Stage, letter: Letter) {
  const members = people.filter((each) => each.agencies[0]?.agency === letter.agency)
  const rows = await loadRows(
    stage.deps.tables,
    members.map(({ id }) => refFor(id, letter)),
  )
  return members.filter(({ id }) => {
    const notice = rows.get(refKey(refFor(id, letter)))?.state as Notice | undefined
    return notice !== undefined && notice.readAt === undefined
  })
}

/**
 * Delivers the invitations of a meeting long past and marks them read, by the verb: nobody's
 * inbox starts with years of unread paper. The relay's own copy is dropped as a repeat.
 */
export async function readInvitations(stage: Stage, meeting: Meeting, at: Instant): Promise<void> {
  const event = `${meeting.id}.2`
  const told = noticesFor("meeting.scheduled", meeting, meeting.host)
  for (const envelope of envelopesOf({ event, at, notices: told })) {
    await deliver(stage.deps.tables, envelope)
    const { agency } = envelope.notice.audience
    const letter = { agency, id: noticeIdOf(envelope), at }
    for (const { email, id } of await unreadBy(stage, letter)) {
      const step = { verb: "mark-read", by: email, at: later(at, day) }
      await act(stage, { noun: notices, id: letter.id, key: `demo-read-${letter.id}-${id}`, step })
    }
  }
}
