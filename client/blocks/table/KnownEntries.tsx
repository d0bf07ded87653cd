import { useState } from 'react'
import { entriesWithoutRow, type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { PickRows } from './PickRows.tsx'
import { tableTexts } from './texts.ts'

/** Entries of the registry that have no row yet: those that are ticked get one. */
export function KnownEntries({
	tableId,
	subject,
	onAdd,
	onClose,
}: {
	tableId: string
	subject: Exclude<SubjectId, 'free'>
	onAdd: (ids: readonly string[]) => void
	onClose: () => void
}) {
	const { addMenu } = useTexts(tableTexts)
	const { doc } = useRoom()
	const locale = useLocale()
	const isActor = subject === 'actor'
	const [waiting] = useState(() => entriesWithoutRow(doc, tableId, subject))
	const title = isActor ? addMenu.knownTitle : addMenu.knownTitleOf(subjects[subject].label[locale])
	const add = (ids: readonly string[]) => {
		onAdd(ids)
		onClose()
	}
	return (
		<Dialog open title={title} onClose={onClose}>
			{waiting.length === 0 ? (
				<p>{isActor ? addMenu.knownNone : addMenu.knownNoneOf}</p>
			) : (
				<PickRows names={waiting} which={title} onAdd={add} />
			)}
		</Dialog>
	)
}
