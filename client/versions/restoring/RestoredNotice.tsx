import { useNavigation } from '../../navigation/navigation.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Failed } from '../Failed.tsx'
import { spokenMoment } from '../times.ts'
import { restoringTexts } from './texts.ts'
import type { Restore } from './useRestore.ts'

/** What came of going back: what was done, with the way there and the way back; or why it was not done. */
export function RestoredNotice({ restore, now }: { restore: Restore; now: number }) {
	const texts = useTexts(restoringTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const { restored, failure, isBusy } = restore
	if (failure) return <Failed failure={failure} />
	if (!restored) return null
	const { time, board, part, entries, before, isUndone } = restored
	const when = spokenMoment(time, now, locale)
	const done = part
		? texts.doneMissing(entries, board?.name)
		: board
			? texts.doneBoard(board.name, when)
			: texts.doneWorkshop(when)
	const title = isUndone ? texts.undone : done
	return (
		<Notice
			tone="good"
			title={title}
			action={
				<>
					<Button onClick={() => navigation.go(board ? { to: 'board', board: board.id } : { to: 'roadmap' })}>
						{texts.show}
					</Button>
					{before !== undefined && (
						<Button icon="undo" disabled={isBusy} onClick={() => void restore.undo()}>
							{texts.undo}
						</Button>
					)}
					<Button kind="icon" icon="close" aria-label={texts.dismiss} onClick={restore.dismiss} />
				</>
			}
		>
			{!isUndone && (part ? texts.kept : `${board ? texts.entries(entries) : texts.entriesNow(entries)} ${texts.kept}`)}
		</Notice>
	)
}
