import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageNotLoaded } from '../latePage.ts'
import { workshopTexts } from './texts.ts'

/** Letters of an error: enough for whoever looks after the server. */
const longestError = 300

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

/** The canvas cannot draw this board; what lies on it can be read and changed without one. */
export function BrokenBoard({
	error,
	plain,
	onPlain,
	onAgain,
}: {
	error: unknown
	/** what the view without a canvas is called */
	plain: string
	onPlain: () => void
	onAgain: () => void
}) {
	const { brokenBoard } = useTexts(workshopTexts)
	return (
		<div className="workshop-broken">
			<Notice
				tone="bad"
				title={brokenBoard.happened}
				action={
					<>
						<Button kind="main" onClick={onPlain}>
							{brokenBoard.toPlain(plain)}
						</Button>
						<Button onClick={onAgain}>{brokenBoard.again}</Button>
					</>
				}
			>
				{brokenBoard.safe(plain)}
			</Notice>
			<p className="ui-caption">{String(error).slice(0, longestError)}</p>
		</div>
	)
}
