import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { lineTexts } from './texts.ts'
import type { Removed } from './useRemoved.ts'

/** Says what was removed, with the way back. */
export function RemovedNotice({ removed }: { removed: Removed }) {
	const texts = useTexts(lineTexts)
	if (removed.words === undefined) return null
	return (
		<Notice
			tone="good"
			title={removed.words}
			action={
				<>
					<Button size="small" icon="undo" onClick={removed.undo}>
						{texts.undo}
					</Button>
					<Button kind="icon" icon="close" aria-label={texts.close} onClick={removed.forget} />
				</>
			}
		/>
	)
}
