import { createSignal } from "solid-js"

const [now, setNow] = createSignal(Date.now())

/** The current moment, moved on often enough for words that count in minutes. */
export { now }

setInterval(() => setNow(Date.now()), 20_000)
document.addEventListener("visibilitychange", () => setNow(Date.now()))
