import { createSignal } from "solid-js"
import { type Problem, read } from "../api.ts"
import { know, type Me } from "./agency.ts"

const [stranger, setStranger] = createSignal<Problem>()

/** Why the API does not say who is signed in, if it does not. */
export { stranger }

/** Asks the API who is signed in, and for which agencies. */
export async function learn(): Promise<void> {
  const answer = await read<Me>("me")
  setStranger(answer.ok ? undefined : answer.problem)
  if (answer.ok) know(answer.value)
}
