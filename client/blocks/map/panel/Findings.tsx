import { useMemo } from 'react'
import type { BlockRef } from '../../../../shared/blocks/index.ts'
import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../editor/Choice.tsx'
import { nameIn } from '../editor/drawRelation.ts'
import { usePicture } from '../observe.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { stateOf, useWay } from '../useWay.ts'
import { panelTexts } from './texts.ts'
import { useMapFindings } from './useMapFindings.ts'

const viewIn = (personal: Personal) => personal.view
const wayIn = (personal: Personal) => personal.way

/** What was found in the state that is shown, and the shortest way between two actors one asks for. */
export function Findings({ mapId }: { mapId: string }) {
	const { doc } = useRoom()
	const texts = useTexts(panelTexts)
	const { edges } = usePicture(doc, mapId)
	const findings = useMapFindings(mapId)
	const state = stateOf(usePersonal(mapId, viewIn))
	const ref = useMemo<BlockRef>(() => ({ block: 'map', id: mapId }), [mapId])
	return (
		<>
			<h3 className="map-panel-heading">{texts.state[state]}</h3>
			<FindingsList
				block={ref}
				findings={findings}
				early={edges.length === 0 ? { missing: texts.noFindings, todo: texts.noFindingsTodo } : undefined}
			/>
			<ShortestWay mapId={mapId} />
		</>
	)
}

function ShortestWay({ mapId }: { mapId: string }) {
	const { doc } = useRoom()
	const texts = useTexts(panelTexts)
	const { nodes } = usePicture(doc, mapId)
	const ends = usePersonal(mapId, wayIn)
	const way = useWay(doc, mapId)
	const actors = [
		{ value: '', label: texts.choose },
		...nodes.map(({ actor }) => ({ value: actor.id, label: actor.name })),
	]
	const set = (patch: Partial<typeof ends>) => changePersonal(mapId, { way: { ...ends, ...patch } })
	const name = (id: string) => nameIn(nodes, id)
	return (
		<section className="map-way">
			<h3>{texts.way}</h3>
			<div className="map-pair">
				<Choice label={texts.wayFrom} value={ends.from} options={actors} onChange={(from) => set({ from })} />
				<Choice label={texts.wayTo} value={ends.to} options={actors} onChange={(to) => set({ to })} />
			</div>
			<p role="status">
				{way === 'none' && texts.wayNone(name(ends.from), name(ends.to))}
				{way && way !== 'none' && texts.wayTold(way.actors.map(name))}
			</p>
			{(ends.from || ends.to) && (
				<Button kind="link" onClick={() => set({ from: '', to: '' })}>
					{texts.wayClear}
				</Button>
			)}
		</section>
	)
}
