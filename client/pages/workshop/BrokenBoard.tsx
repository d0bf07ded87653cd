import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { brokenBoardTexts } from './brokenBoardTexts.ts'

/** Letters of an error: enough for whoever looks after the server. */
const longestError = 300

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
	const texts = useTexts(brokenBoardTexts)
	return (
		<div className="workshop-broken">
			<Notice
				tone="bad"
				title={texts.happened}
				action={
					<>
						<Button kind="main" onClick={onPlain}>
							{texts.toPlain(plain)}
						</Button>
						<Button onClick={onAgain}>{texts.again}</Button>
					</>
				}
			>
				{texts.safe(plain)}
			</Notice>
			<p className="ui-caption">{String(error).slice(0, longestError)}</p>
		</div>
	)
}
