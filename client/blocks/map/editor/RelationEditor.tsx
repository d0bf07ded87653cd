import { useState } from 'react'
import {
	changeTie,
	findActor,
	type Relation,
	type RelationState,
	ratings,
	relationStates,
	removeRelation,
	setPresent,
} from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { useMapInfo } from '../observe.ts'
import { changePersonal, personalOf } from '../personal.ts'
import { AboutField } from './AboutField.tsx'
import { TieFields } from './TieFields.tsx'
import { editorTexts } from './texts.ts'

const states = Object.keys(relationStates) as RelationState[]

/** One relation as it is today and as it should become. What one changes holds at once, each change a step of undo. */
export function RelationEditor({
	mapId,
	relation,
	onRemoved,
}: {
	mapId: string
	relation: Relation
	onRemoved: () => void
}) {
	const { doc, history, presence, mayWrite } = useRoom()
	const texts = useTexts(editorTexts)
	const locale = useLocale()
	const info = useMapInfo(doc, mapId)
	const [state, setState] = useState<RelationState>(() => firstState(mapId, relation))
	const { id, from, to } = relation
	const tie = relation[state]
	const step = (work: () => void) => {
		history.mark()
		work()
		history.mark()
	}
	const isOnlyHere = tie !== undefined && states.every((other) => other === state || !relation[other])

	return (
		<div className="map-editor">
			<SegmentedSwitch
				label={texts.state}
				options={states.map((value) => ({ value, label: relationStates[value][locale] }))}
				value={state}
				onChange={setState}
			/>
			<label className="map-check">
				<input
					type="checkbox"
					checked={tie !== undefined}
					disabled={!mayWrite || isOnlyHere}
					onChange={({ target }) => step(() => setPresent(doc, id, state, target.checked))}
				/>
				{texts.exists[state]}
			</label>
			{tie && (
				<TieFields
					tie={tie}
					from={findActor(doc, from)?.name ?? ''}
					to={findActor(doc, to)?.name ?? ''}
					ratingWords={info?.ratingWords ?? ratings}
					disabled={!mayWrite}
					onChange={(patch) => {
						step(() => changeTie(doc, id, state, patch))
						if (patch.kind) changePersonal(mapId, { pen: patch.kind })
					}}
				/>
			)}
			{state === 'target' && relation.actual && tie && <p className="ui-caption">{texts.follows}</p>}
			<AboutField id={id} />
			{mayWrite && (
				<footer>
					<Button
						kind="link"
						onClick={() => {
							step(() => removeRelation(doc, id, trashedNow(presence)))
							onRemoved()
						}}
					>
						{texts.remove}
					</Button>
				</footer>
			)}
		</div>
	)
}

/** The state that is looked at, if the relation is there in it. */
function firstState(mapId: string, relation: Relation): RelationState {
	const { view } = personalOf(mapId).get()
	const wanted = view === 'actual' ? 'actual' : 'target'
	return relation[wanted] ? wanted : relation.actual ? 'actual' : 'target'
}
