import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { markRead } from "./mark-read.ts"
import { type Notice, type NoticeId, noticeRef } from "./notice.ts"

export const notices: Noun = {
  path: "notices",
  ref: (id, actor) => noticeRef(id as NoticeId, [actor.agency, actor.person]),
  verbs: [markRead],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Kotak masuk saya", en: "My inbox" },
      query: z.strictObject({ ...pageQuery }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu pemberitahuan", en: "One notice" },
      query: z.strictObject({}),
    },
  ],
  missing: "notice.missing",
  // The key itself holds agency and person: whoever finds a notice owns it.
  knows: () => true,
  statusOf: (state) => ((state as Notice).readAt ? "read" : "unread"),
}
