import listWords from "virtual:room-words/id"
import { actions } from "./id/actions.ts"
import { agenda } from "./id/agenda.ts"
import { minutes } from "./id/minutes.ts"
import { papers } from "./id/papers.ts"
import { programme } from "./id/programme.ts"
import { room } from "./id/room.ts"

const own = { ...agenda, ...room, ...minutes, ...actions, ...programme, ...papers }

/** A text for every key of rooms, minutes, actions, programmes and their papers. */
export type RoomWords = { readonly [Key in keyof typeof own]: string }

export const words: RoomWords = { ...listWords, ...own }
