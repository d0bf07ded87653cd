import type { ChecklistTone } from '../../../shared/blocks/checklist/index.ts'

const drawings: Record<ChecklistTone, React.ReactNode> = {
	open: <circle r="7" />,
	begun: (
		<>
			<circle r="7" />
			<path d="M0-7A7 7 0 0 0 0 7Z" fill="currentColor" />
		</>
	),
	settled: (
		<>
			<circle r="7" fill="currentColor" />
			<path d="M-3.500 .2L-1 2.800L3.600-2.600" stroke="var(--nw-sheet)" />
		</>
	),
	aside: (
		<>
			<circle r="7" strokeDasharray="2.4 2" />
			<path d="M-3.200 0H3.200" />
		</>
	),
}

/** The sign of a state: an empty ring, a half-filled one, a filled one with a tick, a dashed one with a stroke. */
export function ToneSign({ tone }: { tone: ChecklistTone }) {
	return (
		<svg className="checklist-sign" data-tone={tone} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
			{drawings[tone]}
		</svg>
	)
}
