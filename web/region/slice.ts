// Apart, so that the names of all districts travel only to a page that shows some.
export { allRegions, districtsOf, regionOf } from "#shared/region/region.ts"
