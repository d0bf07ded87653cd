import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { findActor } from '../../../../shared/registry/index.ts'
import { useFields } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useLate } from '../../../ui/late.ts'
import { lateEditors } from '../editor/lateForms.ts'
import { editorTexts } from '../editor/texts.ts'
import { usePicture } from '../observe.ts'
import { changePersonal, type Personal, readElement, usePersonal } from '../personal.ts'
import { useSheetPlace } from './useSheetPlace.ts'

const chosenIn = (personal: Personal) => (personal.sheet ? personal.chosen : undefined)

/** What is chosen in the map, at the upper edge of the board: an actor with its relations, or a relation to edit. */
export function Sheet({
	mapId,
	editor,
	shape,
	onBack,
	ref,
}: {
	mapId: string
	editor: Editor
	shape: TLShapeId
	onBack: () => void
	ref: RefObject<HTMLElement | null>
}) {
	const { doc } = useRoom()
	const texts = useTexts(editorTexts)
	const chosen = usePersonal(mapId, chosenIn)
	const picture = usePicture(doc, mapId)
	const fields = useFields(doc)
	const place = useMemo(() => readElement(chosen), [chosen])
	const relation = place?.what === 'relation' ? picture.edges.find(({ id }) => id === place.id) : undefined
	const actor = place?.what === 'actor' ? picture.nodes.find((node) => node.actor.id === place.id)?.actor : undefined
	const editors = useLate(lateEditors)
	const side = useSheetPlace(ref, editor, shape, chosen)
	if (!relation && !actor) return null

	const close = () => {
		changePersonal(mapId, { sheet: false })
		onBack()
	}
	const leave = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return
		event.stopPropagation()
		onBack()
	}
	const ends = relation ? [relation.from, relation.to] : actor ? [actor.id] : []
	return (
		<section ref={ref} className="map-sheet" data-side={side} aria-label={texts.chosen} onKeyDown={leave}>
			<header>
				<ul>
					{ends
						.flatMap((id) => findActor(doc, id) ?? [])
						.map(({ id, name, kind, field, involvement }) => (
							<li key={id}>
								<ActorSymbol
									kind={kind}
									colour={fields.find((each) => each.id === field)?.colour}
									size={20}
									fill={involvement ? symbolFills[involvement] : 'filled'}
								/>
								{name}
							</li>
						))}
				</ul>
				<Button kind="icon" icon="close" aria-label={texts.close} onClick={close} />
			</header>
			{editors && relation && (
				<editors.RelationEditor key={relation.id} mapId={mapId} relation={relation} onRemoved={close} />
			)}
			{editors && actor && <editors.ActorCard key={actor.id} mapId={mapId} actor={actor} />}
		</section>
	)
}
