import { readFileSync, rmSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { afterAll, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { portalPaths } from "#infra/aws/identity.ts"
import { tell } from "#infra/aws/publish.ts"
import { portalHeaders } from "#infra/local/portal-headers.ts"
import { appOf, builtPortal, ownDomain, propertiesOf, resourcesOf, stacksOf } from "./synth.ts"

const portalFolder = builtPortal()
const { app, clean } = appOf({ ...ownDomain, portalFolder })
const trial = appOf()
afterAll(() => {
  clean()
  trial.clean()
  rmSync(portalFolder, { recursive: true })
})

const headersShape = z.object({
  ResponseHeadersPolicyConfig: z.object({
    Comment: z.string(),
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
    }),
    SecurityHeadersConfig: z.looseObject({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      FrameOptions: z.object({ FrameOption: z.string() }),
    }),
  }),
})

/** The headers of one kind of answer: `page`, `asset` or `frame`. */
function headersFor(kind: string, of = app) {
  const all = propertiesOf(of, "AWS::CloudFront::ResponseHeadersPolicy").map(
    (each) => headersShape.parse(each).ResponseHeadersPolicyConfig,
  )
  const found = all.find(({ Comment }) => Comment === `Simpul portal: ${kind}`)
  if (!found) throw new Error(`no headers for ${kind}`)
  const security = found.SecurityHeadersConfig
  const own = found.CustomHeadersConfig.Items.map((each) => [each.Header, each.Value])
  return { security, own: Object.fromEntries(own), policy: policyOf(security) }
}

const policyOf = (of: { ContentSecurityPolicy: { ContentSecurityPolicy: string } }) =>
  directivesIn(of.ContentSecurityPolicy.ContentSecurityPolicy)

const directivesIn = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    text.split("; ").map((each) => {
      const [name = "", ...sources] = each.split(" ")
      return [name, sources]
    }),
  )

describe("headers", () => {
  test("a page loads and asks nothing but its own, the API and the sign-in", () => {
    expect(headersFor("page").security.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self' https://api.simpul.example https://masuk.simpul.example",
        "frame-src 'self' https://masuk.simpul.example",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    )
  })

  test("TLS for a year, no sniffing, no referrer, no frames, no powers", () => {
    const { security, own } = headersFor("page")
    expect(security).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
      FrameOptions: { FrameOption: "DENY" },
    })
    expect(own).toMatchObject({
      "Cache-Control": "no-cache",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": expect.stringContaining("geolocation=()"),
    })
    expect(headersFor("asset").own["Cache-Control"]).toContain("immutable")
  })

  test("only the silent frame may be framed, and only by the portal", () => {
    expect(headersFor("frame").policy["frame-ancestors"]).toEqual(["'self'"])
    expect(headersFor("frame").security.FrameOptions.FrameOption).toBe("SAMEORIGIN")
    const [distribution] = propertiesOf(app, "AWS::CloudFront::Distribution")
    expect(JSON.stringify(distribution)).toContain(`"PathPattern":"${portalPaths.silent}"`)
  })

  test.each([
    ["page", "/"],
    ["frame", portalPaths.silent],
  ])("a %s may do nothing on AWS that it may not on a single machine", (kind, path) => {
    const local = directivesIn(portalHeaders(path)["content-security-policy"] ?? "")
    const aws = headersFor(kind).policy
    expect(Object.keys(aws).toSorted()).toEqual(Object.keys(local).toSorted())
    for (const [name, sources] of Object.entries(aws)) {
      const own = ["'none'", "https://api.simpul.example", "https://masuk.simpul.example"]
      expect([...own, ...(local[name] ?? [])], name).toEqual(expect.arrayContaining([...sources]))
    }
  })

  test("a trial without a domain reaches APIs of this region only", () => {
    expect(headersFor("page", trial.app).policy["connect-src"]).toEqual([
      "'self'",
      "https://*.execute-api.ap-southeast-3.amazonaws.com",
      "https://simpul.auth.ap-southeast-3.amazoncognito.com",
    ])
  })
})

describe("files", () => {
  test("the bucket is closed, versioned, and reached through CloudFront alone", () => {
    const buckets = propertiesOf(app, "AWS::S3::Bucket")
    expect(buckets).toHaveLength(2)
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        VersioningConfiguration: { Status: "Enabled" },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      })
    }
    expect(resourcesOf(app, "AWS::CloudFront::OriginAccessControl").size).toBe(1)
    const readers = propertiesOf(app, "AWS::S3::BucketPolicy").map((each) => JSON.stringify(each))
    for (const policy of readers) expect(policy).toContain("aws:SecureTransport")
    expect(readers.join()).toContain("cloudfront.amazonaws.com")
  })

  test("people only ever come by TLS", () => {
    const [distribution] = propertiesOf(app, "AWS::CloudFront::Distribution")
    const text = JSON.stringify(distribution)
    expect(text.match(/"ViewerProtocolPolicy":"redirect-to-https"/g)).toHaveLength(3)
    expect(text).toContain('"MinimumProtocolVersion":"TLSv1.2_2021"')
  })

  test("every path that is no file is the portal's one page", () => {
    const [pages] = propertiesOf(app, "AWS::CloudFront::Function")
    const handler = runInNewContext(`${String(pages?.["FunctionCode"])}; handler`)
    const served = (uri: string): string => handler({ request: { uri } }).uri
    expect(served("/")).toBe("/index.html")
    expect(served("/rujukan/handoff-1")).toBe("/index.html")
    expect(served(portalPaths.silent)).toBe("/index.html")
    expect(served("/assets/main-1.js")).toBe("/assets/main-1.js")
  })

  test("without a built portal there is nothing to publish, and all else stands", () => {
    const names = stacksOf(trial.app).map(({ stackName }) => stackName)
    expect(names).toHaveLength(8)
    expect(names).not.toContain("Simpul-Publish")
    expect(stacksOf(app)).toHaveLength(9)
  })
})

describe("what the page is told", () => {
  test("where to sign in, as whom, and where to ask", () => {
    const page = tell(readFileSync("web/index.html", "utf8"), {
      identity: "https://masuk.simpul.example",
      client: "abc",
      api: "https://api.simpul.example",
    })
    expect(page.match(/<meta name="simpul:[^>]+>/g)?.toSorted()).toEqual([
      '<meta name="simpul:api" content="https://api.simpul.example" />',
      '<meta name="simpul:client" content="abc" />',
      '<meta name="simpul:identity" content="https://masuk.simpul.example" />',
    ])
  })

  test("the paths that sign-in leads back to are the portal's", () => {
    const portal = readFileSync("web/session/identity.ts", "utf8")
    expect(portal).toContain(`"${portalPaths.back}"`)
    expect(portal).toContain(`"${portalPaths.silent}"`)
  })
})
