import { agencies } from "#shared/agency/verbs.ts"
import { cases } from "#shared/case/verbs.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { notices } from "#shared/notice/verbs.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { regions } from "#shared/region/verbs.ts"
import { agencyReads } from "./agency/reads.ts"
import { caseReads } from "./case/reads.ts"
import { handoffReads } from "./handoff/reads.ts"
import type { Readers } from "./http/read.ts"
import { meetingReads } from "./meeting/reads.ts"
import { membershipReads } from "./membership/reads.ts"
import { noticeReads } from "./notice/reads.ts"
import { partnershipReads } from "./partnership/reads.ts"
import { regionReads } from "./region/reads.ts"

export type Served = { readonly noun: Noun; readonly reads: Readers }

/** Every noun the API serves, with what answers its reads. */
export const served: readonly Served[] = [
  { noun: regions, reads: regionReads },
  { noun: agencies, reads: agencyReads },
  { noun: memberships, reads: membershipReads },
  { noun: partnerships, reads: partnershipReads },
  { noun: cases, reads: caseReads },
  { noun: handoffs, reads: handoffReads },
  { noun: meetings, reads: meetingReads },
  { noun: notices, reads: noticeReads },
]
