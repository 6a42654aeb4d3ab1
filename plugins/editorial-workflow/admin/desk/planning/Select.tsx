'use client'

/** A labelled choice. `all` is what its empty value is called. */
export function Select({
  all,
  label,
  onChange,
  options,
  value,
}: {
  all?: string
  label: string
  onChange: (value: string) => void
  options: readonly { label: string; value: string }[]
  value: string
}) {
  return (
    <label className="pl-field">
      <span>{label}</span>
      <select onChange={(event) => onChange(event.target.value)} value={value}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
