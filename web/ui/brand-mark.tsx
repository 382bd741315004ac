/** The knot: two strands that hold each other. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" />
    <path d="M11 8.5c-5 3.2-5 11.8 0 15 4.6 2.9 8-1.5 8-7.5s3.4-9 6-7.2" />
    <path d="M21 23.5c5-3.2 5-11.8 0-15-4.6-2.9-8 1.5-8 7.5s-3.4 9-6 7.2" />
  </svg>
)
