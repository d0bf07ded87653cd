import type { Finding, FindingSign as Sign } from '../../shared/findings/index.ts'
import { useTexts } from '../texts/texts.ts'
import { findingTexts } from './texts.ts'
import './findings.css'

/** Drawn around 0/0 within a radius of 13. Only the shape tells them apart; the tone's colour is a third help. */
const drawings: Record<Sign, React.ReactNode> = {
	open: (
		<>
			<rect className="sign-body" x="-11" y="-11" width="22" height="22" rx="3" strokeDasharray="4 2.6" />
			<Question />
		</>
	),
	missing: (
		<>
			<path className="sign-body" d="M-1.500-10A11 11 0 1 0 9.500 1H-1.500Z" />
			<path className="sign-line" d="M3-11.500A9.500 9.500 0 0 1 12-3.500H3Z" strokeDasharray="3.400 2.200" />
		</>
	),
	balance: (
		<>
			<path className="sign-line" d="M-9-4.500L9-9.500" />
			<path className="sign-body" d="M0-6L6.500 11H-6.500Z" />
			<circle className="sign-fill" cx="-9.500" cy="-4.500" r="4" />
			<circle className="sign-fill" cx="10" cy="-9.500" r="2.500" />
		</>
	),
	theme: (
		<>
			<circle className="sign-body" cx="-4.500" r="8" />
			<circle className="sign-body" cx="4.500" r="8" />
			<path className="sign-fill" d="M0-6.600A8 8 0 0 1 0 6.600A8 8 0 0 1 0-6.600Z" />
		</>
	),
	island: (
		<>
			<path className="sign-body" d="M-7 3A7 8 0 0 1 7 3Z" />
			<path className="sign-line" d="M-12 5.500Q-9 2.500-6 5.500T0 5.500T6 5.500T12 5.500M-8 10Q-5 7-2 10T4 10T10 10" />
		</>
	),
	hub: (
		<>
			<path className="sign-line" d="M0 0V-11M0 0L10.500-3.400M0 0L6.500 9M0 0L-6.500 9M0 0L-10.500-3.400" />
			<circle className="sign-fill" r="4.500" />
		</>
	),
	bridge: (
		<>
			<path className="sign-line" d="M-12-3H12M-12 8V-3M12 8V-3" />
			<path className="sign-body" d="M-8 8A8 8 0 0 1 8 8" />
		</>
	),
	density: (
		<>
			<path className="sign-line" d="M-8-8H8V8H-8ZM-8-8L8 8M8-8L-8 8" strokeWidth="1.600" />
			{[-8, 8].flatMap((x) =>
				[-8, 8].map((y) => <circle key={`${x}/${y}`} className="sign-fill" cx={x} cy={y} r="3" />),
			)}
		</>
	),
	group: (
		<>
			<rect className="sign-body" x="-12" y="-10" width="24" height="20" rx="10" />
			<circle className="sign-fill" cx="-5.500" cy="2" r="2.400" />
			<circle className="sign-fill" cy="-3.500" r="2.400" />
			<circle className="sign-fill" cx="5.500" cy="2" r="2.400" />
		</>
	),
	gap: (
		<>
			<circle className="sign-body" r="11" strokeDasharray="4.500 3" />
			<path className="sign-line" d="M-4 0H4" />
		</>
	),
	double: (
		<>
			<rect className="sign-body" x="-11" y="-11" width="14" height="14" />
			<rect className="sign-body" x="-3" y="-3" width="14" height="14" />
		</>
	),
	nobody: (
		<path
			className="sign-line"
			d="M0-10.500A4.500 4.500 0 1 1 0-1.500A4.500 4.500 0 1 1 0-10.500ZM-9 11C-8.500 4.500-5 2 0 2S8.500 4.500 9 11"
			strokeDasharray="4 2.400"
		/>
	),
	break: (
		<>
			<rect className="sign-fill" x="-11" y="-11" width="22" height="22" />
			<path className="sign-on-fill" d="M2.500-7L-4 1.500H3L-2 7.500" />
		</>
	),
	unclear: (
		<>
			<path className="sign-body" d="M0-13L13 0L0 13L-13 0Z" />
			<Question />
		</>
	),
	detour: <path className="sign-line" d="M-7 9H4A7 7 0 0 0 4-5H-9M-4-10.500L-9.500-5L-4 .5" />,
	count: (
		<>
			<path className="sign-fill" d="M-11 3H-5V11H-11ZM-3-3H3V11H-3ZM5-10H11V11H5Z" />
		</>
	),
}

/** The sign a finding stands under, in the panel and at its place in the picture. */
export function FindingSign({ sign, tone, size = 24 }: Pick<Finding, 'sign' | 'tone'> & { size?: number }) {
	const { signs } = useTexts(findingTexts)
	return (
		<svg
			className="finding-sign"
			data-tone={tone}
			width={size}
			height={size}
			viewBox="-14 -14 28 28"
			role="img"
			aria-label={signs[sign]}
		>
			<title>{signs[sign]}</title>
			{drawings[sign]}
		</svg>
	)
}

function Question() {
	return <path className="sign-line" d="M-3-3A3.200 3.200 0 1 1 1.400-.2Q0 .7 0 2.300M0 5.700V5.800" />
}
