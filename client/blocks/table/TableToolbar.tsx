import type { Field } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { AddMenu } from './AddMenu.tsx'
import { type Arrangement, orders } from './arrangement.ts'
import { tableTexts } from './texts.ts'

/** Search, filter and order for oneself; adding, reading in and giving out for everyone. */
export function TableToolbar({
	tableId,
	arrangement,
	fields,
	onArrange,
	onAddRow,
	onAddKnown,
	onExport,
}: {
	tableId: string
	arrangement: Arrangement
	fields: readonly Field[]
	onArrange: (next: Arrangement) => void
	onAddRow: () => void
	onAddKnown: (actor: string) => void
	onExport: (what: 'actors' | 'table') => void
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const { mayWrite } = useRoom()
	const shownField = fields.find(({ id }) => id === arrangement.field)?.short[locale]
	const fieldLabel = arrangement.field === 'none' ? texts.noField : (shownField ?? texts.allFields)
	const filterBy = (field: string | undefined) => onArrange({ ...arrangement, field })
	return (
		<div className="table-toolbar">
			<label className="table-search">
				<Icon name="search" size={16} />
				<span className="ui-hidden-text">{texts.search}</span>
				<input
					type="search"
					placeholder={texts.search}
					value={arrangement.search}
					onChange={(event) => onArrange({ ...arrangement, search: event.target.value })}
				/>
			</label>
			<Menu
				trigger={<Button icon="filter">{texts.filterBy(fieldLabel)}</Button>}
				groups={[
					[{ label: texts.allFields, onSelect: () => filterBy(undefined) }],
					fields.map((field) => ({
						label: `${field.letters}  ${field.short[locale]}`,
						onSelect: () => filterBy(field.id),
					})),
					[{ label: texts.noField, onSelect: () => filterBy('none') }],
				]}
			/>
			<Menu
				trigger={
					<Button icon="sort">
						{arrangement.order === 'own' ? texts.order : `${texts.order}: ${texts.orders[arrangement.order]}`}
					</Button>
				}
				groups={[
					orders.map((order) => ({
						label: texts.orders[order],
						...(order === arrangement.order && { icon: 'check' as const }),
						onSelect: () => onArrange({ ...arrangement, order }),
					})),
				]}
			/>
			<Menu
				trigger={<Button icon="download">{texts.export}</Button>}
				groups={[
					[
						{ label: texts.exportActors, icon: 'download', onSelect: () => onExport('actors') },
						{ label: texts.exportTable, icon: 'table', onSelect: () => onExport('table') },
					],
				]}
			/>
			{mayWrite && <AddMenu tableId={tableId} main onAddRow={onAddRow} onAddKnown={onAddKnown} />}
		</div>
	)
}
