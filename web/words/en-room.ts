import listWords from "virtual:room-words/en"
import { actions } from "./en/actions.ts"
import { agenda } from "./en/agenda.ts"
import { minutes } from "./en/minutes.ts"
import { papers } from "./en/papers.ts"
import { programme } from "./en/programme.ts"
import { room } from "./en/room.ts"
import type { RoomWords } from "./id-room.ts"

export const words: RoomWords = {
  ...listWords,
  ...agenda,
  ...room,
  ...minutes,
  ...actions,
  ...programme,
  ...papers,
}
