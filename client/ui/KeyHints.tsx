import type { ReactNode } from 'react'
import './keys.css'

/** What the keys do on a page, in one line below it: a key as it stands on the keyboard, and what it does. */
export function KeyHints({
	label,
	hints,
	children,
}: {
	/** read aloud before them */
	label?: string
	hints: readonly (readonly [key: string, what: string])[]
	/** stands at the end of the line */
	children?: ReactNode
}) {
	return (
		<footer className="ui-keys">
			{label && <span className="ui-hidden-text">{label}</span>}
			{hints.map(([key, what]) => (
				<span key={key}>
					<kbd>{key}</kbd> {what}
				</span>
			))}
			{children}
		</footer>
	)
}
