import { Duration } from "aws-cdk-lib"
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseCustomHeader,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront"
import type { Construct } from "constructs"
import { region } from "#functions/platform/names.ts"
import { authorityOf } from "./identity.ts"
import type { Settings } from "./settings.ts"

/**
 * - `page`: never cached, framed by nobody
 * - `asset`: named after its content, so kept for a year
 * - `frame`: the page that the portal itself frames to renew a session silently
 */
type Kind = "page" | "asset" | "frame"

/** The headers of one kind of answer; what they allow is the whole of what the portal needs. */
export function headersOf(scope: Construct, kind: Kind, settings: Settings): ResponseHeadersPolicy {
  const framed = kind === "frame"
  return new ResponseHeadersPolicy(scope, `Headers-${kind}`, {
    comment: `Simpul portal: ${kind}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentPolicy(settings, framed ? "'self'" : "'none'"),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: {
        frameOption: framed ? HeadersFrameOption.SAMEORIGIN : HeadersFrameOption.DENY,
        override: true,
      },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: { customHeaders: ownHeaders(kind) },
  })
}

export function contentPolicy(settings: Settings, ancestors: "'self'" | "'none'"): string {
  const authority = authorityOf(settings)
  return Object.entries({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "connect-src": `'self' ${apiOf(settings)} ${authority}`,
    "frame-src": `'self' ${authority}`,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": ancestors,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ")
}

/** Without a domain of its own, the API's address is not known before the portal exists. */
const apiOf = ({ domain }: Settings): string =>
  domain ? `https://${domain.api}` : `https://*.execute-api.${region}.amazonaws.com`

const nothing = ["accelerometer", "camera", "geolocation", "gyroscope", "magnetometer"]
const nothingElse = ["microphone", "midi", "payment", "usb", "xr-spatial-tracking"]

/**
 * No Cross-Origin-Embedder-Policy: it would block the identity provider's redirect inside the
 * silent frame, and the portal uses nothing that isolation would bring.
 */
const ownHeaders = (kind: Kind): ResponseCustomHeader[] =>
  Object.entries({
    "Cache-Control": kind === "asset" ? "public, max-age=31536000, immutable" : "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": [...nothing, ...nothingElse].map((each) => `${each}=()`).join(", "),
  }).map(([header, value]) => ({ header, value, override: true }))
