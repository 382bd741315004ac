import { createSignal } from "solid-js"

const [connected, setConnected] = createSignal(navigator.onLine)

/** Whether the last thing we tried reached the server. */
export { connected }
export const reached = (): void => void setConnected(true)
export const failed = (): void => void setConnected(false)

window.addEventListener("offline", failed)
