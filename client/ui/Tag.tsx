import type { ReactNode } from 'react'
import './Tag.css'

/** A small word beside a noun; the tone never says more than the word does. */
export function Tag({ tone, children }: { tone?: 'good' | 'care' | 'bad' | 'accent'; children: ReactNode }) {
	return (
		<span className="ui-tag" data-tone={tone}>
			{children}
		</span>
	)
}
