/// <reference types="vite/client" />

declare module "virtual:shared-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:shared-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:case-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:case-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:handoff-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:handoff-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:later-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:later-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:room-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:room-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}
