import { type JSX, splitProps } from "solid-js"

type Look = "main" | "harm" | "harm main" | "plain" | undefined

export type ButtonProps = {
  readonly look?: Look
  readonly small?: boolean
  readonly busy?: boolean
  readonly type?: "button" | "submit"
  readonly onClick?: (event: MouseEvent) => void
  readonly describedBy?: string
  readonly off?: boolean
  readonly children: JSX.Element
}

/**
 * A button that stays reachable by keyboard while it is off or busy,
 * so that the reason beside it is found and focus is never lost.
 */
export function Button(given: ButtonProps) {
  const [props] = splitProps(given, [
    "look",
    "small",
    "busy",
    "type",
    "onClick",
    "describedBy",
    "off",
    "children",
  ])
  const still = () => Boolean(props.off || props.busy)
  return (
    <button
      type={props.type ?? "button"}
      class={`button ${props.look ?? ""} ${props.small ? "small" : ""}`}
      aria-disabled={props.off ? "true" : undefined}
      aria-busy={props.busy ? "true" : undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (still()) return event.preventDefault()
        props.onClick?.(event)
      }}
    >
      {props.children}
    </button>
  )
}
