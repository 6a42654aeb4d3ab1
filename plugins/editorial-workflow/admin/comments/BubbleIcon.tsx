/** A speech bubble; what it means is said beside it. */
export const BubbleIcon = () => (
  <svg
    aria-hidden
    fill="none"
    height="16"
    stroke="currentColor"
    strokeWidth="1.5"
    viewBox="0 0 16 16"
    width="16"
  >
    <path d="M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z" strokeLinejoin="round" />
  </svg>
)
