import type { BoardAccess } from '../../shared/access/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { accessTexts } from './texts.ts'
import './access.css'

/** One sign for each, wherever it is told who sees a board. */
export const accessIcon: Readonly<Record<BoardAccess, IconName>> = { moderation: 'lock', read: 'eye', write: 'people' }

/** Who sees and writes a board, for those who may not set it; that all write needs no word. */
export function AccessSign({ access }: { access: BoardAccess }) {
	const { label } = useTexts(accessTexts)
	if (access === 'write') return null
	return (
		<span className="access-sign">
			<Icon name={accessIcon[access]} size={16} /> {label[access]}
		</span>
	)
}

/** Who sees the board of a small group: its members write it, whoever else reads it. */
export function GroupSign({ isClosed }: { isClosed: boolean }) {
	const { group } = useTexts(accessTexts)
	return (
		<span className="access-sign">
			<Icon name={isClosed ? 'lock' : 'eye'} size={16} /> {isClosed ? group.closed : group.open}
		</span>
	)
}
