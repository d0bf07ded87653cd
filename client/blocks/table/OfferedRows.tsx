import { useState } from 'react'
import { addOfferedRows, namesWithoutRow, type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import type { Term } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { lateTableTexts } from './lateTexts.ts'
import './heads/options.css'

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
	const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
	return (
		<Dialog open title={texts.title(subjects[subject].label[locale])} onClose={onClose}>
			<form
				className="table-options"
				onSubmit={(event) => {
					event.preventDefault()
					history.step(() =>
						addOfferedRows(
							doc,
							tableId,
							waiting.filter((name) => chosen.has(name)),
						),
					)
					onClose()
				}}
			>
				<p>{waiting.length === 0 ? texts.none : texts.note}</p>
				<fieldset className="table-picks">
					<legend className="ui-hidden-text">{texts.which}</legend>
					{waiting.map((name) => (
						<label key={name}>
							<input
								type="checkbox"
								checked={chosen.has(name)}
								onChange={({ currentTarget }) => {
									const next = new Set(chosen)
									if (currentTarget.checked) next.add(name)
									else next.delete(name)
									choose(next)
								}}
							/>
							{name}
						</label>
					))}
				</fieldset>
				<footer>
					{waiting.length > 1 && (
						<Button kind="link" onClick={() => choose(new Set(chosen.size === waiting.length ? [] : waiting))}>
							{chosen.size === waiting.length ? texts.noneOfThem : texts.all}
						</Button>
					)}
					<span className="ui-grow" />
					<Button kind="main" type="submit" disabled={chosen.size === 0}>
						{texts.add(chosen.size)}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
