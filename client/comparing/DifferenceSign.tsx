import { useTexts } from '../texts/texts.ts'
import type { Difference } from './compare.ts'
import { comparingTexts } from './texts.ts'
import './differences.css'

/** What became of something, by shape: a dashed ring with a minus, a disc with a plus, a diamond with a pen. */
export function DifferenceSign({ difference, isSilent }: { difference: Difference; isSilent?: boolean }) {
	const label = useTexts(comparingTexts).difference[difference]
	return (
		<svg
			className="compared-sign"
			viewBox="0 0 20 20"
			role="img"
			aria-label={label}
			aria-hidden={isSilent || undefined}
		>
			{difference === 'missing' && (
				<>
					<circle
						cx="10"
						cy="10"
						r="8"
						fill="var(--nw-sheet)"
						stroke="var(--nw-bad)"
						strokeWidth="1.8"
						strokeDasharray="3 2.2"
					/>
					<path d="M6 10h8" stroke="var(--nw-bad)" strokeWidth="2.2" />
				</>
			)}
			{difference === 'added' && (
				<>
					<circle cx="10" cy="10" r="9" fill="var(--nw-accent)" />
					<path d="M5.5 10h9M10 5.5v9" stroke="var(--nw-on-dark)" strokeWidth="2.2" />
				</>
			)}
			{difference === 'changed' && (
				<>
					<path d="M10 .5L19.5 10 10 19.5 .5 10z" fill="var(--nw-care)" />
					<path d="M6.5 13.5l.7-2.6 5-5 1.9 1.9-5 5z" fill="var(--nw-on-dark)" />
				</>
			)}
		</svg>
	)
}
