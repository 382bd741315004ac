import { createSignal } from "solid-js"

/** How meetings come into somebody's calendar: as files, or by themselves; both would be twice. */
export type Way = "file" | "feed"

const kept = "simpul.calendar"

function remembered(): Way | undefined {
  try {
    const found = localStorage.getItem(kept)
    return found === "file" || found === "feed" ? found : undefined
  } catch {
    return undefined
  }
}

const [way, setWay] = createSignal(remembered())

/** What this browser's owner chose; nothing until they were asked. */
export { way }

export function choose(next: Way): void {
  setWay(next)
  try {
    localStorage.setItem(kept, next)
  } catch {
    // It is asked again next time.
  }
}
