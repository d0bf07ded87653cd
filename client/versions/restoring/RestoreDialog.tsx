import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { restoringTexts } from './texts.ts'

/** Says exactly what happens before a whole workshop goes back. */
export function RestoreDialog({
	when,
	now,
	added,
	onRestore,
	onClose,
}: {
	/** the moment of the version, as it is said */
	when: string
	now: string
	/** how many new entries there are */
	added: number
	onRestore: () => void
	onClose: () => void
}) {
	const texts = useTexts(restoringTexts)
	return (
		<Dialog open title={texts.title(when)} onClose={onClose}>
			<div className="versions-dialog">
				<p>
					<b>{texts.promise}</b> {texts.stays(added, now)}
				</p>
				<ul>
					{texts.happens(when).map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
				<footer className="versions-dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" icon="history" onClick={onRestore}>
						{texts.workshopBack(when)}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
