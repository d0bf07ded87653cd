import { useState } from 'react'
import { useValue } from '../../sync/RoomContext.ts'
import type { OpenRoom } from '../../sync/room.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { replacedTexts } from './replacedTexts.ts'

/** Says why the board looks different all of a sudden, and what became of this person's unsaved changes. */
export function ReplacedNotice({ room }: { room: Pick<OpenRoom, 'replacement'> }) {
	const texts = useTexts(replacedTexts)
	const replacement = useValue(room.replacement)
	const [isRead, read] = useState(false)
	if (!replacement || isRead) return null
	const { cause, carried, lost } = replacement
	const action = <Button onClick={() => read(true)}>{texts.understood}</Button>
	if (cause === 'setBack') {
		const { title, nothing } = texts.setBack
		const sentences = [carried > 0 && texts.setBack.carried(carried), lost > 0 && texts.setBack.lost(lost)]
		return (
			<Notice tone="care" title={title} action={action}>
				{sentences.filter((sentence) => sentence !== false).join(' ') || nothing}
			</Notice>
		)
	}
	if (cause === 'discarded') {
		return (
			<Notice tone="care" title={texts.discarded.title} action={action}>
				{texts.discarded.body}
			</Notice>
		)
	}
	// Nobody needs to know that words now go under another id.
	if (lost === 0) return null
	return (
		<Notice tone="care" title={texts.reissued.title(lost)} action={action}>
			{texts.reissued.body(lost)}
		</Notice>
	)
}
