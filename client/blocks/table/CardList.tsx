import { type KeyboardEvent, memo, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import * as Y from 'yjs'
import { cellKey, nameField } from '../../../shared/blocks/table/index.ts'
import { dayIn } from '../../../shared/findings/dayIn.ts'
import { textIn } from '../../../shared/lib/entries.ts'
import { type Field, fieldsOfActor, isDay, kinds } from '../../../shared/registry/index.ts'
import type { TextField } from '../../../shared/text/field.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { type EditSession, openSession } from '../../sync/editSession.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { useHasTaken } from '../../taking/hasTaken.ts'
import { LateTakenHere } from '../../taking/LateTakenHere.tsx'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, FieldLetters } from '../../ui/ActorSymbol.tsx'
import { Button } from '../../ui/Button.tsx'
import { guestColour } from '../../writing/GuestTag.tsx'
import { placeIn, useGuests } from '../../writing/guests.ts'
import { CaseDraft } from './CaseDraft.tsx'
import { cellId } from './Cell.tsx'
import { CellEditor } from './CellEditor.tsx'
import { readShown } from './cells.ts'
import { type CellsColumn, hasCells, type ShownColumn } from './columns.ts'
import { RecurrenceLine, ValueField } from './lateParts.ts'
import { useNameText } from './NameCell.tsx'
import { type ShownRow, useActor } from './observe.ts'
import { removeShownRow } from './RowMenu.tsx'
import type { ShownPlace } from './shownPlace.ts'
import { ShownWords } from './TextCell.tsx'
import { tableTexts } from './texts.ts'

/** The table on a narrow screen: one card per actor, closed at first, with its cells one below the other. */
export function CardList({
	tableId,
	rows,
	columns,
	fields,
	shown,
	onEditActor,
	onRemoved,
}: {
	tableId: string
	rows: readonly ShownRow[]
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	/** the place this person was taken to last */
	shown: ShownPlace | undefined
	onEditActor: (actorId: string) => void
	onRemoved: (name: string) => void
}) {
	return (
		<ul className="table-cards">
			{rows.map((row) =>
				row.isSection ? (
					<SectionCard key={row.id} tableId={tableId} row={row} onRemoved={onRemoved} />
				) : (
					<RowCard
						key={row.id}
						tableId={tableId}
						row={row}
						columns={columns}
						fields={fields}
						shown={shown?.place.row === row.id ? shown : undefined}
						onEditActor={onEditActor}
						onRemoved={onRemoved}
					/>
				),
			)}
		</ul>
	)
}

