import type { ReactNode } from 'react'
import './waiting.css'

/** An empty place: one sentence what is missing, one what to do, one action. */
export function EmptyState({ missing, todo, action }: { missing: string; todo: ReactNode; action?: ReactNode }) {
	return (
		<div className="ui-empty">
			<svg width="92" height="60" viewBox="0 0 92 60" aria-hidden="true">
				<rect
					x="2"
					y="8"
					width="40"
					height="26"
					fill="var(--nw-sheet)"
					stroke="var(--nw-line-strong)"
					strokeWidth="1.5"
					strokeDasharray="4 3"
				/>
				<rect
					x="48"
					y="24"
					width="40"
					height="26"
					fill="var(--nw-card-yellow)"
					stroke="var(--nw-card-yellow-edge)"
					strokeWidth="1.5"
				/>
			</svg>
			<div>
				<b>{missing}</b>
				<p className="ui-quiet">{todo}</p>
			</div>
			{action}
		</div>
	)
}
