import listWords from "virtual:later-words/en"
import { agency } from "./en/agency.ts"
import { caseWords } from "./en/case.ts"
import { directory } from "./en/directory.ts"
import { handoff } from "./en/handoff.ts"
import { happened } from "./en/happened.ts"
import { meeting } from "./en/meeting.ts"
import { membership } from "./en/membership.ts"
import { network } from "./en/network.ts"
import { notice } from "./en/notice.ts"
import { partnership } from "./en/partnership.ts"
import { region } from "./en/region.ts"
import { registering } from "./en/registering.ts"
import { transfer } from "./en/transfer.ts"
import type { LaterWords } from "./id-later.ts"

export const words: LaterWords = {
  ...listWords,
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