/** A heading among the cards, to be written in or removed. */
function SectionCard({
	tableId,
	row,
	onRemoved,
}: {
	tableId: string
	row: ShownRow
	onRemoved: (name: string) => void
}) {
	const { doc, history, presence, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const text = textIn(row.stored, 'label')
	const name = useText(text)
	return (
		<li className="table-card-section">
			<dl>
				<CardField
					place={placeIn(tableId, row.id, 'name')}
					label={texts.addMenu.heading}
					text={text}
					field={textFields.tableLabel}
				/>
			</dl>
			{mayWrite && (
				<Button
					kind="icon"
					icon="trash"
					aria-label={texts.rowMenu.removeNamed(name)}
					onClick={() => {
						removeShownRow({ doc, history, presence, tableId, row: row.id })
						onRemoved(name)
					}}
				/>
			)}
		</li>
	)
}

const RowCard = memo(function RowCard({
	tableId,
	row,
	columns,
	fields,
	shown,
	onEditActor,
	onRemoved,
}: {
	tableId: string
	row: ShownRow
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	/** the place this person was taken to last */
	shown: ShownPlace | undefined
	onEditActor: (actorId: string) => void
	onRemoved: (name: string) => void
}) {
	const { doc, history, presence, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const actor = useActor(doc, row.actor)
	const hasTaken = useHasTaken(doc)
	const remove = () => {
		removeShownRow({ doc, history, presence, tableId, row: row.id })
		onRemoved(name)
	}
	const nameText = useNameText(row)
	const name = useText(nameText)
	const field = fields.find(({ id }) => id === actor?.field)
	const caption = [
		actor?.kind && kinds[actor.kind][locale],
		...(actor ? fieldsOfActor(actor) : []).map((id) => fields.find((each) => each.id === id)?.short[locale]),
		actor?.level && texts.levels[actor.level],
	].filter(Boolean)
	const recurrence = columns.some((column) => column.recurrence)
	const card = useRef<HTMLDetailsElement>(null)
	useEffect(() => {
		if (!shown || !card.current) return
		card.current.open = true
		const { column } = shown.place
		const field = card.current.querySelector<HTMLElement>(`[data-field="${CSS.escape(column)}"] button`)
		;(field ?? card.current).scrollIntoView({ block: 'center' })
		field?.focus({ preventScroll: true })
	}, [shown])
	return (
		<li>
			<details ref={card}>
				<summary>
					{row.subject === 'actor' && <ActorSymbol kind={actor?.kind} colour={field?.colour} size={28} />}
					<span>
						<b>{nameText ? name.trim() || texts.unnamed : row.subject === 'actor' ? texts.gone : texts.goneEntry}</b>
						<span className="ui-caption">
							{caption.join(' · ')}
							{recurrence && (
								<Suspense>
									<RecurrenceLine tableId={tableId} row={row.id} />
								</Suspense>
							)}
						</span>
						{columns
							.filter(hasCells)
							.filter((column) => !recurrence && tellsClosed(column))
							.map((column) => (
								<CellTold key={column.id} tableId={tableId} row={row} column={column} />
							))}
					</span>
					{field && <FieldLetters letters={field.letters} colour={field.colour} block />}
				</summary>
				<dl>
					{nameText && (
						<div data-field="name">
							<dt>{texts.rowMenu.name}</dt>
							<CardField
								place={placeIn(tableId, row.id, 'name')}
								label={texts.rowMenu.name}
								text={nameText}
								field={nameField(row.subject)}
								isCase={row.subject === 'case'}
							/>
						</div>
					)}
					{columns.filter(hasCells).map((column) => {
						const { id, shows, label, question, takenAs } = column
						if (shows !== 'text')
							return (
								<div key={id} data-field={id}>
									<dt title={question}>{label}</dt>
									<Suspense fallback={<dd />}>
										<ValueField tableId={tableId} row={row.id} column={{ ...column, shows }} value={row.values[id]} />
									</Suspense>
								</div>
							)
						const text = row.stored.get(cellKey(id))
						return (
							<div key={id} data-field={id}>
								<dt title={question}>{label}</dt>
								<CardField
									place={placeIn(tableId, row.id, id)}
									label={label}
									text={text instanceof Y.Text ? text : undefined}
									field={textFields.tableCell}
									{...((hasTaken || (mayWrite && takenAs !== undefined)) && {
										foot: (
											<LateTakenHere
												from={{ block: 'table', id: tableId, element: cellId({ row: row.id, column: id }) }}
												takenAs={mayWrite ? takenAs : undefined}
											/>
										),
									})}
								/>
							</div>
						)
					})}
				</dl>
				{mayWrite && (
					<footer>
						{actor && (
							<Button icon="edit" onClick={() => onEditActor(actor.id)}>
								{texts.rowMenu.edit}
							</Button>
						)}
						<Button kind="bare" icon="trash" onClick={remove}>
							{texts.rowMenu.remove}
						</Button>
					</footer>
				)}
			</details>
		</li>
	)
})

/** Whether a closed card says what is in this column: all that people have set up themselves, and every answer that is short. */
const tellsClosed = ({ own, shows }: CellsColumn): boolean => own === true || shows !== 'text'

/** What is entered in a column, below the name of its row. */
function CellTold({ tableId, row, column }: { tableId: string; row: ShownRow; column: CellsColumn }) {
	const { doc } = useRoom()
	const text = column.shows === 'text' ? row.stored.get(cellKey(column.id)) : undefined
	const written = useText(text instanceof Y.Text ? text : undefined)
	const locale = useLocale()
	const answer = column.shows === 'text' ? written : readShown(doc, tableId, row.id, column)
	const words = column.shows === 'day' && isDay(answer) ? dayIn(answer)[locale] : answer
	if (!words.trim()) return null
	return (
		<span className="ui-caption table-card-told">
			{column.label}: {words}
		</span>
	)
}

function CardField({
	place,
	label,
	text,
	field,
	foot,
	isCase = false,
}: {
	place: string
	label: string
	text: Y.Text | undefined
	field: TextField
	/** what stands below its words, if it has some */
	foot?: ReactNode
	/** whether it is what a case is called */
	isCase?: boolean
}) {
	const { history, presence, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const words = useText(text)
	const guests = useGuests(place)
	const [session, setSession] = useState<EditSession>()

	const begin = () => {
		presence.tell({ e: place })
		setSession(openSession(history))
	}
	const end = (how: 'commit' | 'discard') => {
		session?.[how]()
		setSession(undefined)
		presence.tell({ e: undefined })
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') end('discard')
		if (event.key !== 'Enter' || field.lines !== 'one' || event.nativeEvent.isComposing) return
		event.preventDefault()
		end('commit')
	}
	const editor = (written: Y.Text, shown: string) => (
		<>
			<span className="table-words" data-below aria-hidden="true">{`${shown}\u200b`}</span>
			<CellEditor
				text={written}
				label={label}
				replace={false}
				session={session as EditSession}
				field={field}
				onLeave={() => end('commit')}
			/>
		</>
	)
	return (
		<dd style={guestColour(guests)}>
			{session && text ? (
				// biome-ignore lint/a11y/noStaticElementInteractions: Escape of the field inside
				<div className="table-card-editor" onKeyDown={onKeyDown}>
					{isCase ? (
						<CaseDraft text={text} field={field} session={session}>
							{editor}
						</CaseDraft>
					) : (
						editor(text, words)
					)}
				</div>
			) : (
				<button
					type="button"
					disabled={!mayWrite || !text}
					onClick={begin}
					aria-label={`${label}: ${words || texts.empty}`}
				>
					<ShownWords words={words} />
				</button>
			)}
			{!session && words.trim() !== '' && foot}
			{guests.length > 0 && <span className="ui-caption">{guests.map(({ name }) => name).join(', ')}</span>}
		</dd>
	)
}
