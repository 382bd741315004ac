import { fileURLToPath } from "node:url"
import type { Construct } from "constructs"

/** What an operator may choose with `cdk -c name=value`; everything has a working default. */
export type Settings = {
  /** Prefix of the sign-in address under amazoncognito.com; unique in the region. */
  readonly signInPrefix: string
  /** The built portal; nothing is uploaded while it does not exist. */
  readonly portalFolder: string
  /** Where Cognito's threat protection is not offered, `false` keeps all the rest. */
  readonly threatProtection: boolean
  readonly alarmMail?: string
  readonly domain?: Domain
}

/**
 * Own addresses under one name. Only with them is the sign-in of the portal's own site, so that
 * browsers send its cookie when the portal renews a session silently.
 */
export type Domain = {
  readonly api: string
  readonly portal: string
  readonly signIn: string
  readonly apiCertificate: string
  /** For portal and sign-in, in us-east-1: CloudFront reads certificates nowhere else. */
  readonly portalCertificate: string
}

/** Reads the settings from the context, and says in words which one is missing. */
export function settingsOf(scope: Construct): Settings {
  const mail = text(scope, "alarmMail")
  const domain = domainOf(scope)
  return {
    signInPrefix: text(scope, "signInPrefix") ?? "simpul",
    portalFolder: text(scope, "portalFolder") ?? fromRoot(".build/portal"),
    threatProtection: text(scope, "threatProtection") !== "false",
    ...(mail ? { alarmMail: mail } : {}),
    ...(domain ? { domain } : {}),
  }
}

function domainOf(scope: Construct): Domain | undefined {
  const name = text(scope, "domain")
  if (!name) return undefined
  return {
    api: `api.${name}`,
    portal: `portal.${name}`,
    signIn: `masuk.${name}`,
    apiCertificate: needed(scope, "apiCertificate"),
    portalCertificate: needed(scope, "portalCertificate"),
  }
}

function needed(scope: Construct, name: string): string {
  const value = text(scope, name)
  if (!value) throw new Error(`With a domain, say which certificate to use: -c ${name}=<arn>`)
  return value
}

function text(scope: Construct, name: string): string | undefined {
  const value: unknown = scope.node.tryGetContext(name)
  if (typeof value === "boolean") return String(value)
  return typeof value === "string" && value !== "" ? value : undefined
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
