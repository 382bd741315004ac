/** A file that can be looked through by a person, and read by a phone. */
export const mostBytes = 2 * 1024 * 1024
export const mostLines = 5000
export const mostColumns = 200
