import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { boardsOf } from '../../shared/board/boards.ts'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { useEveryBoard } from './boardsHere.ts'
import { ComparisonView } from './comparison/ComparisonView.tsx'
import { Failed } from './Failed.tsx'
import type { Scope } from './list/VersionsList.tsx'
import { RestoreFoot } from './restoring/RestoreFoot.tsx'
import type { Restore } from './restoring/useRestore.ts'
import { versionTexts } from './texts.ts'
import { spokenMoment } from './times.ts'
import { useComparison } from './useComparison.ts'
import { useVersion } from './useVersion.ts'

interface OpenVersionProps {
	version: VersionSummary
	scope: Scope
	/** id of the board that is compared */
	board: string
	onBoard: (board: string) => void
	restore: Restore
	now: number
	onClose: () => void
}

/** A version that somebody has opened: fetched, set beside today, with the ways back to it. */
export function OpenVersion(props: OpenVersionProps & { onAgain: () => void }) {
	const { version, now, onClose, onAgain } = props
	const texts = useTexts(versionTexts)
	const locale = useLocale()
	const state = useVersion(version)
	const close = <Button kind="icon" icon="close" aria-label={texts.close} onClick={onClose} />
	if (state.is === 'here') return <Compared {...props} earlier={state.doc} />
	return (
		<>
			<header className="versions-bar">
				<h2>{texts.ofTime(spokenMoment(version.time, now, locale))}</h2>
				<div className="versions-tools">{close}</div>
			</header>
			<div className="versions-beside">
				{state.is === 'coming' && <ProgressLine doing={texts.loading} part={state.part} />}
				{state.is === 'refused' && (
					<Failed failure={state.failure} action={<Button onClick={onAgain}>{texts.again}</Button>} />
				)}
				{state.is === 'unreadable' && (
					<Notice tone="bad" title={texts.unreadable}>
						{texts.unreadableTodo}
					</Notice>
				)}
			</div>
		</>
	)
}

function Compared({
	earlier,
	version,
	scope,
	board,
	onBoard,
	restore,
	now,
	onClose,
}: OpenVersionProps & { earlier: Y.Doc }) {
	const texts = useTexts(versionTexts)
	const boards = useBoardsOfBoth(earlier)
	const isBoard = scope === 'board'
	const comparison = useComparison(earlier, isBoard ? board : undefined)
	const here = boards.find(({ id }) => id === board)
	const frame = useRef<HTMLElement>(null)
	useEffect(() => frame.current?.focus({ preventScroll: true }), [])
	return (
		<section className="versions-open" ref={frame} tabIndex={-1} aria-label={texts.title}>
			<ComparisonView
				key={isBoard ? board : ''}
				version={version}
				comparison={comparison}
				now={now}
				onClose={onClose}
				isThere={isBoard ? { before: here?.before ?? false, now: here?.now ?? false } : { before: true, now: true }}
				title={
					isBoard ? <BoardChoice boards={boards} board={board} onBoard={onBoard} /> : <h2>{texts.wholeWorkshop}</h2>
				}
			/>
			<RestoreFoot
				version={version}
				comparison={comparison}
				board={isBoard && here ? { id: here.id, name: here.name } : undefined}
				isBoardThere={here?.before ?? false}
				restore={restore}
				now={now}
			/>
		</section>
	)
}

interface KnownBoard {
	readonly id: string
	readonly name: string
	readonly before: boolean
	readonly now: boolean
}

/** Every board of either side, those of today first. */
function useBoardsOfBoth(earlier: Y.Doc): readonly KnownBoard[] {
	const now = useEveryBoard()
	const boardsThen = boardsOf(earlier)
	const isNow = new Set(now.map(({ id }) => id))
	const wasThere = new Set(boardsThen.map(({ id }) => id))
	return [...now, ...boardsThen.filter(({ id }) => !isNow.has(id))].map(({ id, name }) => ({
		id,
		name,
		before: wasThere.has(id),
		now: isNow.has(id),
	}))
}

/** The name of the board that is compared, and at the same time the choice of another one. */
function BoardChoice({
	boards,
	board,
	onBoard,
}: {
	boards: readonly KnownBoard[]
	board: string
	onBoard: (board: string) => void
}) {
	const texts = useTexts(versionTexts)
	return (
		<h2 className="versions-board">
			<select aria-label={texts.board} value={board} onChange={({ target }) => onBoard(target.value)}>
				{boards.map(({ id, name, now }) => (
					<option key={id} value={id}>
						{now ? name : texts.gone(name)}
					</option>
				))}
			</select>
		</h2>
	)
}
