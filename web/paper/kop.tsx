import type { JSX } from "solid-js"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import "../handoff/papers.css"
import "./paper.css"

/** A paper as it is printed, under the button that prints it. */
export const Paper = (props: { host: string; children: JSX.Element }) => (
  <>
    <div class="actions paper-acts">
      <Button look="main" onClick={() => window.print()}>
        {t("paper.print")}
      </Button>
    </div>
    <article class="paper letter">
      <header class="kop">
        <p>{props.host}</p>
      </header>
      {props.children}
    </article>
  </>
)

/** Where somebody signs by hand. */
export const Signing = (props: { role: string; name: string | undefined; agency: string }) => (
  <div>
    <p>{props.role}</p>
    <p class="agency-of">{props.agency}</p>
    <div class="line" />
    <p>
      <strong>{props.name ?? t("paper.blank")}</strong>
    </p>
  </div>
)
