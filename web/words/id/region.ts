export const region = {
  "region.province": "Provinsi",
  "region.district": "Kabupaten/kota",
  "region.add": "Tambah wilayah",
  "region.drop": "Hapus",
  "region.whole": "Seluruh {{ name }} ({{ n }} kabupaten/kota)",
  "region.count": "{{ n }} kabupaten/kota di {{ provinces }} provinsi",
  "region.countOne": "{{ n }} kabupaten/kota",
} as const
