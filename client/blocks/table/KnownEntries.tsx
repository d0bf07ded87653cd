import { entriesWithoutRow, type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { tableTexts } from './texts.ts'

/** Entries of the registry that have no row yet: one at a time, or all. */
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
	const waiting = entriesWithoutRow(doc, tableId, subject)
	const add = (ids: readonly string[]) => {
		onAdd(ids)
		onClose()
	}
	return (
		<Dialog
			open
			title={isActor ? addMenu.knownTitle : addMenu.knownTitleOf(subjects[subject].label[locale])}
			onClose={onClose}
		>
			<div className="table-known">
				{waiting.length === 0 && <p>{isActor ? addMenu.knownNone : addMenu.knownNoneOf}</p>}
				<ul>
					{waiting.map(({ id, name }) => (
						<li key={id}>
							<Button kind="bare" wide onClick={() => add([id])}>
								{name}
							</Button>
						</li>
					))}
				</ul>
				{waiting.length > 1 && (
					<Button kind="plain" icon="plus" onClick={() => add(waiting.map(({ id }) => id))}>
						{addMenu.knownAll(waiting.length)}
					</Button>
				)}
			</div>
		</Dialog>
	)
}
