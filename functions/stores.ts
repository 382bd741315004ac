import { actionStores } from "./action/store.ts"
import { agencyStores } from "./agency/store.ts"
import { agendaStores } from "./agenda/store.ts"
import { batchStores } from "./batch/store.ts"
import { caseStores } from "./case/store.ts"
import { feedStores } from "./feed/store.ts"
import { handoffStores } from "./handoff/store.ts"
import { holidayStores } from "./holiday/store.ts"
import { meetingStores } from "./meeting/store.ts"
import { membershipStores } from "./membership/store.ts"
import { networkStores } from "./network/store.ts"
import { noticeStores } from "./notice/store.ts"
import { partnershipStores } from "./partnership/store.ts"
import type { Stores } from "./platform/rows.ts"
import { programmeStores } from "./programme/store.ts"
import { recommendationStores } from "./recommendation/store.ts"
import { taskStores } from "./task/store.ts"

/** Where every kind of row lies; table.md lists the access patterns behind it. */
export const stores: Stores = {
  ...holidayStores,
  ...agencyStores,
  ...membershipStores,
  ...networkStores,
  ...partnershipStores,
  ...caseStores,
  ...taskStores,
  ...handoffStores,
  ...batchStores,
  ...actionStores,
  ...meetingStores,
  ...agendaStores,
  ...programmeStores,
  ...recommendationStores,
  ...feedStores,
  ...noticeStores,
  /** One answered request, so that the same one hears the same answer. */
  request: {
    key: ([person, agency, key]) => ({ pk: `IDEM#${person}#${agency}#${key}`, sk: "REQUEST" }),
  },
}
