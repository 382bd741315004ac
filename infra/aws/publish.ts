import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { RemovalPolicy } from "aws-cdk-lib"
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs"
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment"
import type { Construct } from "constructs"
import { acknowledge, nagName } from "./acknowledge.ts"
import type { ApiStack } from "./api.ts"
import { authorityOf, type IdentityStack } from "./identity.ts"
import type { PortalStack } from "./portal.ts"
import type { Settings } from "./settings.ts"
import { JakartaStack } from "./stack.ts"
import type { TableStack } from "./table.ts"

type Given = {
  readonly settings: Settings
  readonly tables: TableStack
  readonly portal: PortalStack
  readonly identity: IdentityStack
  readonly api: ApiStack
}

/** Whether the portal has been built; without it there is nothing to publish. */
export const isBuilt = ({ portalFolder }: Settings): boolean =>
  existsSync(join(portalFolder, "index.html"))

/** Puts the built portal in its place, told where to sign in and where to ask. */
export class PublishStack extends JakartaStack {
  constructor(scope: Construct, id: string, given: Given) {
    super(scope, id, "Simpul: the portal's files")
    const { settings, portal } = given
    new BucketDeployment(this, "Files", {
      sources: [
        Source.asset(settings.portalFolder, { exclude: ["index.html"] }),
        Source.data("index.html", pageFor(given)),
      ],
      destinationBucket: portal.bucket,
      distribution: portal.distribution,
      distributionPaths: ["/*"],
      // Who has the page of yesterday open still finds its files.
      prune: false,
      logGroup: logOf(this, given.tables),
    })
    acceptFindings(this, portal)
  }
}

function pageFor({ settings, identity, api }: Given): string {
  const page = readFileSync(join(settings.portalFolder, "index.html"), "utf8")
  return tell(page, {
    identity: authorityOf(settings),
    client: identity.client.userPoolClientId,
    api: api.url,
  })
}

/** Tells a page its `<meta name="simpul:…">`: in the place it leaves open, or at its head's end. */
export function tell(page: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const meta = `<meta name="simpul:${name}" content="${value}" />`
    const place = new RegExp(`<meta name="simpul:${name}"[^>]*>`)
    return place.test(text)
      ? text.replace(place, () => meta)
      : text.replace("</head>", () => `${meta}</head>`)
  }, page)
}

const logOf = (stack: PublishStack, { recordsKey }: TableStack): LogGroup =>
  new LogGroup(stack, "Log", {
    logGroupName: "/simpul/publish",
    encryptionKey: recordsKey,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })

/** All of them on the CDK's own uploader, which runs at deployments only. */
function acceptFindings(stack: PublishStack, portal: PortalStack): void {
  const assets = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}`
  const files = nagName(portal.bucket, portal.bucket.bucketArn)
  const basic = "arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
  acknowledge(stack, {
    [`AwsSolutions-IAM4[Policy::${basic}]`]: "The CDK's uploader writes its log by this policy.",
    "AwsSolutions-IAM5[Action::s3:GetBucket*]": "The uploader reads the CDK's own asset bucket.",
    "AwsSolutions-IAM5[Action::s3:GetObject*]": "The uploader reads the built portal's archive.",
    "AwsSolutions-IAM5[Action::s3:List*]": "The uploader lists the portal's files, all public.",
    "AwsSolutions-IAM5[Action::s3:Abort*]": "The uploader gives up uploads that it began.",
    "AwsSolutions-IAM5[Action::s3:DeleteObject*]": "The uploader replaces the portal's files.",
    [`AwsSolutions-IAM5[Resource::${assets}/*]`]:
      "Archives are named by content, not known before.",
    [`AwsSolutions-IAM5[Resource::${files}/*]`]: "Every file of the portal is the uploader's.",
    "AwsSolutions-IAM5[Resource::*]": "The uploader asks CloudFront to forget old files: no ARNs.",
    "Serverless-LambdaDLQ": "CloudFormation calls the uploader, waits, and undoes what failed.",
    "Serverless-LambdaTracing": "The uploader runs at deployments, which tell what they did.",
    "Serverless-LambdaLatestVersion": "As for AwsSolutions-L1: the runtime is the CDK's choice.",
    "AwsSolutions-L1": "The uploader's runtime comes with the CDK and moves with its versions.",
  })
}
