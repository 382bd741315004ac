import { Duration, RemovalPolicy } from "aws-cdk-lib"
import { Certificate } from "aws-cdk-lib/aws-certificatemanager"
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito"
import type { Construct } from "constructs"
import { region } from "#functions/platform/names.ts"
import type { Settings } from "./settings.ts"
import { JakartaStack } from "./stack.ts"

/** Where the portal wants people back: after signing in, in its silent frame, after signing out. */
export const portalPaths = { back: "/masuk/kembali", silent: "/masuk/senyap", out: "/" } as const

/** The scope a token must carry to reach the API. */
export const apiScope = "simpul/portal"

/** The address people sign in at. */
export const authorityOf = ({ domain, signInPrefix }: Settings): string =>
  domain ? `https://${domain.signIn}` : `https://${signInPrefix}.auth.${region}.amazoncognito.com`

type Given = { readonly settings: Settings; readonly portalUrl: string }

/** Who people are: a user pool with a second factor, and the portal as its only client. */
export class IdentityStack extends JakartaStack {
  readonly pool: UserPool
  readonly client: UserPoolClient

  constructor(scope: Construct, id: string, given: Given) {
    super(scope, id, "Simpul: sign-in")
    this.pool = poolOf(this, given)
    this.client = clientOf(this.pool, given.portalUrl)
    addSignInPage(this, given.settings)
  }
}

function poolOf(scope: Construct, { settings, portalUrl }: Given): UserPool {
  const { threatProtection } = settings
  return new UserPool(scope, "Pool", {
    selfSignUpEnabled: false,
    userInvitation: invitation(portalUrl),
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(1),
    },
    // Who lost the second factor goes to two administrators, not to a mailbox.
    accountRecovery: AccountRecovery.NONE,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(threatProtection
      ? {
          featurePlan: FeaturePlan.PLUS,
          standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
        }
      : { featurePlan: FeaturePlan.ESSENTIALS }),
  })
}

/**
 * What somebody who is invited is mailed. It names nobody and no agency: a mailbox may be read by
 * others. Cognito puts the address and the password into the braces.
 */
const invitation = (portalUrl: string) => ({
  emailSubject: "Undangan ke Simpul · Invitation to Simpul",
  emailBody: [
    "Anda diundang memakai Simpul.",
    `Buka ${portalUrl} lalu masuk dengan surel {username} dan kata sandi sementara {####}`,
    "Kata sandi ini berlaku satu hari. Sesudah masuk, jawab undangan Anda di sana.",
    "",
    "You are invited to use Simpul.",
    `Open ${portalUrl} and sign in with the e-mail address {username} and the temporary password {####}`,
    "This password is valid for one day. Once signed in, answer your invitation there.",
  ].join("<br>"),
})

function clientOf(pool: UserPool, portalUrl: string): UserPoolClient {
  const portal = new ResourceServerScope({
    scopeName: "portal",
    scopeDescription: "What a person does in the portal",
  })
  const server = pool.addResourceServer("Server", { identifier: "simpul", scopes: [portal] })
  return pool.addClient("Portal", {
    generateSecret: false,
    authFlows: { userSrp: true },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(10),
    idTokenValidity: Duration.minutes(10),
    refreshTokenValidity: Duration.hours(8),
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, portal)],
      callbackUrls: [portalPaths.back, portalPaths.silent].map((path) => portalUrl + path),
      logoutUrls: [portalUrl + portalPaths.out],
    },
  })
}

function addSignInPage(stack: IdentityStack, { domain, signInPrefix }: Settings): void {
  stack.pool.addDomain("SignIn", {
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    ...(domain
      ? {
          customDomain: {
            domainName: domain.signIn,
            certificate: Certificate.fromCertificateArn(
              stack,
              "Certificate",
              domain.portalCertificate,
            ),
          },
        }
      : { cognitoDomain: { domainPrefix: signInPrefix } }),
  })
  new CfnManagedLoginBranding(stack, "Branding", {
    userPoolId: stack.pool.userPoolId,
    clientId: stack.client.userPoolClientId,
    useCognitoProvidedValues: true,
  })
}
