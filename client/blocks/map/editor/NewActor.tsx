import { type FormEvent, useState } from 'react'
import { leftOutOf, type Place, placeNodes, takeIn } from '../../../../shared/blocks/map/index.ts'
import { change } from '../../../../shared/lib/change.ts'
import { addActors, type Kind, kinds, listActors } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useFields } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { actorElement, changePersonal } from '../personal.ts'
import { Choice } from './Choice.tsx'
import { editorTexts } from './texts.ts'

/** Adds an actor to the registry, and so to the map; or takes in one that was left out. */
export function NewActor({ mapId, at, onClose }: { mapId: string; at: Place | undefined; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(editorTexts)
	const locale = useLocale()
	const fields = useFields(doc)
	const [name, setName] = useState('')
	const [kind, setKind] = useState<Kind | ''>('')
	const [field, setField] = useState('')
	const out = leftOutOf(doc, mapId)
	const leftOut = listActors(doc).filter(({ id }) => out.has(id))

	const step = (work: () => string | undefined) => {
		history.mark()
		const actor = change(doc, work)
		history.mark()
		changePersonal(mapId, actor === undefined ? {} : { chosen: actorElement(actor) })
		onClose()
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (!name.trim()) return
		step(() => {
			const [actor] = addActors(doc, [{ name, ...(kind && { kind }), ...(field && { field }) }])
			if (actor !== undefined && at) placeNodes(doc, mapId, { [actor]: at })
			return actor
		})
	}
	return (
		<Dialog open title={texts.newActor} onClose={onClose}>
			<form className="map-form" onSubmit={submit}>
				<p className="ui-quiet">{texts.everywhere}</p>
				<TextField
					label={texts.name}
					value={name}
					required
					maxLength={textFields.actorName.limit}
					onChange={({ target }) => setName(target.value)}
				/>
				<div className="map-pair">
					<Choice<Kind>
						label={texts.kind}
						value={kind}
						options={[
							{ value: '', label: texts.notSaid },
							...(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kinds[value][locale] })),
						]}
						onChange={setKind}
					/>
					<Choice
						label={texts.field}
						value={field}
						options={[
							{ value: '', label: texts.notSaid },
							...fields.map(({ id, letters, label }) => ({ value: id, label: `${letters} – ${label[locale]}` })),
						]}
						onChange={setField}
					/>
				</div>
				{leftOut.length > 0 && (
					<section>
						<h3>{texts.leftOut}</h3>
						<ul className="map-left-out">
							{leftOut.map((actor) => (
								<li key={actor.id}>
									<span>{actor.name}</span>
									<Button
										size="small"
										onClick={() =>
											step(() => {
												takeIn(doc, mapId, actor.id)
												return actor.id
											})
										}
									>
										{texts.takeIn}
									</Button>
								</li>
							))}
						</ul>
					</section>
				)}
				<footer>
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.add}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
