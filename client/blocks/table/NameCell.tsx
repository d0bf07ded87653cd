import { type ReactNode, useMemo } from 'react'
import type * as Y from 'yjs'
import { nameField } from '../../../shared/blocks/table/index.ts'
import { textIn } from '../../../shared/lib/entries.ts'
import { type Actor, type Field, fieldsOfActor, kinds } from '../../../shared/registry/index.ts'
import type { TextField } from '../../../shared/text/field.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { useHasTaken } from '../../taking/hasTaken.ts'
import { LateTakenHere } from '../../taking/LateTakenHere.tsx'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../../ui/ActorSymbol.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CaseDraft } from './CaseDraft.tsx'
import { Cell, useCellRole } from './Cell.tsx'
import type { TableVariant } from './columns.ts'
import type { Grid } from './grid.ts'
import { type ShownRow, useEntryText } from './observe.ts'
import { EditedWords } from './TextCell.tsx'
import { tableTexts } from './texts.ts'

/** The first cell of a row: what it is about. Writing here renames an entry of the registry everywhere. */
export function NameCell({
	grid,
	tableId,
	row,
	about,
	actor,
	fields,
	variant,
	menu,
}: {
	grid: Grid
	tableId: string
	row: string
	about: ShownRow
	actor: Actor | undefined
	fields: readonly Field[]
	variant: TableVariant
	menu: ReactNode
}) {
	const text = useNameText(about)
	const hasTaken = useHasTaken(useRoom().doc)
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const field = fields.find(({ id }) => id === actor?.field)
	const below =
		actor && (variant === 'page' ? actor.kind && kinds[actor.kind][locale] : actor.level && texts.levels[actor.level])
	return (
		<Cell grid={grid} tableId={tableId} row={row} column="name" head>
			{text ? (
				<span className="table-actor">
					{actor && <SymbolOf actor={actor} field={field} variant={variant} />}
					<span>
						<NameWords
							grid={grid}
							row={row}
							text={text}
							field={nameField(about.subject)}
							isCase={about.subject === 'case'}
						/>
						{about.subject !== 'actor' && !about.isSection && hasTaken && (
							<LateTakenHere from={{ block: 'table', id: tableId, element: row }} takenAs={undefined} isInGrid />
						)}
						{below && <span className="ui-caption">{below}</span>}
					</span>
				</span>
			) : (
				<span className="table-actor" data-gone>
					<Icon name="unlink" />
					<span>{about.subject === 'actor' ? texts.gone : texts.goneEntry}</span>
				</span>
			)}
			{menu}
		</Cell>
	)
}

function SymbolOf({ actor, field, variant }: { actor: Actor; field: Field | undefined; variant: TableVariant }) {
	const locale = useLocale()
	const { kind, involvement } = actor
	return (
		<span className="table-symbol">
			<ActorSymbol
				kind={kind}
				colour={field?.colour}
				size={22}
				fill={involvement ? symbolFills[involvement] : 'filled'}
				{...(kind && { label: kinds[kind][locale] })}
			/>
			{variant === 'board' && field && <FieldLetters letters={field.letters} colour={field.colour} />}
		</span>
	)
}

/** The text a row is called by; undefined if its entry is gone from the registry. */
export function useNameText({ subject, entry, stored }: ShownRow): Y.Text | undefined {
	const { doc } = useRoom()
	const ofEntry = useEntryText(doc, { kind: subject, id: entry ?? '' })
	return subject === 'free' ? textIn(stored, 'label') : ofEntry
}

/** What a row is called, or a heading, to be written in. */
export function NameWords({
	grid,
	row,
	text,
	field,
	isCase = false,
}: {
	grid: Grid
	row: string
	text: Y.Text
	field: TextField
	isCase?: boolean
}) {
	const texts = useTexts(tableTexts)
	const words = useText(text)
	const { isEdited } = useCellRole(grid, row, 'name')
	const { editing } = useValue(grid.state)
	if (isEdited) {
		return (
			<span className="table-name" data-editing>
				{isCase ? (
					<CaseDraft text={text} field={field} session={editing?.session}>
						{(draft, written) => (
							<EditedWords grid={grid} text={draft} field={field} words={written} label={texts.rowMenu.name} />
						)}
					</CaseDraft>
				) : (
					<EditedWords grid={grid} text={text} field={field} words={words} label={texts.rowMenu.name} />
				)}
			</span>
		)
	}
	return (
		<span className="table-name" data-unnamed={words.trim() === '' || undefined}>
			{words.trim() ? words : texts.unnamed}
		</span>
	)
}

/** A detail of the actor in a column of its own; Enter opens the form. */
export function DetailCell({
	grid,
	tableId,
	row,
	column,
	actor,
	fields,
}: {
	grid: Grid
	tableId: string
	row: string
	column: 'field' | 'level'
	actor: Actor | undefined
	fields: readonly Field[]
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const own = useMemo(
		() => (actor ? fieldsOfActor(actor) : []).flatMap((id) => fields.find((field) => field.id === id) ?? []),
		[fields, actor],
	)
	const isEmpty = column === 'field' ? own.length === 0 : !actor?.level
	return (
		<Cell
			grid={grid}
			tableId={tableId}
			row={row}
			column={column}
			{...(isEmpty && { label: `${texts[column]}: ${texts.empty}` })}
		>
			{column === 'field' &&
				own.map(({ id, letters, colour, short }) => (
					<span key={id} className="table-field">
						<FieldLetters letters={letters} colour={colour} />
						<span>{short[locale]}</span>
					</span>
				))}
			{column === 'level' && actor?.level && <span className="table-words">{texts.levels[actor.level]}</span>}
		</Cell>
	)
}
