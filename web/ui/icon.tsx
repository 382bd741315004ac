/** Line drawings on a 24-unit grid. */
const drawings = {
  today: "M4 7h16M4 12h10M4 17h7M17 15l2 2 3-4",
  handoff: "M4 8.5h15M16 5.5l3 3-3 3M20 15.5H5M8 12.5l-3 3 3 3",
  meeting: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6",
  case: "M3 7h6l2 2h10v10H3zM3 7V5h6l2 2",
  inbox: "M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 0 0 6 0h5",
  check: "M5 12.5l4.5 4.5L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  question: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01",
  wait: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2",
  pass: "M4 12h14M13 6l6 6-6 6",
  back: "M20 12H5M11 6l-6 6 6 6",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 13v4M10 15h4",
  add: "M12 5v14M5 12h14",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20a7.5 7.5 0 0 1 15 0",
  directory: "M4 20V8l8-4 8 4v12M3 20h18M9 20v-5h6v5M9 10.5v.01M15 10.5v.01",
  agreement: "M6 3h9l3 3v8M6 3v18h6M15 3v3h3M9 9h5M9 13h3M14 18l2 2 4-4",
  network:
    "M12 8V5M12 8l-6 7M12 8l6 7M12 3.5v.01M10.5 8h3M4 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0M16 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 17h8",
  members:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 19a6.5 6.5 0 0 1 13 0M16 11a3 3 0 0 0 0-6M18 14.5a6 6 0 0 1 3.5 4.5",
  approval: "M9 4h6v3H9zM9 5H6v15h12V5h-3M9 14l2 2 4-4",
  more: "M5 12v.01M12 12v.01M19 12v.01",
  place:
    "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  phone:
    "M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3",
  bed: "M3 19V6M3 16h18v3M21 16v-2a3 3 0 0 0-3-3h-8v5M6.5 12.5v.01",
  award: "M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10M9 13.5L8 21l4-2 4 2-1-7.5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5",
  map: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
} as const

export type IconName = keyof typeof drawings

/** A picture beside words; never the only carrier of a meaning. */
export const Icon = (props: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[props.name]} />
  </svg>
)
