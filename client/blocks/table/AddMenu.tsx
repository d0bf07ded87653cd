import { Suspense, useState } from 'react'
import { actorsWithoutRow } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Tool } from '../../ui/Tool.tsx'
import { useMethods } from '../MethodsContext.ts'
import { cellColumnsOf } from './columns.ts'
import { ImportDialog } from './dialogs.ts'
import { tableTexts } from './texts.ts'

/** The ways to new rows: read many from a file, write one, take one from the registry. */
export function AddMenu({
	tableId,
	main,
	onAddRow,
	onAddKnown,
}: {
	tableId: string
	/** whether it is the one filled button of its place */
	main: boolean
	onAddRow: () => void
	onAddKnown: (actor: string) => void
}) {
	const { doc } = useRoom()
	const findMethod = useMethods()
	const texts = useTexts(tableTexts)
	const [asking, ask] = useState<'import' | 'known'>()
	return (
		<>
			<Tool rank={5} kind="plain" icon="upload" label={texts.import} onSelect={() => ask('import')} />
			<Menu
				trigger={
					<Button icon="plus" kind={main ? 'main' : 'plain'}>
						{texts.addRow}
					</Button>
				}
				groups={[
					[
						{ label: texts.addMenu.row, icon: 'plus', onSelect: onAddRow },
						{ label: texts.addMenu.known, icon: 'people', onSelect: () => ask('known') },
					],
				]}
			/>
			{asking === 'known' && <KnownActors tableId={tableId} onAdd={onAddKnown} onClose={() => ask(undefined)} />}
			{asking === 'import' && (
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

function KnownActors({
	tableId,
	onAdd,
	onClose,
}: {
	tableId: string
	onAdd: (actor: string) => void
	onClose: () => void
}) {
	const { addMenu } = useTexts(tableTexts)
	const { doc } = useRoom()
	const actors = actorsWithoutRow(doc, tableId)
	const add = (actor: string) => {
		onAdd(actor)
		onClose()
	}
	return (
		<Dialog open title={addMenu.knownTitle} onClose={onClose}>
			<div className="table-known">
				{actors.length === 0 && <p>{addMenu.knownNone}</p>}
				<ul>
					{actors.map((actor) => (
						<li key={actor.id}>
							<Button kind="bare" wide onClick={() => add(actor.id)}>
								{actor.name}
							</Button>
						</li>
					))}
				</ul>
			</div>
		</Dialog>
	)
}
