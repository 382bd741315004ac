import { Show } from "solid-js"
import { day } from "#shared/kernel/instant.ts"
import { now } from "../ui/clock.ts"
import { Mark } from "../ui/mark.tsx"
import { spanOf } from "../ui/time.ts"
import { t } from "../words/words.ts"

type Ending = { readonly validUntil: string }

/** Reminders go out 90 and 30 days before; the portal warns from the first of them on. */
const warned = 90 * day

/** Milliseconds until a certificate ends; below zero it has. */
const leftOf = (certificate: Ending): number => Date.parse(certificate.validUntil) - now()

/** Whether somebody should see to this certificate. */
export const endsSoon = (certificate: Ending | undefined): boolean =>
  certificate !== undefined && leftOf(certificate) < warned

/** Whole days, once there is at least one: hours make nobody renew faster. */
const roughly = (ms: number): string =>
  spanOf(Math.abs(ms) >= day ? Math.floor(Math.abs(ms) / day) * day : ms)

export const endWords = (certificate: Ending): string =>
  t(leftOf(certificate) < 0 ? "certificate.over" : "certificate.ends", {
    span: roughly(leftOf(certificate)),
  })

/** Says that a certificate ends soon, or has ended; nothing while it is far off. */
export const CertificateChip = (props: { certificate: Ending | undefined }) => (
  <Show when={endsSoon(props.certificate) && props.certificate}>
    {(certificate) => (
      <span
        class="chip"
        classList={{ warm: leftOf(certificate()) >= 0, alarm: leftOf(certificate()) < 0 }}
      >
        <Mark shape={leftOf(certificate()) < 0 ? "octagon" : "triangle"} />
        {endWords(certificate())}
      </span>
    )}
  </Show>
)
