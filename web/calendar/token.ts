import { apiOrigin } from "../session/identity.ts"

/** 128 random bits as an address can carry them. The server never hears of them, only of a hash. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")
}

/** SHA-256 in hex: all that is stored of a token. */
export async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** What a calendar subscribes to. */
export const addressOf = (token: string): string =>
  new URL(`/v1/calendar?${new URLSearchParams({ token })}`, apiOrigin).href
