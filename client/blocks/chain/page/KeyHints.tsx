import { useTexts } from '../../../texts/texts.ts'
import { chainTexts } from '../texts.ts'

/** What the keys do in the list. */
export function KeyHints() {
	const { keys } = useTexts(chainTexts).page
	const hints = [
		[keys.enter, keys.enterDo],
		[keys.move, keys.moveDo],
		[keys.escape, keys.escapeDo],
		[keys.undo, keys.undoDo],
	] as const
	return (
		<footer className="chain-keys">
			<span className="ui-hidden-text">{keys.label}</span>
			{hints.map(([key, what]) => (
				<span key={key}>
					<kbd>{key}</kbd> {what}
				</span>
			))}
		</footer>
	)
}
