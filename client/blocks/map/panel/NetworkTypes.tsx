import { useState } from 'react'
import {
	isNetworkType,
	type Mark,
	markType,
	type NetworkTypeId,
	networkTypeIds,
	networkTypes,
} from '../../../../shared/blocks/map/index.ts'
import { type RelationState, relationStates } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Choice } from '../editor/Choice.tsx'
import { nameIn } from '../editor/drawRelation.ts'
import { useMarks, usePicture } from '../observe.ts'
import { panelTexts } from './texts.ts'

const states = Object.keys(relationStates) as RelationState[]

/** The line of network types from loose to binding: each organisation marks where it is today and where it shall go. */
export function NetworkTypes({ mapId }: { mapId: string }) {
	const { doc } = useRoom()
	const texts = useTexts(panelTexts)
	const { nodes } = usePicture(doc, mapId)
	const marks = useMarks(doc, mapId).filter(({ actor }) => nodes.some((node) => node.actor.id === actor))
	return (
		<div className="map-types">
			<p>{texts.typeIntro}</p>
			<SetMarks mapId={mapId} marks={marks} />
			<h3>{texts.delayed}</h3>
			<Batcher marks={marks} />
			<ol>
				{networkTypeIds.map((type) => (
					<TypeOnLine key={type} type={type} marks={marks} nameOf={(actor) => nameIn(nodes, actor)} />
				))}
			</ol>
		</div>
	)
}

function SetMarks({ mapId, marks }: { mapId: string; marks: readonly Mark[] }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const { nodes } = usePicture(doc, mapId)
	const [actor, setActor] = useState('')
	if (!mayWrite) return null
	const types = [
		{ value: '', label: texts.noMark },
		...networkTypeIds.map((value) => ({ value, label: networkTypes[value].label[locale] })),
	]
	const set = (state: RelationState, type: string) => {
		history.mark()
		markType(doc, mapId, state, actor, isNetworkType(type) ? type : undefined)
		history.mark()
	}
	return (
		<div className="map-set-marks">
			<Choice
				label={texts.whoMarks}
				value={actor}
				options={[
					{ value: '', label: texts.choose },
					...nodes.map((node) => ({ value: node.actor.id, label: node.actor.name })),
				]}
				onChange={setActor}
			/>
			{/* Before it is known whose marks they are, these would look like fields to write in. */}
			{actor &&
				states.map((state) => (
					<Choice
						key={state}
						label={texts.markOf[state]}
						value={marks.find((mark) => mark.actor === actor && mark.state === state)?.type ?? ''}
						options={types}
						onChange={(type) => set(state, type)}
					/>
				))}
		</div>
	)
}

/** In one sentence per state: the type most organisations marked. */
function Batcher({ marks }: { marks: readonly Mark[] }) {
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const told = states.flatMap((state) => {
		const own = marks.filter((mark) => mark.state === state)
		const counted = networkTypeIds.map((type) => ({ type, count: own.filter((mark) => mark.type === type).length }))
		const most = counted.reduce((a, b) => (b.count > a.count ? b : a))
		if (most.count === 0) return []
		return [texts.gathers(texts.markOf[state], networkTypes[most.type].label[locale], most.count, own.length)]
	})
	if (told.length === 0) return <p className="ui-quiet">{texts.noMarks}</p>
	return told.map((sentence) => <p key={sentence}>{sentence}</p>)
}

function TypeOnLine({
	type,
	marks,
	nameOf,
}: {
	type: NetworkTypeId
	marks: readonly Mark[]
	nameOf: (actor: string) => string
}) {
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const { label, asks } = networkTypes[type]
	return (
		<li>
			<h4>{label[locale]}</h4>
			<p className="ui-quiet">{asks[locale]}</p>
			{states.map((state) => {
				const own = marks.filter((mark) => mark.type === type && mark.state === state)
				if (own.length === 0) return null
				return (
					<details key={state} className="map-mark" data-state={state}>
						<summary>
							<StateSign state={state} />
							<span>
								{texts.markOf[state]}: <b>{texts.marks(own.length)}</b>
							</span>
							<span className="map-mark-dots" aria-hidden="true">
								{own.map(({ actor }) => (
									<i key={actor} />
								))}
							</span>
						</summary>
						<p>{own.map(({ actor }) => nameOf(actor)).join(', ')}</p>
					</details>
				)
			})}
		</li>
	)
}

/** Today a filled dot, the aim a flag: told apart without colour. */
function StateSign({ state }: { state: RelationState }) {
	return (
		<svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
			{state === 'actual' ? (
				<circle r="6" fill="var(--nw-ink-2)" />
			) : (
				<path d="M-5 8V-8H6L3-4L6 0H-5" fill="var(--nw-accent-soft)" stroke="var(--nw-accent)" strokeWidth="2" />
			)}
		</svg>
	)
}
