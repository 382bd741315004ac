import { CfnOutput, RemovalPolicy } from "aws-cdk-lib"
import { Certificate } from "aws-cdk-lib/aws-certificatemanager"
import {
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront"
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins"
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from "aws-cdk-lib/aws-s3"
import type { Construct } from "constructs"
import { acknowledge } from "./acknowledge.ts"
import { headersOf } from "./headers.ts"
import { portalPaths } from "./identity.ts"
import type { Settings } from "./settings.ts"
import { JakartaStack } from "./stack.ts"

/** The portal's files and the network that hands them out: scripts and words, no personal data. */
export class PortalStack extends JakartaStack {
  readonly bucket: IBucket
  readonly distribution: Distribution
  /** Where people open the portal. */
  readonly url: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, "Simpul: portal")
    this.bucket = bucketOf(this)
    this.distribution = distributionOf(this, settings)
    const { domain } = settings
    this.url = `https://${domain?.portal ?? this.distribution.distributionDomainName}`
    new CfnOutput(this, "Url", { value: this.url })
    new CfnOutput(this, "DomainTarget", { value: this.distribution.distributionDomainName })
  }
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const

function bucketOf(stack: PortalStack): IBucket {
  const log = ownBucket(stack, "FilesLog", {})
  return ownBucket(stack, "Files", {
    serverAccessLogsBucket: log,
    serverAccessLogsPrefix: "portal/",
  })
}

/** The library's own class and interface differ by one optional property under our strictness. */
const ownBucket = (stack: PortalStack, id: string, more: BucketProps): IBucket =>
  new Bucket(stack, id, { ...closed, ...more }) as IBucket

function distributionOf(stack: PortalStack, settings: Settings): Distribution {
  const behaviour = behaviourOf(stack)
  const distribution = new Distribution(stack, "Distribution", {
    comment: "Simpul portal",
    defaultRootObject: "index.html",
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_200,
    defaultBehavior: { ...behaviour, responseHeadersPolicy: headersOf(stack, "page", settings) },
    additionalBehaviors: {
      "/assets/*": { ...behaviour, responseHeadersPolicy: headersOf(stack, "asset", settings) },
      [portalPaths.silent]: {
        ...behaviour,
        responseHeadersPolicy: headersOf(stack, "frame", settings),
      },
    },
    ...ownDomain(stack, settings),
  })
  acceptFindings(distribution, settings)
  return distribution
}

function ownDomain(stack: PortalStack, { domain }: Settings) {
  if (!domain) return {}
  const certificate = Certificate.fromCertificateArn(stack, "Certificate", domain.portalCertificate)
  const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021
  return { domainNames: [domain.portal], certificate, minimumProtocolVersion }
}

function behaviourOf(stack: PortalStack): BehaviorOptions {
  return {
    origin: S3BucketOrigin.withOriginAccessControl(stack.bucket),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    functionAssociations: [
      { eventType: FunctionEventType.VIEWER_REQUEST, function: pagesOf(stack) },
    ],
  }
}

/** Every path that is no file is a page of the portal, and all pages are one document. */
const pagesOf = (stack: PortalStack): EdgeFunction =>
  new EdgeFunction(stack, "Pages", {
    comment: "Simpul portal: pages are one document",
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      [
        "function handler(event) {",
        "  var request = event.request",
        "  if (!request.uri.split('/').pop().includes('.')) request.uri = '/index.html'",
        "  return request",
        "}",
      ].join("\n"),
    ),
  })

function acceptFindings(distribution: Distribution, { domain }: Settings): void {
  acknowledge(distribution, {
    "AwsSolutions-CFR1":
      "Staff sign in while travelling, and what is handed out here is public code.",
    "AwsSolutions-CFR2":
      "A firewall has nothing to protect before public files; the API has limits of its own.",
    "AwsSolutions-CFR3":
      "CloudFront delivers no standard logs to Jakarta; who reads public code is not recorded.",
    ...(domain
      ? {}
      : {
          "AwsSolutions-CFR4":
            "Only a trial has no domain: CloudFront's own certificate sets its TLS floor.",
        }),
  })
}
