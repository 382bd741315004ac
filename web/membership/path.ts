/** Where a member's page is: its id has a dot, and the last part of an address with one is a file. */
export const memberPath = (id: string): string => `/anggota/${id.replace(".", "/")}`
