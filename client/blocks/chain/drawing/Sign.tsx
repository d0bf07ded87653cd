import { type Look, looks } from './ratings.ts'

/** Where colours come from: the page's tokens, or their present values in an exported picture. */
export type Paint = (token: string) => string
export const onPage: Paint = (token) => `var(${token})`

/** The sign of a handover, drawn around 0/0 within a radius of 13. */
export function Sign({ look, paint = onPage }: { look: Look; paint?: Paint }) {
	const colour = paint(looks[look].colour)
	const soft = paint(looks[look].soft)
	switch (look) {
		case 'smooth':
			return (
				<g fill="none" stroke={colour} strokeLinecap="round" strokeLinejoin="round">
					<circle r="10.5" fill={soft} strokeWidth="2" />
					<path d="M-4.5 .5L-1.5 3.5L4.5-3" strokeWidth="2.2" />
				</g>
			)
		case 'unclear':
			return (
				<g stroke={colour} strokeWidth="2" strokeLinecap="round">
					<path d="M0-13L13 0L0 13L-13 0Z" fill={soft} strokeLinejoin="miter" />
					<path d="M-3-3A3.2 3.2 0 1 1 1.4-.2Q0 .7 0 2.3M0 5.7V5.8" fill="none" />
				</g>
			)
		case 'break':
			return (
				<g>
					<rect x="-11" y="-11" width="22" height="22" fill={colour} />
					<path
						d="M2.5-7L-4 1.5H3L-2 7.5"
						fill="none"
						stroke={paint('--nw-on-dark')}
						strokeWidth="2"
						strokeLinecap="round"
						strokeLinejoin="round"
					/>
				</g>
			)
		case 'open':
			return (
				<g>
					<circle r="9" fill={soft} stroke={colour} strokeWidth="1.6" />
					<path d="M-3.8 0H-3.7M0 0H.1M3.8 0H3.9" stroke={colour} strokeWidth="2.2" strokeLinecap="round" />
				</g>
			)
	}
}

/** The sign as a picture of its own, beside words that say the same. */
export function SignIcon({ look, size = 24 }: { look: Look; size?: number }) {
	return (
		<svg className="chain-sign-icon" width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true">
			<Sign look={look} />
		</svg>
	)
}
