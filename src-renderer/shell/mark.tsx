/** The mark of the program: rows that come together. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M4 5h16M4 12h10M4 19h16" strokeLinecap="round" />
      <circle cx="18.5" cy="12" r="2.2" fill="currentColor" stroke="none" />
    </svg>
  )
}
