const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join("; ")

/** The one page that the portal opens in a hidden frame: where silent renewal comes back. */
const framed = "/masuk/senyap"

const permissions = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]

/** What every answer of the portal says to the browser about what it may do. */
export const portalHeaders = (path: string): Record<string, string> => ({
  "content-security-policy": policy(path === framed ? "'self'" : "'none'"),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": permissions.map((each) => `${each}=()`).join(", "),
})
