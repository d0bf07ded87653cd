import { useState } from 'react'
import { addOfferedRows, namesWithoutRow, type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import type { Term } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { lateTableTexts } from './lateTexts.ts'
import { PickRows } from './PickRows.tsx'

/** Names of rows the method offers: those that are chosen get a row, each once. */
export default function OfferedRows({
	tableId,
	subject,
	offers,
	onClose,
}: {
	tableId: string
	subject: SubjectId
	offers: readonly Term[]
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(lateTableTexts).offered
	const locale = useLocale()
	const [waiting] = useState(() =>
		namesWithoutRow(
			doc,
			tableId,
			offers.map((offer) => offer[locale]),
		),
	)
	const add = (names: readonly string[]) => {
		history.step(() => addOfferedRows(doc, tableId, names))
		onClose()
	}
	return (
		<Dialog open title={texts.title(subjects[subject].label[locale])} onClose={onClose}>
			<p>{waiting.length === 0 ? texts.none : texts.note}</p>
			<PickRows names={waiting.map((name) => ({ id: name, name }))} which={texts.which} onAdd={add} />
		</Dialog>
	)
}
