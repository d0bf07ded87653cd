import { useEffect, useState } from 'react'
import type { BoardAccess } from '../../../shared/access/index.ts'
import { accessIcon } from '../../access/AccessSign.tsx'
import { accessTexts } from '../../access/texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import type { blockViews } from './blockViews.ts'
import { type BoardArranging, BoardMenu } from './nav/BoardMenu.tsx'
import { ownMenuTexts } from './ownMenuTexts.ts'
import type { View } from './usePersonalView.ts'

/** What a drawing says that no table of it does: these print best as they lie on the board. */
const drawings: ReadonlySet<string> = new Set<keyof typeof blockViews>(['map', 'chain', 'circles'])

/** Who sees and writes a board, and asking for another answer. */
export interface AccessHere {
	readonly holds: BoardAccess
	readonly ask: (access: BoardAccess) => void
}

/**
 * The menu beside a board's title: printing it and saving it as a picture for all, and for who arranges the workshop who sees it
 * and what is done to the board as a whole.
 */
export function BoardOwnMenu({
	block,
	plain,
	arranging,
	access,
	tables,
	onPrint,
	onPicture,
}: {
	/** what the board is the view of, if it is one */
	block: string | undefined
	/** how the board without its canvas is called */
	plain: 'table' | 'list' | 'page'
	arranging: BoardArranging | undefined
	/** who sees and writes it, for who may set that */
	access: AccessHere | undefined
	/** what of the board is saved for spreadsheets */
	tables: readonly MenuItem[]
	onPrint: (view: View) => void
	onPicture: () => void
}) {
	const texts = useTexts(ownMenuTexts)
	const { label } = useTexts(accessTexts)
	const asDrawn: MenuItem = {
		label: texts.print.board,
		meaning: texts.meaning.board,
		icon: 'print',
		onSelect: () => onPrint('board'),
	}
	const asWords: MenuItem = {
		label: texts.print[plain],
		meaning: texts.meaning.plain,
		icon: 'print',
		onSelect: () => onPrint('plain'),
	}
	const [best, other] = block !== undefined && drawings.has(block) ? [asDrawn, asWords] : [asWords, asDrawn]
	const picture: MenuItem = {
		label: texts.picture,
		meaning: texts.meaning.picture,
		icon: 'image',
		onSelect: onPicture,
	}
	const printing = [{ ...best, meaning: `${best.meaning} ${texts.meaning.best}` }, other, picture]
	const rights = (['moderation', 'read', 'write'] as const).map((value) => ({
		label: label[value],
		icon: accessIcon[value],
		isChosen: value === access?.holds,
		onSelect: () => access?.ask(value),
	}))
	return (
		<div className="board-own-menu">
			{arranging ? (
				<BoardMenu {...arranging} label={texts.label} first={[printing, tables, access ? rights : []]} />
			) : (
				<Menu
					trigger={<Button kind="icon" icon="more" aria-label={texts.label} />}
					groups={[printing, tables].filter((items) => items.length > 0)}
				/>
			)}
		</div>
	)
}

/** Milliseconds without a change after which what is shown has come to rest, and after which nobody waits any longer. */
const [rest, patience] = [400, 8000]

/** Stands beside a view that was asked for on paper: once it is drawn, the browser prints it. */
export function PrintOnceDrawn({ onDone }: { onDone: () => void }): null {
	const [stage] = useState(() => document.querySelector('.workshop-stage'))
	useEffect(() => {
		const print = () => {
			stop()
			onDone()
			window.print()
		}
		let settled = setTimeout(print, rest)
		const late = setTimeout(print, patience)
		const changes = new MutationObserver(() => {
			clearTimeout(settled)
			settled = setTimeout(print, rest)
		})
		if (stage) changes.observe(stage, { childList: true, subtree: true })
		function stop() {
			changes.disconnect()
			clearTimeout(settled)
			clearTimeout(late)
		}
		return stop
	}, [stage, onDone])
	return null
}
