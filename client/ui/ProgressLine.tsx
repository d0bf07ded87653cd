import { Button } from './Button.tsx'
import './waiting.css'

/** Waiting that takes longer than two seconds: what is being done, how far (`part` 0 to 1), and the way out. */
export function ProgressLine({
	doing,
	part,
	cancel,
}: {
	doing: string
	part: number
	cancel?: { label: string; onCancel: () => void }
}) {
	const percent = Math.round(Math.min(1, Math.max(0, part)) * 100)
	return (
		<div className="ui-progress">
			<span className="ui-caption">{doing}</span>
			<div role="progressbar" aria-label={doing} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
				<i style={{ width: `${percent}%` }} />
			</div>
			{cancel && (
				<Button size="small" onClick={cancel.onCancel}>
					{cancel.label}
				</Button>
			)}
		</div>
	)
}
