import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { forgetWorkshop } from '../deletion/forgetWorkshop.ts'
import type { Admission } from '../entrance/admission.ts'
import { ownTexts } from './ownTexts.ts'

/** Says what it means that this device forgets these workshops, and lets it. Calls `onForgotten` when they are gone from it. */
export function ForgetDialog({
	workshops,
	onKeep,
	onForgotten,
}: {
	workshops: readonly Admission[]
	onKeep: () => void
	onForgotten: () => void
}) {
	const texts = useTexts(ownTexts).forget
	const forget = async () => {
		await Promise.all(workshops.map(({ workshop }) => forgetWorkshop(workshop)))
		onForgotten()
	}
	return (
		<Dialog open title={texts.title(workshops.length)} onClose={onKeep}>
			{workshops.map(({ workshop, title }) => (
				<p key={workshop}>
					<b>{title}</b>
				</p>
			))}
			<p>{texts.body}</p>
			{workshops.some(({ role }) => role === 'moderator') && (
				<p>
					<b>{texts.moderator}</b>
				</p>
			)}
			<footer className="dialog-actions">
				<Button onClick={onKeep}>{texts.keep}</Button>
				<Button kind="danger" onClick={() => void forget()}>
					{texts.confirm}
				</Button>
			</footer>
		</Dialog>
	)
}
