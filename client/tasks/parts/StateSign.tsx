import type { TaskState } from '../../../shared/registry/index.ts'

const drawings: Record<TaskState, React.ReactNode> = {
	open: <circle r="7" />,
	inProgress: (
		<>
			<circle r="7" />
			<path d="M0-7A7 7 0 0 1 0 7Z" fill="currentColor" />
		</>
	),
	done: (
		<>
			<circle r="7" fill="currentColor" />
			<path d="M-3.500 .2L-1 2.800L3.600-2.600" stroke="var(--nw-sheet)" />
		</>
	),
	dropped: <path d="M7 0A7 7 0 1 1-7 0A7 7 0 1 1 7 0ZM-5-5L5 5" />,
}

/** The sign of a state: an empty ring, a half-filled one, a filled one with a tick, one struck through. */
export function StateSign({ state }: { state: TaskState }) {
	return (
		<svg className="task-sign" data-state={state} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
			{drawings[state]}
		</svg>
	)
}
