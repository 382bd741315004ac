import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib"
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import { Key } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"

/** A key of our own: rotated each year, kept when its stack goes, a month to think before it dies. */
export function ownKey(scope: Construct, id: string, description: string): Key {
  return new Key(scope, id, {
    description,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

/** Every log group of ours has a name under one of these. */
export const logFolders = ["/simpul", "/aws/vendedlogs/simpul"] as const

/** Lets CloudWatch Logs use the key, for our own log groups only. */
export function letLogsUse(key: Key): void {
  const { region, account, partition } = Stack.of(key)
  const ours = logFolders.map(
    (folder) => `arn:${partition}:logs:${region}:${account}:log-group:${folder}/*`,
  )
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:DescribeKey",
      ],
      resources: ["*"],
      conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": ours } },
    }),
  )
}

/** Lets a service of this account use the key, and no other account's through it. */
export function letServiceUse(key: Key, service: string): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(key).account } },
    }),
  )
}
