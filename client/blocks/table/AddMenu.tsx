import { Suspense, useState } from 'react'
import { type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Tool } from '../../ui/Tool.tsx'
import { useMethods } from '../MethodsContext.ts'
import { cellColumnsOf, methodOfTable, type ShownColumn } from './columns.ts'
import { ImportDialog, KnownEntries, OfferedRows, RowsImport } from './dialogs.ts'
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
	const offers = methodOfTable(doc, tableId, findMethod)?.table?.offers
	const [asking, ask] = useState<'import' | 'known' | 'offers'>()
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
					[
						...(offers ? [{ label: texts.addMenu.offers, icon: 'bulb' as const, onSelect: () => ask('offers') }] : []),
						...(subject === 'free'
							? []
							: [{ label: texts.addMenu.known, icon: 'book' as const, onSelect: () => ask('known') }]),
					],
				].filter((items) => items.length > 0)}
			/>
			{asking === 'known' && subject !== 'free' && (
				<Suspense>
					<KnownEntries tableId={tableId} subject={subject} onAdd={onAddKnown} onClose={() => ask(undefined)} />
				</Suspense>
			)}
			{asking === 'offers' && offers && (
				<Suspense>
					<OfferedRows {...{ tableId, subject, offers }} onClose={() => ask(undefined)} />
				</Suspense>
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
