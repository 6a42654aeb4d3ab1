import { Icon } from '../Icon'

/** The sign-in page's mark. */
export function Logo() {
  return (
    <span
      style={{
        alignItems: 'center',
        display: 'inline-flex',
        fontSize: '2rem',
        fontWeight: 600,
        gap: '0.75rem',
      }}
    >
      <span style={{ display: 'block', height: '2.5rem', width: '2.5rem' }}>
        <Icon />
      </span>
      Tilts
    </span>
  )
}
