import type { Failure } from '../api/failure.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { accessMenuTexts } from './menuTexts.ts'

/** Says why a board was not moved, or not made. */
export function AccessRefused({ title, failure, onClose }: { title: string; failure: Failure; onClose: () => void }) {
	const { ok } = useTexts(accessMenuTexts)
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Dialog open title={title} onClose={onClose}>
			<div>
				<p>
					{happened} {todo}
				</p>
				<footer className="dialog-actions">
					<Button kind="main" onClick={onClose}>
						{ok}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
