import * as z from "zod/mini"
import { replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NoticeId, noticeRef } from "./notice.ts"
import { noticeRefusals, refuse } from "./refusals.ts"

/** Notes that its owner has seen a notice; seen twice stays seen once. */
export const markRead = defineVerb({
  noun: "notices",
  name: "mark-read",
  title: { id: "Tandai sudah dibaca", en: "Mark as read" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(noticeRefusals, "notice.missing", "notice.already-read"),
  first: ({ id, actor }) => ({ notice: noticeRef(id as NoticeId, [actor.agency, actor.person]) }),
  second: () => ({}),
  may: ({ notice }) => {
    if (!notice) return refuse("notice.missing")
    return notice.state.readAt ? refuse("notice.already-read") : undefined
  },
  decide: ({ notice }, _, { at }) => {
    if (!notice) return refuse("notice.missing")
    return {
      subject: notice.ref,
      status: "read",
      writes: [replace(notice, { ...notice.state, readAt: at })],
      relies: [],
      event: { type: "notice.read", facts: { kind: notice.state.kind } },
      notices: [],
    }
  },
})
