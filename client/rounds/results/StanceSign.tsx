import type { Stance } from '../../../shared/rounds/index.ts'

/** How somebody stands to a proposal, told by shape before colour: a ring with a tick, a warning triangle, a stop sign. */
export function StanceSign({ stance }: { stance: Stance }) {
	return (
		<svg className="stance-sign" data-stance={stance} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
			<path className="sign-body" d={bodies[stance]} />
			<path className="sign-line" d={lines[stance]} />
		</svg>
	)
}

const bodies: Record<Stance, string> = {
	agree: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
	concern: 'M10 2.4 18.4 17.2H1.6Z',
	veto: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z',
}

const lines: Record<Stance, string> = {
	agree: 'M6.4 10.3l2.5 2.5l4.8-5.3',
	concern: 'M10 7.6v4.2M10 14.4v.2',
	veto: 'M6.2 10h7.6',
}
