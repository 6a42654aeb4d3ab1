/** The sign of Tilts: a bridge. It fills its box in the colour of the text around it; `app/(site)/favicon.ico` draws the same. */
export function Icon() {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      height="100%"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="3"
      viewBox="0 0 32 32"
      width="100%"
    >
      <path d="M3 12h26M6 12v14M26 12v14M6 24a10 10 0 0 1 20 0" />
    </svg>
  )
}
