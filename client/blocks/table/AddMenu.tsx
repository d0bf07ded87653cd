import { Suspense, useState } from 'react'
import { entriesWithoutRow, type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Tool } from '../../ui/Tool.tsx'
import { useMethods } from '../MethodsContext.ts'
import { cellColumnsOf, type ShownColumn } from './columns.ts'
import { ImportDialog, RowsImport } from './dialogs.ts'
import { tableTexts } from './texts.ts'

/** The ways to new rows: read many from a file, write one, take one from the registry. */
export function AddMenu({
	tableId,
	subject,
	columns,
	main,
	onAddLine,
	onAddKnown,
}: {
	tableId: string
	/** what its rows are about */
	subject: SubjectId
	columns: readonly ShownColumn[]
	/** whether it is the one filled button of its place */
	main: boolean
	onAddLine: (what: 'row' | 'heading') => void
	onAddKnown: (ids: readonly string[]) => void
}) {
	const { doc } = useRoom()
	const locale = useLocale()
	const findMethod = useMethods()
	const texts = useTexts(tableTexts)
	const [asking, ask] = useState<'import' | 'known'>()
	return (
		<>
			<Tool rank={5} kind="plain" icon="upload" label={texts.import} onSelect={() => ask('import')} />
			<Menu
				trigger={
					<Button icon="plus" kind={main ? 'main' : 'plain'}>
						{subjects[subject].one[locale]}
					</Button>
				}
				groups={[
					[
						{ label: texts.addMenu.row, icon: 'plus' as const, onSelect: () => onAddLine('row') },
						{ label: texts.addMenu.heading, icon: 'text' as const, onSelect: () => onAddLine('heading') },
					],
					subject === 'free'
						? []
						: [{ label: texts.addMenu.known, icon: 'book' as const, onSelect: () => ask('known') }],
				].filter((items) => items.length > 0)}
			/>
			{asking === 'known' && subject !== 'free' && (
				<Known tableId={tableId} subject={subject} onAdd={onAddKnown} onClose={() => ask(undefined)} />
			)}
			{asking === 'import' && subject !== 'actor' && (
				<Suspense>
					<RowsImport {...{ tableId, subject, columns }} onClose={() => ask(undefined)} />
				</Suspense>
			)}
			{asking === 'import' && subject === 'actor' && (
				<Suspense>
					<ImportDialog
						tableId={tableId}
						cellColumns={cellColumnsOf(doc, tableId, findMethod)}
						onClose={() => ask(undefined)}
					/>
				</Suspense>
			)}
		</>
	)
}

/** Entries of the registry that have no row yet: one at a time, or all. */
function Known({
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
