import { leaveOut } from '../../../../shared/blocks/map/index.ts'
import { type Actor, involvements, kinds } from '../../../../shared/registry/index.ts'
import { useFields, useGroups } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { changePersonal, type Personal, relationElement, usePersonal } from '../personal.ts'
import { useShownPicture } from '../useShownPicture.ts'
import { RelationLine } from './RelationLine.tsx'
import { editorTexts } from './texts.ts'

const viewIn = (personal: Personal) => personal.view

/** One actor of the map: what is known, with whom it is connected, and what can be done with it here. */
export function ActorCard({ mapId, actor }: { mapId: string; actor: Actor }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(editorTexts)
	const locale = useLocale()
	const fields = useFields(doc)
	const groups = useGroups(doc)
	const { nodes, edges } = useShownPicture(doc, mapId)
	const view = usePersonal(mapId, viewIn)
	const names = new Map(nodes.map((node) => [node.actor.id, node.actor.name]))
	const own = edges.filter(({ from, to }) => from === actor.id || to === actor.id)
	const known = [
		actor.kind && kinds[actor.kind][locale],
		fields.find(({ id }) => id === actor.field)?.label[locale],
		...groups.filter(({ id }) => actor.groups?.includes(id)).map(({ label }) => label[locale]),
		actor.involvement && involvements[actor.involvement][locale],
	].filter((words) => words !== undefined)
	const act = (patch: Parameters<typeof changePersonal>[1]) => changePersonal(mapId, patch)
	return (
		<div className="map-editor">
			<p className="ui-quiet">{known.join(' · ')}</p>
			<div className="map-actions">
				{mayWrite && (
					<>
						<Button size="small" icon="link" onClick={() => act({ drawing: { from: actor.id } })}>
							{texts.drawFrom}
						</Button>
						<Button size="small" icon="edit" onClick={() => act({ dialog: { kind: 'details', actor: actor.id } })}>
							{texts.details}
						</Button>
					</>
				)}
				<Button size="small" icon="filter" onClick={() => act({ part: { around: { actor: actor.id, steps: 1 } } })}>
					{texts.surroundings}
				</Button>
				{mayWrite && (
					<Button
						size="small"
						icon="minus"
						onClick={() => {
							history.mark()
							leaveOut(doc, mapId, actor.id)
							history.mark()
							act({ chosen: undefined })
						}}
					>
						{texts.leaveOut}
					</Button>
				)}
			</div>
			<h4>{texts.relations(own.length)}</h4>
			<ul className="map-own">
				{own.map((relation) => (
					<li key={relation.id}>
						<button type="button" onClick={() => act({ chosen: relationElement(relation.id) })}>
							<RelationLine relation={relation} seenFrom={actor.id} view={view} names={names} />
						</button>
					</li>
				))}
			</ul>
		</div>
	)
}
