import { kindOf, setCell } from '../../../../shared/blocks/table/index.ts'
import { isNamed, wordKey } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useActors } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { lateTableTexts } from '../lateTexts.ts'
import { tableTexts } from '../texts.ts'
import type { CellView, EditorProps } from './cellView.ts'
import { ListEditor, type Offer } from './ListEditor.tsx'

/** The most that is listed at once: whoever is not among them is found by typing. */
const listed = 40

/** Several of the registry, one below the other. */
export const actorsView: CellView = {
	Shown({ value }) {
		const { doc } = useRoom()
		const texts = useTexts(tableTexts)
		const actors = useActors(doc)
		const named = (Array.isArray(value) ? value : []).map((id) => actors.find((actor) => actor.id === id))
		return (
			<ul className="table-named">
				{named.map((actor, i) => (
					<li key={actor?.id ?? i}>{actor ? actor.name.trim() || texts.unnamed : texts.goneShort}</li>
				))}
			</ul>
		)
	},
	Editor,
}

function Editor({ tableId, row, column, value, session, onDone, onLeave }: EditorProps) {
	const { doc } = useRoom()
	const texts = useTexts(lateTableTexts).kinds
	const actors = useActors(doc)
	const named = Array.isArray(value) ? value.map(String) : []
	const { meant } = kindOf({ kind: 'actors' })
	const offersFor = (words: string): Offer[] => {
		const wanted = wordKey(words)
		// Names pasted one after the other are all meant.
		const several = /[;\n]/u.test(words) ? meant(words, column, doc) : undefined
		if (Array.isArray(several))
			return [
				{
					...{ key: 'several', shown: words, isChosen: false },
					choose: () => setCell(doc, tableId, row, column.id, [...new Set([...named, ...several])]),
				},
			]
		return actors
			.filter((actor) => isNamed(actor) && wordKey(`${actor.name} ${actor.shortName ?? ''}`).includes(wanted))
			.sort((a, b) => Number(named.includes(b.id)) - Number(named.includes(a.id)))
			.slice(0, listed)
			.map(({ id, name }) => ({
				...{ key: id, shown: name, isChosen: named.includes(id) },
				choose: () =>
					setCell(
						doc,
						tableId,
						row,
						column.id,
						named.includes(id) ? named.filter((each) => each !== id) : [...named, id],
					),
			}))
	}
	return (
		<ListEditor
			label={column.label}
			placeholder={texts.findActor}
			limit={textFields.actorName.limit}
			isMultiple
			{...{ offersFor, session, onDone, onLeave }}
		/>
	)
}
