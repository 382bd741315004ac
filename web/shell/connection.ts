import { createSignal } from "solid-js"

const [connected, setConnected] = createSignal(navigator.onLine)

/** Whether the last thing we tried reached the server. */
export { connected }
export const reached = (): void => void setConnected(true)
export const failed = (): void => void setConnected(false)

const [outdated, setOutdated] = createSignal(false)

/** Whether a newer release took the place of the one this page came from. */
export { outdated }
export const outgrown = (): void => void setOutdated(true)

window.addEventListener("offline", failed)
