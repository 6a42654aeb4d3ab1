'use client'

import { Children, useId, type ReactNode } from 'react'
import { Link } from '@payloadcms/ui'

type Props = {
  /** Where all of them are. */
  all: { href: string; label: string }
  children: ReactNode
  empty: string
  more: boolean
  name: string
  title: string
}

/** One list of the dashboard, or what it means that it is empty. */
export function DeskList({ all, children, empty, more, name, title }: Props) {
  const id = useId()
  const isEmpty = Children.count(children) === 0
  return (
    <section aria-labelledby={id} className="eqd-list" data-list={name}>
      <header>
        <h3 id={id}>{title}</h3>
        {!isEmpty && (
          <Link aria-describedby={id} className="eq-plain" href={all.href} prefetch={false}>
            {all.label}
            {more && ' …'}
          </Link>
        )}
      </header>
      {isEmpty ? <p>{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}
