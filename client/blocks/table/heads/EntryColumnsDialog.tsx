import { useState } from 'react'
import {
	addEntryColumns,
	allColumnsOf,
	type ColumnKindId,
	columnKinds,
	type EntryKindId,
	entryKindIds,
	entryKinds,
	listEntries,
} from '../../../../shared/blocks/table/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { lateTableTexts } from '../lateTexts.ts'
import './options.css'

/** Asks for which entries of the registry the table gets a column each, and what its cells hold. */
export default function EntryColumnsDialog({ tableId, onClose }: { tableId: string; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(lateTableTexts).entryColumns
	const locale = useLocale()
	const [of, choose] = useState<EntryKindId>(
		() => entryKindIds.findLast((kind) => listEntries(doc, kind).length > 0) ?? 'case',
	)
	const [kind, setKind] = useState<ColumnKindId>('mark')
	const [left, leaveOut] = useState<ReadonlySet<string>>(new Set())
	const present = new Set(allColumnsOf(doc, tableId).map(({ id }) => id))
	const offered = listEntries(doc, of).filter(({ id }) => !present.has(`${of}:${id}`))
	const chosen = offered.filter(({ id }) => !left.has(id))
	const add = () => {
		history.step(() =>
			addEntryColumns(
				doc,
				tableId,
				chosen.map(({ id }) => ({ kind: of, id })),
				{ kind },
			),
		)
		onClose()
	}
	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<form
				className="table-options"
				onSubmit={(event) => {
					event.preventDefault()
					add()
				}}
			>
				<SelectField label={texts.of} value={of} onChoose={choose}>
					{entryKindIds.map((each) => (
						<option key={each} value={each}>
							{entryKinds[each].label[locale]}
						</option>
					))}
				</SelectField>
				<SelectField label={texts.kind} value={kind} onChoose={setKind}>
					{(Object.keys(columnKinds) as ColumnKindId[])
						.filter((each) => each !== 'choice')
						.map((each) => (
							<option key={each} value={each}>
								{columnKinds[each].label[locale]}
							</option>
						))}
				</SelectField>
				{offered.length === 0 && <p>{texts.none}</p>}
				<fieldset className="table-picks">
					<legend className="ui-hidden-text">{texts.which}</legend>
					{offered.map(({ id, name }) => (
						<label key={id}>
							<input
								type="checkbox"
								checked={!left.has(id)}
								onChange={({ target }) => {
									const next = new Set(left)
									if (target.checked) next.delete(id)
									else next.add(id)
									leaveOut(next)
								}}
							/>
							{name}
						</label>
					))}
				</fieldset>
				<footer>
					<span className="ui-grow" />
					<Button kind="main" type="submit" disabled={chosen.length === 0}>
						{texts.add(chosen.length)}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
