/** Where people sign in, as the page itself was told when it was deployed. */
export type Identity = { readonly authority: string; readonly client: string }

const told = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="simpul:${name}"]`)?.content ?? ""

export const identity: Identity = {
  authority: told("identity") || location.origin,
  client: told("client") || "simpul-portal",
}

/** Where the API answers: another origin where it is deployed, this one where it is not told. */
export const apiOrigin = told("api") || location.origin

export const scope = "openid simpul/portal"
export const paths = { back: "/masuk/kembali", silent: "/masuk/senyap" } as const
