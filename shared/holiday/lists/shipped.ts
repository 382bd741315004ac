import type { Holiday, HolidayYear } from "../holiday.ts"

type Days = readonly (readonly [date: string, name: string])[]

const year = (number: number, kind: Holiday["kind"], days: Days): readonly Holiday[] =>
  days.map(([date, name]) => ({ date: `${number}-${date}`, kind, name }))

/** The decrees behind the days below. */
const decrees: Readonly<Record<number, string>> = {
  2025: "SKB 3 Menteri No. 1017, 2, dan 2 Tahun 2024, diubah dengan No. 933, 1, dan 3 Tahun 2025",
  2026: "SKB 3 Menteri No. 1497, 2, dan 5 Tahun 2025",
}

/**
 * National holidays and joint-leave days (hari libur nasional, cuti bersama), from the joint decrees
 * of the ministers of religious affairs, of manpower and of state apparatus (SKB 3 Menteri):
 * for 2025 No. 1017, 2 and 2 of 2024, changed by No. 933, 1 and 3 of 2025 (18 August);
 * for 2026 No. 1497, 2 and 5 of 2025, of 19 September 2025.
 * A later year is entered by an administrator when its decree is out; until then it counts none.
 * Ramadan is not shipped: its first day is told by the sidang isbat, days before.
 */
export const holidays: readonly Holiday[] = [
  ...year(2025, "national", [
    ["01-01", "Tahun Baru 2025 Masehi"],
    ["01-27", "Isra Mikraj Nabi Muhammad S.A.W."],
    ["01-29", "Tahun Baru Imlek 2576 Kongzili"],
    ["03-29", "Hari Suci Nyepi (Tahun Baru Saka 1947)"],
    ["03-31", "Idulfitri 1446 Hijriah"],
    ["04-01", "Idulfitri 1446 Hijriah"],
    ["04-18", "Wafat Yesus Kristus"],
    ["04-20", "Kebangkitan Yesus Kristus (Paskah)"],
    ["05-01", "Hari Buruh Internasional"],
    ["05-12", "Hari Raya Waisak 2569 BE"],
    ["05-29", "Kenaikan Yesus Kristus"],
    ["06-01", "Hari Lahir Pancasila"],
    ["06-06", "Iduladha 1446 Hijriah"],
    ["06-27", "1 Muharam Tahun Baru Islam 1447 Hijriah"],
    ["08-17", "Proklamasi Kemerdekaan"],
    ["09-05", "Maulid Nabi Muhammad S.A.W."],
    ["12-25", "Kelahiran Yesus Kristus"],
  ]),
  ...year(2025, "joint-leave", [
    ["01-28", "Tahun Baru Imlek 2576 Kongzili"],
    ["03-28", "Hari Suci Nyepi (Tahun Baru Saka 1947)"],
    ["04-02", "Idulfitri 1446 Hijriah"],
    ["04-03", "Idulfitri 1446 Hijriah"],
    ["04-04", "Idulfitri 1446 Hijriah"],
    ["04-07", "Idulfitri 1446 Hijriah"],
    ["05-13", "Hari Raya Waisak 2569 BE"],
    ["05-30", "Kenaikan Yesus Kristus"],
    ["06-09", "Iduladha 1446 Hijriah"],
    ["08-18", "Proklamasi Kemerdekaan"],
    ["12-26", "Kelahiran Yesus Kristus"],
  ]),
  ...year(2026, "national", [
    ["01-01", "Tahun Baru 2026 Masehi"],
    ["01-16", "Isra Mikraj Nabi Muhammad S.A.W."],
    ["02-17", "Tahun Baru Imlek 2577 Kongzili"],
    ["03-19", "Hari Suci Nyepi (Tahun Baru Saka 1948)"],
    ["03-21", "Idulfitri 1447 Hijriah"],
    ["03-22", "Idulfitri 1447 Hijriah"],
    ["04-03", "Wafat Yesus Kristus"],
    ["04-05", "Kebangkitan Yesus Kristus (Paskah)"],
    ["05-01", "Hari Buruh Internasional"],
    ["05-14", "Kenaikan Yesus Kristus"],
    ["05-27", "Iduladha 1447 Hijriah"],
    ["05-31", "Hari Raya Waisak 2570 BE"],
    ["06-01", "Hari Lahir Pancasila"],
    ["06-16", "1 Muharam Tahun Baru Islam 1448 Hijriah"],
    ["08-17", "Proklamasi Kemerdekaan"],
    ["08-25", "Maulid Nabi Muhammad S.A.W."],
    ["12-25", "Kelahiran Yesus Kristus"],
  ]),
  ...year(2026, "joint-leave", [
    ["02-16", "Tahun Baru Imlek 2577 Kongzili"],
    ["03-18", "Hari Suci Nyepi (Tahun Baru Saka 1948)"],
    ["03-20", "Idulfitri 1447 Hijriah"],
    ["03-23", "Idulfitri 1447 Hijriah"],
    ["03-24", "Idulfitri 1447 Hijriah"],
    ["05-15", "Kenaikan Yesus Kristus"],
    ["05-28", "Iduladha 1447 Hijriah"],
    ["12-24", "Kelahiran Yesus Kristus"],
  ]),
]

/** What counts for a year until an administrator enters it. */
export const shippedYears: readonly HolidayYear[] = Object.entries(decrees).map(
  ([number, decree]) => ({
    year: Number(number),
    days: holidays.filter(({ date }) => date.startsWith(`${number}-`)),
    decree,
  }),
)
