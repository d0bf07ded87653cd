import { useState } from 'react'
import type { CellValue } from '../../../../shared/blocks/table/index.ts'
import { type EditSession, openSession } from '../../../sync/editSession.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { guestColour } from '../../../writing/GuestTag.tsx'
import { placeIn, useGuests } from '../../../writing/guests.ts'
import { readShown } from '../cells.ts'
import type { CellsColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { cellViews } from './index.ts'

/** What a cell holds on the card of its row: shown, and answered in once it is tapped. */
export function ValueField({
	tableId,
	row,
	column,
	value,
}: {
	tableId: string
	row: string
	column: CellsColumn & { shows: keyof typeof cellViews }
	value: CellValue | undefined
}) {
	const { doc, history, presence, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const place = placeIn(tableId, row, column.id)
	const guests = useGuests(place)
	const [session, setSession] = useState<EditSession>()
	const { Shown, Editor } = cellViews[column.shows]
	const begin = () => {
		presence.tell({ e: place })
		setSession(openSession(history))
	}
	const end = (how: 'commit' | 'discard') => {
		session?.[how]()
		setSession(undefined)
		presence.tell({ e: undefined })
	}
	return (
		<dd style={guestColour(guests)}>
			{session ? (
				// biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside
				<div
					className="table-card-editor"
					onKeyDown={(event) => {
						if (event.key === 'Escape') end('discard')
						else if (event.key === 'Enter') end('commit')
					}}
				>
					<span className="table-words" data-below aria-hidden="true">
						{'\u200b'}
					</span>
					<Editor
						{...{ tableId, row, column, value, session }}
						replace={false}
						onDone={() => end('commit')}
						onLeave={() => end('commit')}
					/>
				</div>
			) : (
				<button
					type="button"
					disabled={!mayWrite}
					onClick={begin}
					aria-label={`${column.label}: ${readShown(doc, tableId, row, column) || texts.empty}`}
				>
					{value === undefined ? '\u200b' : <Shown value={value} column={column} />}
				</button>
			)}
			{guests.length > 0 && <span className="ui-caption">{guests.map(({ name }) => name).join(', ')}</span>}
		</dd>
	)
}
