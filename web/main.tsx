// First, because it fixes the order of the cascade layers for every style that follows.
import "./styles/style.css"
import { Router } from "@solidjs/router"
import { render } from "solid-js/web"
import { knowAll, routes } from "./routes.tsx"
import { paths } from "./session/identity.ts"
import { learn } from "./session/me.ts"
import { phase, start } from "./session/session.ts"
import { answerSilently } from "./session/silent.ts"
import { outgrown } from "./shell/connection.ts"
import { Shell } from "./shell/shell.tsx"
import { rememberedLanguage, speak } from "./words/words.ts"

/** Milliseconds after which Hari ini has asked for all it needs, on most lines. */
const calm = 2_000

/** The words and the session are fetched side by side; the page appears with both. */
async function open(): Promise<void> {
  const [returnTo] = await Promise.all([enter(), speak(rememberedLanguage())])
  if (returnTo) history.replaceState(null, "", returnTo)
  const place = document.querySelector("#simpul")
  if (location.pathname !== "/") await knowAll()
  if (place) render(() => <Router root={Shell}>{[...routes()]}</Router>, place)
  setTimeout(() => void knowAll(), calm)
}

async function enter(): Promise<string | undefined> {
  const returnTo = await start()
  if (phase() !== "in") return location.pathname === paths.back ? "/" : returnTo
  await learn()
  return returnTo
}

/** Whether somebody typed anything that starting anew would lose. */
const isTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(
    (field) => field.value !== field.defaultValue,
  )

/**
 * A page left open over a new release asks for files that are gone: it starts anew, once. Over
 * words that somebody typed it stays, and says so.
 */
function renewStalePage(): void {
  const mark = "simpul.renewed"
  window.addEventListener("vite:preloadError", (event) => {
    const isRenewed = Date.now() - Number(sessionStorage.getItem(mark) ?? 0) < 60_000
    if (isRenewed || isTyped()) return outgrown()
    sessionStorage.setItem(mark, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}

if (!answerSilently()) {
  renewStalePage()
  void open()
}
