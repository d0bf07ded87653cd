import { Suspense, use, useState } from 'react'
import { AddHiddenContext } from '../../../access/AddHiddenContext.ts'
import { accessTexts } from '../../../access/texts.ts'
import type { Failure } from '../../../api/failure.ts'
import { saveMethodFile } from '../../../files/saveMethodFile.ts'
import { fileTexts } from '../../../files/texts.ts'
import type { TableForm } from '../../../spreadsheets/saveTable.ts'
import { RoomContext, useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'
import { latePage } from '../../latePage.ts'
import { workshopTexts } from '../texts.ts'
import type { BoardHere } from '../useBoardsHere.ts'

const loadDuplicating = () => import('./duplicate.ts')
const loadDialogs = () => import('./BoardDialogs.tsx')
const loadCards = () => import('../../../files/cards.ts')
const ImportCards = latePage(() => loadCards().then((module) => module.ImportCards))
const RenameBoard = latePage(() => loadDialogs().then((module) => module.RenameBoard))
/** Only the server refuses. */
const AccessRefused = latePage(() => import('../../../access/AccessRefused.tsx').then((module) => module.AccessRefused))
const RemoveBoard = latePage(() => loadDialogs().then((module) => module.RemoveBoard))

/** Fetches ahead what is done to whole boards. */
export function fetchBoardActions() {
	for (const load of [loadDuplicating, loadDialogs, loadCards]) load().catch(() => {})
}

export interface BoardArranging {
	board: BoardHere
	/** whether it stays, as the only one that all may write */
	isLast: boolean
	/** to another board */
	onGoTo: (board: string) => void
	/** to its earlier versions */
	onVersions: () => void
	/** to links by which people read it who never join; not for a board they may not see */
	onReadingLinks?: (() => void) | undefined
	onRemoved: (board: BoardHere) => void
}

/** `label` names the menu; what stands `first` in it belongs to where it stands. */
export type BoardMenuProps = BoardArranging & { label?: string; first?: readonly (readonly MenuItem[])[] }

/** What the moderation does with a board: renames, copies and removes it, keeps its cards and a method's data as files, reads cards in. */
export function BoardMenu(props: BoardMenuProps) {
	const { board, isLast, onGoTo, onVersions, onReadingLinks, onRemoved, label, first = [] } = props
	const room = useRoom()
	const doc = board.apart?.room.doc ?? room.doc
	const texts = useTexts(workshopTexts).nav
	const files = useTexts(fileTexts)
	const [asking, ask] = useState<'rename' | 'remove' | 'cards'>()
	const addHidden = use(AddHiddenContext)
	const { notAdded } = useTexts(accessTexts)
	const [failure, refuse] = useState<Failure>()
	const { ref, name } = board
	const duplicate = async () => {
		const { duplicateAsStep, duplicateApart } = await loadDuplicating()
		const copyName = texts.copyName(name)
		if (board.apart && addHidden) {
			const added = await duplicateApart(board, copyName, addHidden)
			return added.ok ? onGoTo(added.board) : refuse(added.failure)
		}
		const copy = duplicateAsStep(room, board.id, copyName)
		if (copy !== undefined) onGoTo(copy)
	}
	const saveCards = (form: TableForm) => () => void loadCards().then((cards) => cards.saveCards(doc, board, form))
	const cards: MenuItem[] = [
		{ label: files.cards.workbook, icon: 'table', onSelect: saveCards('workbook') },
		{ label: files.cards.csv, icon: 'download', onSelect: saveCards('csv') },
		{ label: files.cards.read, icon: 'upload', onSelect: () => ask('cards') },
	]
	const actions: MenuItem[] = [{ label: texts.rename, icon: 'edit', onSelect: () => ask('rename') }]
	if (!board.apart || addHidden)
		actions.push({ label: texts.duplicate, icon: 'copy', onSelect: () => void duplicate() })
	if (room.role === 'moderator') actions.push({ label: texts.boardVersions, icon: 'history', onSelect: onVersions })
	if (onReadingLinks) actions.push({ label: texts.readingLinks, icon: 'link', onSelect: onReadingLinks })
	if (ref) actions.push({ label: files.save, icon: 'download', onSelect: () => void saveMethodFile(doc, ref, name) })
	const removing: MenuItem = { label: texts.remove, icon: 'trash', danger: true, onSelect: () => ask('remove') }
	return (
		<>
			<Menu
				trigger={<Button kind="icon" icon="more" aria-label={label ?? texts.more(name)} />}
				groups={[...first, actions, cards, isLast ? [] : [removing]].filter((items) => items.length > 0)}
			/>
			<RoomContext value={board.apart ? { ...room, doc, history: board.apart.history } : room}>
				<Suspense>
					{failure && <AccessRefused title={notAdded} failure={failure} onClose={() => refuse(undefined)} />}
					{asking === 'cards' && <ImportCards board={board.id} onClose={() => ask(undefined)} />}
					{asking === 'rename' && <RenameBoard board={board} onClose={() => ask(undefined)} />}
					{asking === 'remove' && (
						<RemoveBoard board={board} onClose={() => ask(undefined)} onRemoved={() => onRemoved(board)} />
					)}
				</Suspense>
			</RoomContext>
		</>
	)
}
