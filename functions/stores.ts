import { agencyStores } from "./agency/store.ts"
import { batchStores } from "./batch/store.ts"
import { caseStores } from "./case/store.ts"
import { handoffStores } from "./handoff/store.ts"
import { meetingStores } from "./meeting/store.ts"
import { membershipStores } from "./membership/store.ts"
import { networkStores } from "./network/store.ts"
import { noticeStores } from "./notice/store.ts"
import { partnershipStores } from "./partnership/store.ts"
import type { Stores } from "./platform/rows.ts"
import { taskStores } from "./task/store.ts"

/** Where every kind of row lies; table.md lists the access patterns behind it. */
export const stores: Stores = {
  ...agencyStores,
  ...membershipStores,
  ...networkStores,
  ...partnershipStores,
  ...caseStores,
  ...taskStores,
  ...handoffStores,
  ...batchStores,
  ...meetingStores,
  ...noticeStores,
  /** One answered request, so that the same one hears the same answer. */
  request: {
    key: ([person, agency, key]) => ({ pk: `IDEM#${person}#${agency}#${key}`, sk: "REQUEST" }),
  },
}
