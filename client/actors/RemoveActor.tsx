import { useMemo } from 'react'
import { appearances } from '../../shared/blocks/appearances.ts'
import { type Actor, listRelations, listTasks, removeActor } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { registryTexts } from './registryTexts.ts'
import './actors.css'

/** Says where an actor stands before it is taken out of the registry. */
export function RemoveActor({
	actor,
	onClose,
	onRemoved,
}: {
	actor: Actor
	onClose: () => void
	onRemoved?: () => void
}) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(registryTexts).removing
	const used = useMemo(
		() => ({
			boards: appearances(doc).get(actor.id) ?? [],
			relations: listRelations(doc).filter(({ from, to }) => from === actor.id || to === actor.id).length,
			tasks: listTasks(doc).filter(({ who }) => who.includes(actor.id)).length,
		}),
		[doc, actor.id],
	)
	const remove = () => {
		history.step(() => removeActor(doc, actor.id, trashedNow(presence)))
		onRemoved?.()
		onClose()
	}
	const places = [
		...used.boards.map(({ board }) => board.name),
		...(used.relations > 0 ? [texts.relations(used.relations)] : []),
		...(used.tasks > 0 ? [texts.tasks(used.tasks)] : []),
	]
	return (
		<Dialog open title={texts.title(actor.name)} onClose={onClose}>
			<div className="actor-removal">
				{places.length > 0 ? (
					<>
						<p>
							<b>{texts.used}</b>
						</p>
						<ul>
							{places.map((place) => (
								<li key={place}>{place}</li>
							))}
						</ul>
						<p>{texts.consequence}</p>
					</>
				) : (
					<p>{texts.unused}</p>
				)}
				<p className="ui-quiet">{texts.undo}</p>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="danger" onClick={remove}>
						{texts.remove}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
