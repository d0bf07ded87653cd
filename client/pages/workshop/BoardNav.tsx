import { type FormEvent, useState } from 'react'
import type * as Y from 'yjs'
import { addBoard, type Board, removeBoard, renameBoard } from '../../../shared/board/boards.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { workshopTexts } from './texts.ts'

type Asking = { what: 'rename' | 'remove'; board: Board } | undefined

/** The boards of the workshop at the left; the moderation adds, renames and removes them. */
export function BoardNav({
	doc,
	boards,
	current,
	onOpen,
	mayEdit,
	folded,
	onFold,
}: {
	doc: Y.Doc
	boards: readonly Board[]
	current: string | undefined
	onOpen: (id: string) => void
	mayEdit: boolean
	/** only the icons, to leave the room to what is shown */
	folded: boolean
	onFold: (folded: boolean) => void
}) {
	const texts = useTexts(workshopTexts).nav
	const [asking, ask] = useState<Asking>()
	return (
		<nav className="board-nav" aria-label={texts.label} data-folded={folded || undefined}>
			<header>
				{!folded && <h2>{texts.boards}</h2>}
				<Tooltip label={folded ? texts.unfold : texts.fold}>
					<Button
						kind="icon"
						icon="side"
						aria-label={folded ? texts.unfold : texts.fold}
						aria-expanded={!folded}
						onClick={() => onFold(!folded)}
					/>
				</Tooltip>
			</header>
			<ul>
				{boards.map((board) => (
					<li key={board.id} data-current={board.id === current || undefined}>
						<button
							type="button"
							aria-current={board.id === current ? 'page' : undefined}
							onClick={() => onOpen(board.id)}
							title={board.name}
							aria-label={board.name}
						>
							<Icon name="card" />
							{!folded && <span>{board.name}</span>}
						</button>
						{mayEdit && !folded && (
							<Menu
								trigger={<Button kind="icon" icon="more" aria-label={texts.more(board.name)} />}
								groups={[
									[{ label: texts.rename, icon: 'edit', onSelect: () => ask({ what: 'rename', board }) }],
									boards.length > 1
										? [
												{
													label: texts.remove,
													icon: 'trash',
													danger: true,
													onSelect: () => ask({ what: 'remove', board }),
												},
											]
										: [],
								]}
							/>
						)}
					</li>
				))}
			</ul>
			{mayEdit && !folded && (
				<Button kind="bare" icon="plus" onClick={() => onOpen(addBoard(doc, texts.newName))}>
					{texts.add}
				</Button>
			)}
			{asking?.what === 'rename' && (
				<RenameDialog
					board={asking.board}
					onClose={() => ask(undefined)}
					onName={(name) => renameBoard(doc, asking.board.id, name)}
				/>
			)}
			{asking?.what === 'remove' && (
				<Dialog open title={texts.removeTitle(asking.board.name)} onClose={() => ask(undefined)}>
					<p>{texts.removeBody}</p>
					<footer className="dialog-actions">
						<Button onClick={() => ask(undefined)}>{texts.cancel}</Button>
						<Button
							kind="danger"
							onClick={() => {
								removeBoard(doc, asking.board.id)
								ask(undefined)
							}}
						>
							{texts.remove}
						</Button>
					</footer>
				</Dialog>
			)}
		</nav>
	)
}

function RenameDialog({
	board,
	onClose,
	onName,
}: {
	board: Board
	onClose: () => void
	onName: (name: string) => void
}) {
	const texts = useTexts(workshopTexts).nav
	const [name, setName] = useState(board.name)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (name.trim()) onName(name.trim())
		onClose()
	}
	return (
		<Dialog open title={texts.rename} onClose={onClose}>
			<form onSubmit={submit}>
				<TextField
					label={texts.name}
					value={name}
					maxLength={limits.title}
					onChange={(event) => setName(event.target.value)}
				/>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.save}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
