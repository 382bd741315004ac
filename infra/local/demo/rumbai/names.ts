import { oneOf, type Random } from "./random.ts"

// Given and family names are common ones of Sumatra and Java; nobody in particular is meant.
const given =
  "Adelia Afrizal Agustina Ahsan Alamsyah Amelia Anisa Ardian Aulia Azizah Budiman Cahyani Dahlia Damar Darwis Dedi Delima Dewanti Dharma Dina Edwin Elfira Elvira Erman Fadila Fahri Fajri Farida Fauzan Febri Firdaus Gita Gunarto Hafiz Hamdan Hanifah Harun Hasnah Helmi Herlina Hidayat Ida Ikhsan Ilham Indah Irfan Isnaini Jamilah Jasmin Juwita Karim Kartini Khairul Kurnia Laila Lidya Lisna Luthfi Mahdi Maimunah Malik Marlina Mirza Muslim Nadia Naufal Nelly Nirmala Nurdin Oktaria Pahlevi Putra Rahmi Ramli Ratna Reza Ridwan Rosdiana Rusdi Sabrina Salim Sartika Septian Silvia Sofyan Suhaila Syahrul Taufik Tiara Umar Ulfa Vivi Wardah Yasir Yeni Yusra Zahra Zainal Zulfa"
const family =
  "Abdillah Alfarizi Amri Ananda Anwar Asmara Azhari Bakri Basri Caniago Daulay Effendy Fadhli Fitrah Ginting Gultom Hakim Hamzah Harahap Hasibuan Hutapea Idris Iskandar Jauhari Koto Lazuardi Lubis Mandailing Marbun Mardiah Matondang Mulyana Nababan Nasution Nugraha Oktavia Pane Pangestu Pasaribu Pohan Prayoga Purnama Putri Rambe Rangkuti Ritonga Sagala Saputri Sikumbang Simatupang Sinaga Siregar Suryani Syafitri Tambunan Tanjung Utami Wahyuni Wicaksono Yulianti Zulkarnain"

const givenNames = given.split(" ")
const familyNames = family.split(" ")

/** An invented name that nobody else of the demonstration has. */
export function inventName(random: Random, taken: Set<string>): string {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const name = `${oneOf(random, givenNames)} ${oneOf(random, familyNames)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
  throw new Error("no name is left")
}

/** What homes for children are called here. */
export const homes: readonly string[] = [
  "Al-Amin",
  "Bina Insani",
  "Budi Mulia",
  "Cahaya Harapan",
  "Fitrah Bunda",
  "Gema Kasih",
  "Harapan Bangsa",
  "Kasih Ibu",
  "Mutiara Hati",
  "Nurul Iman",
  "Permata Bunda",
  "Rumah Pelita",
  "Sinar Kasih",
  "Taman Harapan",
  "Tunas Mekar",
]
