import { useFrameTexts } from '../../texts/frame.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageNotLoaded } from '../latePage.ts'

/** A part of the workshop cannot be shown; the rest of the page stays, and so do the ways to everything else. */
export function BrokenStage({ error }: { error: unknown }) {
	const { crashed, notLoaded, reload } = useFrameTexts()
	const { happened, safe, todo } = error instanceof PageNotLoaded ? notLoaded : crashed
	return (
		<div className="workshop-broken">
			<Notice tone="bad" title={happened} action={<Button onClick={() => location.reload()}>{reload}</Button>}>
				{safe} {todo}
			</Notice>
			<p className="ui-caption">{String(error)}</p>
		</div>
	)
}
