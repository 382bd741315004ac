import listWords from "virtual:later-words/id"
import { agency } from "./id/agency.ts"
import { caseWords } from "./id/case.ts"
import { directory } from "./id/directory.ts"
import { handoff } from "./id/handoff.ts"
import { happened } from "./id/happened.ts"
import { meeting } from "./id/meeting.ts"
import { membership } from "./id/membership.ts"
import { network } from "./id/network.ts"
import { notice } from "./id/notice.ts"
import { partnership } from "./id/partnership.ts"
import { region } from "./id/region.ts"
import { registering } from "./id/registering.ts"
import { transfer } from "./id/transfer.ts"

const own = {
  ...handoff,
  ...happened,
  ...meeting,
  ...notice,
  ...caseWords,
  ...agency,
  ...directory,
  ...region,
  ...registering,
  ...transfer,
  ...membership,
  ...partnership,
  ...network,
}

/** A text for every key of the pages behind Hari ini. */
export type LaterWords = { readonly [Key in keyof typeof own]: string }

export const words: LaterWords = { ...listWords, ...own }
