/** The sign of Tilts: a bridge. It takes the colour of the text around it; `app/(site)/favicon.ico` draws the same. */
export function Icon() {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      height="26"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="3"
      viewBox="0 0 32 32"
      width="26"
    >
      <path d="M3 12h26M6 12v14M26 12v14M6 24a10 10 0 0 1 20 0" />
    </svg>
  )
}
