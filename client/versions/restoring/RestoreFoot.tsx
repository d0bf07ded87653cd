import { useState } from 'react'
import type { VersionSummary } from '../../../shared/protocol/api.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { moment, spokenMoment } from '../times.ts'
import type { ComparedVersion } from '../useComparison.ts'
import type { Restored } from './restored.ts'
import { restoringTexts } from './texts.ts'
import type { Restore } from './useRestore.ts'

/** The ways back to a version, and what they do not cost. */
export function RestoreFoot({
	version,
	comparison,
	board,
	isBoardThere,
	restore,
	now,
}: {
	version: VersionSummary
	comparison: ComparedVersion
	/** the board the comparison is about; absent: the whole workshop */
	board: Restored['board'] | undefined
	/** whether the version has this board */
	isBoardThere: boolean
	restore: Restore
	now: number
}) {
	const texts = useTexts(restoringTexts)
	const locale = useLocale()
	const [isAsking, ask] = useState(false)
	const { counts, areCards } = comparison
	const [when, spoken] = [moment(version.time, now, locale), spokenMoment(version.time, now, locale)]
	const nowSpoken = spokenMoment(now, now, locale)
	const stays = areCards && counts.added > 0 ? texts.staysCards : texts.stays
	return (
		<footer className="versions-foot">
			<p>
				{board && !isBoardThere && <>{texts.boardUnknown(spoken)} </>}
				<b>{texts.promise}</b> {stays(counts.added, nowSpoken)}
			</p>
			<div>
				{counts.missing > 0 && (!board || isBoardThere) && (
					<Button
						size="big"
						disabled={restore.isBusy}
						title={texts.missingNote}
						onClick={() => void restore.to(version, board, 'missing')}
					>
						{texts.missingBack(counts.missing, areCards)}
					</Button>
				)}
				{board ? (
					<Button size="big" disabled={restore.isBusy} onClick={() => ask(true)}>
						{texts.workshop}
					</Button>
				) : (
					<Button
						size="big"
						icon="history"
						className="versions-main-way"
						disabled={restore.isBusy}
						onClick={() => ask(true)}
					>
						{restore.isBusy ? texts.busy : `${texts.workshopBack(when)} …`}
					</Button>
				)}
				{board && isBoardThere && (
					<Button
						size="big"
						icon="history"
						className="versions-main-way"
						disabled={restore.isBusy}
						onClick={() => void restore.to(version, board)}
					>
						{restore.isBusy ? texts.busy : texts.boardBack(when)}
					</Button>
				)}
			</div>
			{isAsking && (
				<RestoreDialog
					when={when}
					now={nowSpoken}
					added={board ? 0 : counts.added}
					onClose={() => ask(false)}
					onRestore={() => {
						ask(false)
						void restore.to(version)
					}}
				/>
			)}
		</footer>
	)
}

/** Says exactly what happens before a whole workshop goes back. */
function RestoreDialog({
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
