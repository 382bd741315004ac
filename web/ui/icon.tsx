/** Line drawings on a 24-unit grid. */
const drawings = {
  today: "M4 7h16M4 12h10M4 17h7M17 15l2 2 3-4",
  handoff: "M4 8.5h15M16 5.5l3 3-3 3M20 15.5H5M8 12.5l-3 3 3 3",
  meeting: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6",
  case: "M3 7h6l2 2h10v10H3zM3 7V5h6l2 2",
  inbox: "M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 0 0 6 0h5",
  check: "M5 12.500l4.5 4.500L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  question: "M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.2-1.5 2.400M12 17.500v.01",
  wait: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2",
  pass: "M4 12h14M13 6l6 6-6 6",
  back: "M20 12H5M11 6l-6 6 6 6",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 13v4M10 15h4",
  add: "M12 5v14M5 12h14",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.500a2 2 0 0 0 4 0",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20a7.5 7.5 0 0 1 15 0",
} as const

export type IconName = keyof typeof drawings

/** A picture beside words; never the only carrier of a meaning. */
export const Icon = (props: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[props.name]} />
  </svg>
)
